import type { SourceDocument } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';

/**
 * What rules may name in one document: with claims around them some four gigabytes of memory, the most that Node takes by
 * itself. Eighteen megabytes of prose that is all claims have as many; an article has some hundreds.
 */
export const MOST_MENTIONS = 1_200_000;

/** Shorter texts are read at once. UTF-16 code units. */
const LEAST_SAMPLED = 4_000_000;
const SAMPLES = 16;
const SAMPLE_LENGTH = 16_384;
/** An estimate may be wrong by so much. */
const MARGIN = 1.1;

/** What of a document the cascade reads. */
type Read = Pick<SourceDocument, 'prose' | 'blocks' | 'published' | 'title' | 'text'>;

/**
 * Refuses a long document by samples from all over it, in a second or two: to find out by reading it takes a minute, and
 * gigabytes.
 *
 * @param mentionsIn how many mentions there are in a piece of the document
 * @throws ClaimtraceError where there are likely more mentions in all than `most`
 */
export function refuseTooMuch(document: Read, mentionsIn: (piece: Read) => number, most = MOST_MENTIONS): void {
  const { prose, published } = document;
  if (prose.length < LEAST_SAMPLED) return;
  const step = Math.floor(prose.length / SAMPLES);
  const pieces = Array.from({ length: SAMPLES }, (_, index) => prose.slice(index * step, index * step + SAMPLE_LENGTH));
  const text = pieces.join('\n\n');
  const found = mentionsIn({ prose: text, text, blocks: [], published, title: null });
  const likely = Math.round((found * prose.length) / text.length);
  if (likely > most * MARGIN) throw tooMuch(`about ${roughly(likely)}`, most);
}

/** @param found how many there are, in words */
export function tooMuch(found: string, most: number): ClaimtraceError {
  return new ClaimtraceError({
    code: 'too-much-in-one-document',
    message: `expected an article of at most ${shown(most)} figures, dates, names and cues but found ${found} in one document`,
    help: 'Split it: one article a file, or one a line with --from ndjson.',
  });
}

function roughly(count: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return shown(Math.round(count / unit) * unit);
}

function shown(count: number): string {
  return count.toLocaleString('en');
}
