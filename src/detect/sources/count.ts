import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import type { SourceWords } from './source-words.ts';

/** How many people a run of words counts, and whether they are a crowd or a share. */
export interface Counted {
  /** Null where the words give no number. */
  readonly count: number | null;
  readonly crowd: boolean;
}

/**
 * *Two*, *a dozen*, *two dozen*, *half a dozen*, *a pair*; *most*, *12 percent*, *four in 10*, *hundreds* are crowds. Of
 * several numbers the first counts.
 */
export function countIn(frame: Frame, first: number, last: number, words: SourceWords): Counted {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  let count: number | null = null;
  let crowd = false;
  let half = false;
  for (let at = first; at < last; at++) {
    const text = word(at);
    const unit = words.groupSizes.get(text);
    if (unit !== undefined) {
      count = half ? unit / 2 : (count ?? 1) * unit;
      half = false;
      crowd = count > MOST_PEOPLE;
      continue;
    }
    if (words.has('crowd-words', text) || (words.has('parts-of-all', text) && isOfAll(frame, at))) {
      crowd = true;
      // *a few*, *a third of*
      if (count === 1) count = null;
    }
    if (words.has('halving-words', text)) half = true;
    const number = words.counts.get(text) ?? (frame.kind[at] === Kind.number ? digits(text) : undefined);
    if (number === undefined || count !== null) continue;
    if (isShare(frame, at, number, words) || (at + 1 < last && words.has('crowd-units', word(at + 1))))
      return { count: null, crowd: true };
    count = number;
    if (number > MOST_PEOPLE) crowd = true;
  }
  return { count, crowd };
}

/** More people than this nobody interviewed for a story: they are a crowd, however exactly counted. */
const MOST_PEOPLE = 60;

/** *a third of voters*, but not *a third source*. */
function isOfAll(frame: Frame, at: number): boolean {
  return at + 1 >= frame.count || frame.kind[at + 1] === Kind.preposition || frame.phraseLast[at] === at + 1;
}

/** *four in 10*, *three of four voters*; but *one of two aides* is one. */
function isShare(frame: Frame, at: number, number: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  if (at + 2 >= frame.count || frame.kind[at + 2] !== Kind.number) return false;
  const link = vocabulary.text(tokens.word[at + 1]!);
  const other = vocabulary.text(tokens.word[at + 2]!);
  if ((digits(other) ?? words.counts.get(other)) === undefined) return false;
  return link === 'in' || (link === 'of' && number > 1);
}

function digits(text: string): number | undefined {
  return /^\d{1,3}(,\d{3})+$|^\d{1,9}$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
