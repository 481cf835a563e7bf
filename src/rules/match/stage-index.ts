import type { CompiledPattern } from './program.ts';

/** The patterns of a stage, by what a text must hold for them to be tried. */
export class StageIndex {
  readonly byWord: (readonly CompiledPattern[] | undefined)[] = [];
  readonly byLemma: (readonly CompiledPattern[] | undefined)[] = [];
  readonly byTag: (readonly CompiledPattern[] | undefined)[] = [];
  readonly byType: (readonly CompiledPattern[] | undefined)[] = [];
  readonly byDigits: readonly CompiledPattern[];
  readonly always: readonly CompiledPattern[];

  constructor(readonly patterns: readonly CompiledPattern[]) {
    for (const pattern of patterns) {
      const { words, lemmas, tags, types } = pattern.trigger;
      enter(this.byWord, words, pattern);
      enter(this.byLemma, lemmas, pattern);
      enter(this.byTag, tags, pattern);
      enter(this.byType, types, pattern);
    }
    this.byDigits = patterns.filter(({ trigger }) => trigger.digits);
    this.always = patterns.filter(({ trigger }) => trigger.always);
  }
}

function enter(
  index: (readonly CompiledPattern[] | undefined)[],
  keys: ReadonlySet<number>,
  pattern: CompiledPattern,
): void {
  for (const key of keys) index[key] = [...(index[key] ?? []), pattern];
}
