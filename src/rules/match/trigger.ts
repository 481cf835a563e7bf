import type { Pattern, StringValue, TokenTest } from '../pattern/pattern.ts';
import { type ListLength, lengthOf } from '../pattern/pattern-length.ts';
import { idsOf, tagsOf } from './compile-predicate.ts';
import type { CompileScope } from './compile-program.ts';
import type { Trigger } from './program.ts';

/** What a part of a pattern needs, and a guess at how often a text has it. */
interface Need {
  readonly words: ReadonlySet<number>;
  readonly lemmas: ReadonlySet<number>;
  readonly tags: ReadonlySet<number>;
  readonly types: ReadonlySet<number>;
  readonly digits: boolean;
  readonly cost: number;
  /** Tokens between the start of the part and the token that has it. */
  readonly nearest: number;
  readonly farthest: number;
}

const NONE: ReadonlySet<number> = new Set();
/** Guessed hits in 10,000 tokens. Only speed hangs on them, never an answer. */
const COST = { word: 2, frequentWord: 150, reference: 120, tag: 600, digits: 110 };

const LONG_LIST = 100;

export interface TriggerScope extends CompileScope {
  isFrequent(word: number): boolean;
}

/** Finds the rarest thing without which the pattern cannot match. */
export function triggerOf(pattern: Pattern, scope: TriggerScope): Trigger {
  const need = needOf(pattern, scope, (list) => scope.list(list).length);
  return need === null
    ? { words: NONE, lemmas: NONE, tags: NONE, types: NONE, digits: false, always: true, nearest: 0, farthest: 0 }
    : { ...need, always: false };
}

function needOf(pattern: Pattern, scope: TriggerScope, listLength: ListLength): Need | null {
  switch (pattern.kind) {
    case 'token':
      return needOfTest(pattern.test, scope);
    case 'list':
      return need({ words: scope.list(pattern.list).firstWords.ids }, scope);
    case 'reference':
      return need({ types: new Set([scope.types.of(pattern.type)]) }, scope);
    case 'anchor':
      return null;
    case 'capture':
    case 'macro':
      return needOf(pattern.part, scope, listLength);
    case 'repeat':
      return pattern.min === 0 ? null : needOf(pattern.part, scope, listLength);
    case 'choice':
      return union(pattern.options.map((option) => needOf(option, scope, listLength)));
    case 'sequence':
      return needOfSequence(pattern.parts, scope, listLength);
  }
}

function needOfSequence(parts: readonly Pattern[], scope: TriggerScope, listLength: ListLength): Need | null {
  let best: Need | null = null;
  let before = { min: 0, max: 0 };
  for (const part of parts) {
    const found = needOf(part, scope, listLength);
    if (found !== null && (best === null || found.cost < best.cost)) {
      best = { ...found, nearest: found.nearest + before.min, farthest: found.farthest + before.max };
    }
    const length = lengthOf(part, listLength);
    before = { min: before.min + length.min, max: before.max + length.max };
  }
  return best;
}

function needOfTest(test: TokenTest, scope: TriggerScope): Need | null {
  switch (test.kind) {
    case 'string':
      return needOfString(test.field, test.values, scope);
    case 'flag':
      return test.flag === 'digits' ? need({ digits: true }, scope) : null;
    case 'all':
      return test.tests
        .map((part) => needOfTest(part, scope))
        .reduce((best, found) => (found !== null && (best === null || found.cost < best.cost) ? found : best), null);
    case 'some':
      return union(test.tests.map((part) => needOfTest(part, scope)));
    case 'any':
    case 'depth':
    case 'not':
      return null;
  }
}

function needOfString(field: string, values: readonly StringValue[], scope: TriggerScope): Need | null {
  if (field === 'tag') return need({ tags: tagsOf(values) }, scope);
  if (values.every(startsWithDigit)) return need({ digits: true }, scope);
  if (field === 'shape' || values.some((value) => value.kind === 'glob')) return null;
  if (field === 'word') return need({ words: idsOf('word', values, scope) }, scope);
  if (field === 'lemma') return need({ lemmas: idsOf('lemma', values, scope) }, scope);
  // A text is found by its word: *May* by *may*.
  return need({ words: idsOf('word', values, scope) }, scope);
}

function costOfWords(ids: ReadonlySet<number>, scope: TriggerScope): number {
  // Of a long list a guess is enough.
  if (ids.size > LONG_LIST) return ids.size * COST.word;
  let cost = 0;
  for (const id of ids) cost += scope.isFrequent(id) ? COST.frequentWord : COST.word;
  return cost;
}

function startsWithDigit(value: StringValue): boolean {
  return (value.kind === 'glob' && /^[#\d]/.test(value.glob)) || (value.kind === 'exact' && /^\d/.test(value.text));
}

function need(found: Partial<Pick<Need, 'words' | 'lemmas' | 'tags' | 'types' | 'digits'>>, scope: TriggerScope): Need {
  const { words = NONE, lemmas = NONE, tags = NONE, types = NONE, digits = false } = found;
  let cost = types.size * COST.reference + tags.size * COST.tag + (digits ? COST.digits : 0);
  for (const ids of [words, lemmas]) cost += costOfWords(ids, scope);
  return { words, lemmas, tags, types, digits, cost, nearest: 0, farthest: 0 };
}

function union(needs: readonly (Need | null)[]): Need | null {
  const all: Need[] = [];
  for (const part of needs) {
    if (part === null) return null;
    all.push(part);
  }
  const together = (pick: (need: Need) => ReadonlySet<number>): ReadonlySet<number> => {
    const filled = all.map(pick).filter((ids) => ids.size > 0);
    if (filled.length <= 1) return filled[0] ?? NONE;
    const ids = new Set<number>();
    for (const part of filled) for (const id of part) ids.add(id);
    return ids;
  };
  return {
    words: together((part) => part.words),
    lemmas: together((part) => part.lemmas),
    tags: together((part) => part.tags),
    types: together((part) => part.types),
    digits: all.some((part) => part.digits),
    cost: all.reduce((sum, part) => sum + part.cost, 0),
    nearest: Math.min(...all.map((part) => part.nearest)),
    farthest: Math.max(...all.map((part) => part.farthest)),
  };
}
