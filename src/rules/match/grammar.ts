import type { RuleSet } from '../rule-set.ts';
import type { Rule, Stage } from '../types.ts';
import type { TypeNumbers } from './mention-table.ts';
import type { CompiledPattern } from './program.ts';
import type { StageIndex } from './stage-index.ts';
import type { TokenBits } from './token-bits.ts';
import type { TokenTests } from './token-tests.ts';

/** The patterns of a stage by how far they see. */
export type StageIndices = Readonly<Record<Rule['within'], StageIndex>>;

/** The rules of a rule set ready to be matched, over one vocabulary. */
export interface Grammar {
  readonly ruleSet: RuleSet;
  readonly types: TypeNumbers;
  /** What tokens are asked; the programs of all patterns stand in its code. */
  readonly tests: TokenTests;
  readonly stages: ReadonlyMap<Stage, StageIndices>;
  readonly bits: TokenBits;
}

export function patternsOf(stage: StageIndices): CompiledPattern[] {
  return Object.values(stage).flatMap(({ patterns }) => [...patterns]);
}

/** The bits by which an index is known among all indices of a grammar. */
export function indexBit(stage: number, within: Rule['within']): number {
  return (within === 'sentence' ? 1 : 2) << (2 * stage);
}

/** The names of the captures in a file's patterns of a stage. */
export function captureNames({ stages }: Grammar, stage: Stage, file: string): string[] {
  const own = patternsOf(stages.get(stage)!).filter(({ rule }) => rule.origin.file === file);
  return [...new Set(own.flatMap((pattern) => pattern.program().linked.captures))];
}
