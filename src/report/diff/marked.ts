import type { Change, Span } from '../../model/index.ts';

/** Characters of Unicode's private use stand for the marks while the text around them is escaped. */
const OPENING = '\uE000';
const CLOSING = '\uE001';
const OWN = /[\uE000\uE001]/g;

/**
 * The words of one side of a change, escaped, with those that differ between marks.
 *
 *     Interest alone would cost [-$740,000-] a year
 */
export function markedClaim(
  change: Change,
  side: 'old' | 'new',
  [opening, closing]: readonly [string, string],
  shown: (text: string) => string,
): string {
  const claim = change[side];
  if (claim === null) return '';
  const [start, end] = claim.span;
  const spans = change.fields
    .filter(({ field }) => field !== 'parts' && field !== 'place')
    .flatMap((field): Span[] => (field[side]?.span ? [field[side].span] : []))
    .filter(([from, to]) => start <= from && to <= end)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const text = claim.text.replace(OWN, ' ');
  let marked = '';
  let at = start;
  for (const [from, to] of spans) {
    if (from < at) continue;
    marked += `${text.slice(at - start, from - start)}${OPENING}${text.slice(from - start, to - start)}${CLOSING}`;
    at = to;
  }
  marked += text.slice(at - start);
  return shown(marked).replaceAll(OPENING, opening).replaceAll(CLOSING, closing);
}
