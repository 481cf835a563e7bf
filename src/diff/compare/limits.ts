import type { Figure, Span } from '../../model/index.ts';
import { differingRuns } from '../word-difference.ts';
import { type Word, wordsIn } from '../words.ts';

const LETTERS = /^[\p{L}'-]+$/u;
const DIGIT = /\p{N}/u;

/** Where two figures have other words of limit; null where a side has none. */
export interface OtherLimits {
  readonly old: Span | null;
  readonly new: Span | null;
}

/**
 * The words in which two figures of one value, both limits from below or both from above, are other limits: *at least 40*
 * and *more than 40*, *up to 40* and *fewer than 40*. Null where they are the same; words behind the number are its unit's.
 */
export function otherLimits(a: Figure, b: Figure): OtherLimits | null {
  if (a.modifier !== b.modifier || (a.modifier !== 'over' && a.modifier !== 'under')) return null;
  const [old, other] = [wordsIn(a.text, [0, a.text.length]), wordsIn(b.text, [0, b.text.length])];
  const run = differingRuns(
    old.map(({ form }) => form),
    other.map(({ form }) => form),
  )[0];
  if (run === undefined) return null;
  const [before, after] = [old.slice(...run.old), other.slice(...run.new)];
  if (![...before, ...after].every(({ form }) => LETTERS.test(form))) return null;
  const isFirst = run.old[0] === 0 && run.new[0] === 0;
  if (!isFirst && !(run.old[1] <= numberAt(old) && run.new[1] <= numberAt(other))) return null;
  return { old: spanOf(before, a), new: spanOf(after, b) };
}

/** The place of the first word with a digit; before all words where the number is written out. */
function numberAt(words: readonly Word[]): number {
  return words.findIndex(({ form }) => DIGIT.test(form));
}

function spanOf(words: readonly Word[], { span: [start] }: Figure): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : [start + first.span[0], start + last.span[1]];
}
