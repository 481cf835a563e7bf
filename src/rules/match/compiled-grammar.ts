import type { Annotator } from '../../text/index.ts';
import { foldedEntry } from '../folded-entry.ts';
import { type Need, needOf } from '../pattern/need.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { lengthOf } from '../pattern/pattern-length.ts';
import type { RuleProblem } from '../read/rule-error.ts';
import type { ContextSource, KeptPattern, Located } from '../read/rule-file.ts';
import type { RuleInForce, RuleSet } from '../rule-set.ts';
import { suggestion } from '../suggestion.ts';
import { STAGES, type Stage } from '../types.ts';
import { Assembler } from './assembler.ts';
import type { PlacedAssembly } from './assembly.ts';
import { type Grammar, indexBit, patternsOf, type StageIndices } from './grammar.ts';
import { type LinkScope, link } from './link.ts';
import { ListIds } from './list-ids.ts';
import { entryLength } from './list-matcher.ts';
import { TypeNumbers } from './mention-table.ts';
import { type CompiledPattern, type ContextProgram, noProgram, type Program, type Trigger } from './program.ts';
import { StageIndex, stageColumns } from './stage-index.ts';
import { TokenBits, tokenBitColumns } from './token-bits.ts';
import { type TestScope, TokenTestWriter } from './token-test-writer.ts';
import { triggerOf } from './trigger.ts';

const LONGEST_CONTEXT = 32;
/** How often common words stand in a text; patterns are looked up by the rarest words they need. Only speed hangs on it. */
const FREQUENT_WORDS = 'frequent-words';

/** A pattern with what a text must hold for it to be tried. */
interface WaitingPattern {
  readonly pattern: CompiledPattern;
  readonly trigger: Trigger;
}

/** A grammar made from the rules' own words. Patterns are compiled when a text first calls for them. */
export class CompiledGrammar implements Grammar {
  readonly types = new TypeNumbers();
  readonly tests: TokenTestWriter;
  readonly stages: ReadonlyMap<Stage, StageIndices>;
  readonly bits: TokenBits;
  readonly lists: ListIds;
  private readonly assembler: Assembler;
  private readonly scope: LinkScope & TestScope;

  constructor(
    readonly ruleSet: RuleSet,
    annotator: Annotator,
  ) {
    const { vocabulary } = annotator;
    const assembler = new Assembler(ruleSet, annotator);
    const wordId = (word: string) => vocabulary.intern(foldedEntry(word));
    const lists = new ListIds(ruleSet.lists, vocabulary, (entry) => assembler.words(entry).map(wordId));
    const words: TestScope = {
      wordId,
      textId: (text) => vocabulary.intern(text),
      listIds: (list, field) => lists.words(list, field),
    };
    this.assembler = assembler;
    this.lists = lists;
    this.tests = new TokenTestWriter(words);
    this.scope = {
      ...words,
      types: this.types,
      list: (name) => lists.matcher(name),
      firstWords: (list) => lists.firstWords(list),
      tests: this.tests,
    };
    const patterns = new Map<Stage, WaitingPattern[]>(STAGES.map((stage) => [stage, []]));
    for (const inForce of ruleSet.rules) patterns.get(inForce.rule.stage)!.push(...this.waitingPatterns(inForce));
    this.stages = new Map(STAGES.map((stage, number) => [stage, indexed(patterns.get(stage)!, number)]));
    this.bits = new TokenBits(tokenBitColumns([...this.stages.values()].flatMap((stage) => Object.values(stage))));
  }

  /** What is wrong with the patterns that were compiled. */
  get problems(): readonly RuleProblem[] {
    return this.assembler.problems;
  }

  /** Compiles what is left for the first use; mistakes are then among the problems. */
  compileAll(): void {
    for (const stage of this.stages.values())
      for (const pattern of patternsOf(stage)) {
        pattern.program();
        pattern.contexts();
      }
  }

  private waitingPatterns({ rule, definition }: RuleInForce): WaitingPattern[] {
    const { file } = rule.origin;
    const { patterns, contexts: around } = definition.body();
    return patterns.flatMap((source): WaitingPattern[] => {
      const need = this.need(source, file);
      if (need === undefined) return [];
      const program = once(() => this.programOf(source, file, definition.span));
      const contexts = once(() => around.flatMap((context) => this.context(context, file) ?? []));
      // A user's mistakes are told at once; those of shipped rules are found by the tests.
      if (rule.own) {
        program();
        contexts();
      }
      const pattern = { rule, span: definition.span, steps: () => program().linked.steps, program, contexts };
      return [{ pattern, trigger: triggerOf(need, this.scope) }];
    });
  }

  /** What the build found out about the pattern; null where a user's file has changed what it refers to. */
  private keptOf({ kept }: Located): KeptPattern | null {
    return kept !== undefined && this.ruleSet.keptHolds(kept.lists) ? kept : null;
  }

  private programOf(source: Located, file: string, span: string | null): Program {
    const program = this.program(source, file) ?? noProgram(this.tests);
    if (span !== null && !program.linked.captures.includes(span)) {
      const message = `expected the name of a capture for “span” but found “${span}”`;
      const help = suggestion(span, program.linked.captures);
      this.assembler.report(source, file, {
        code: 'unknown-capture',
        message,
        ...(help === undefined ? {} : { help }),
      });
    }
    return program;
  }

  private context({ place, wanted, pattern }: ContextSource, file: string): ContextProgram | null {
    const program = this.program(pattern, file);
    if (program === null) return null;
    const longest = this.longest(pattern, file);
    if (longest > LONGEST_CONTEXT && place === 'before') {
      const message = `expected a pattern of at most ${LONGEST_CONTEXT} tokens before a match`;
      const help = 'replace * and + with counts as in {0,5}; a @mention counts as unlimited';
      this.assembler.report(pattern, file, { code: 'long-context', message, help });
      return null;
    }
    return { program, place, wanted, longest };
  }

  /** The program of a pattern; null with a mistake in it. */
  private program(source: Located, file: string): Program | null {
    const assembled = this.assemble(source, file);
    if (assembled === null) return null;
    const origin = { source: source.text, places: assembled.places };
    return link(assembled.assembly, this.scope, () => origin);
  }

  /** The steps of a pattern; null with a mistake in it. */
  assemble(source: Located, file: string): PlacedAssembly | null {
    return this.assembler.assemble(source, file);
  }

  /** The most tokens that a pattern without mistakes can match; `Infinity` without a limit. */
  longest(source: Located, file: string): number {
    const kept = this.keptOf(source);
    if (kept?.longest !== undefined) return kept.longest ?? Number.POSITIVE_INFINITY;
    return lengthOf(this.assembler.parse(source, file)!, (list) => this.entryLength(list)).max;
  }

  /** What the pattern waits for: null for nothing. Undefined with a mistake in it. */
  need(source: Located, file: string): Need | null | undefined {
    const kept = this.keptOf(source);
    if (kept?.need !== undefined) return kept.need;
    const pattern = this.assembler.parse(source, file);
    return pattern === null ? undefined : this.needOf(pattern);
  }

  private needOf(pattern: Pattern): Need | null {
    return needOf(pattern, {
      listLength: (list) => this.entryLength(list),
      listSize: (list) => this.ruleSet.entries(list).length,
      frequency: (word) => {
        const hits = this.ruleSet.value(FREQUENT_WORDS, word);
        return hits === null ? null : Number(hits);
      },
    });
  }

  private entryLength(list: string) {
    return entryLength(this.lists.entriesOf(list));
  }
}

/** The patterns of a stage by how far they see. */
function indexed(waiting: readonly WaitingPattern[], stage: number): StageIndices {
  const seeing = (within: keyof StageIndices) => {
    const seen = waiting.filter(({ pattern }) => pattern.rule.within === within);
    const waits = stageColumns(seen.map(({ trigger }) => trigger));
    return new StageIndex(
      seen.map(({ pattern }) => pattern),
      indexBit(stage, within),
      waits,
    );
  };
  return { sentence: seeing('sentence'), paragraph: seeing('paragraph') };
}

/** The result of the first call, from then on. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
