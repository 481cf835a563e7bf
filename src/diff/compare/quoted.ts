import type { Span } from '../../model/index.ts';
import { spanAround } from '../../place/index.ts';
import type { ComparedClaim } from '../side.ts';
import type { Word } from '../words.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** Which of a claim's words stand in quotation marks. */
export function quotedWords(prose: string, { claim, spans }: ComparedClaim, words: readonly Word[]): ReadonlySet<Word> {
  const { attribution } = claim;
  if (attribution?.quotation === 'direct') return new Set(words);
  if (attribution?.quotation === 'indirect') return new Set();
  const quotationAt = spanAround(spans.flatMap((span) => quotedSpans(prose, span)).map((span) => ({ span })));
  return new Set(words.filter(({ span }) => quotationAt(span) !== undefined));
}

/** The parts of a span between quotation marks; one that is still open at the end reaches to it. */
function quotedSpans(prose: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closing = '';
  for (let at = start; at < end; at++) {
    const character = prose[at]!;
    if (open >= 0) {
      if (character !== closing || (closing === '’' && isInWord(prose, at))) continue;
      found.push([open, at]);
      open = -1;
    } else if (character === '“' || character === '"') {
      open = at + 1;
      closing = character === '“' ? '”' : '"';
    } else if (character === '‘' && !isInWord(prose, at)) {
      open = at + 1;
      closing = '’';
    }
  }
  if (open >= 0) found.push([open, end]);
  return found;
}

function isInWord(prose: string, at: number): boolean {
  return LETTER.test(prose[at - 1] ?? '') && LETTER.test(prose[at + 1] ?? '');
}
