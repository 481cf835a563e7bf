import { type Frame, Kind } from '../attribution/frame.ts';
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
    if (words.has('crowd-words', text)) crowd = true;
    if (text === 'half') half = true;
    const number = words.counts.get(text) ?? (frame.kind[at] === Kind.number ? digits(text) : undefined);
    if (number === undefined || count !== null) continue;
    count = number;
    if (number > MOST_PEOPLE || isShare(frame, at, last, words)) crowd = true;
  }
  return { count, crowd };
}

/** More people than this nobody interviewed for a story: they are a crowd, however exactly counted. */
const MOST_PEOPLE = 60;

/** *four in 10*, *eight of 10 voters*. */
function isShare(frame: Frame, at: number, last: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const link = at + 1 < frame.count ? vocabulary.text(tokens.word[at + 1]!) : '';
  if ((link !== 'in' && link !== 'of') || at + 2 >= frame.count || at + 1 > last) return false;
  const other = vocabulary.text(tokens.word[at + 2]!);
  return frame.kind[at + 2] === Kind.number && (digits(other) ?? words.counts.get(other)) !== undefined;
}

function digits(text: string): number | undefined {
  return /^\d{1,3}(,\d{3})+$|^\d{1,9}$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
