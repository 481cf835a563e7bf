import type { Figure, SourceMention, Span } from '../../model/index.ts';
import { captureOf, type Mention } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { type FigureValue, isFigureValue } from './figure-value.ts';
import { withKin } from './kin.ts';

export { figureNormalisers } from './normalisers.ts';

/**
 * The figures that the rules of stage `figure` found, in text order. A number inside a date is the date's, and the *two* of
 * *two officials said* says who speaks: it is the source's count.
 */
export function figureMentions(context: Context, sources: readonly SourceMention[]): Figure[] {
  const { annotated, document } = context;
  const counted = sources.filter(({ count }) => count !== null && count > 1);
  const dated = datedTokens(context);
  const placed = context.mentions('figure').flatMap((mention) => {
    const { first, last, value, match } = mention;
    if (!isFigureValue(value)) return [];
    if (dated[numberToken(mention)] === 1 && value.kind !== 'age' && !isMeasuredTime(value, context)) return [];
    const span = tokenSpan(annotated, first, last);
    if (value.kind === 'cardinal' && counted.some((source) => countsSpeakers(source, span, value.value))) return [];
    return [{ first, last, end: match.last, figure: value, span, rule: match.rule.id }];
  });
  const figures = withKin(placed, dated, context);
  return placed.map(({ span, rule }, index) => ({
    span,
    text: document.text.slice(...span),
    ...figures[index]!,
    rule,
  }));
}

/** *20 hours of playback* is an amount of playback as well as a length of time. */
function isMeasuredTime({ kind, unit, of, change }: FigureValue, { lists }: Context): boolean {
  return kind === 'quantity' && unit !== null && of !== null && change === null && lists.has('measured-times', unit);
}

/** Whether the figure starts the source's own words, but for its article, and is its count. */
function countsSpeakers(source: SourceMention, span: Span, value: Figure['value']): boolean {
  const [start, end] = source.span;
  const leads = span[0] >= start && span[1] <= end && span[0] - start <= LONGEST_LEAD;
  return leads && value === String(source.count);
}

/** *The other two officials*: so many characters of a source may stand before its count. */
const LONGEST_LEAD = 20;

/** The first token of the figure's number: *about 44 days* belongs to the date *44 days*. */
function numberToken({ first, match }: Mention): number {
  return (captureOf(match, 'number') ?? captureOf(match, 'low'))?.first ?? first;
}

/** 1 for each token in a date. */
function datedTokens(context: Context): Uint8Array {
  const dated = new Uint8Array(context.annotated.tokens.count);
  for (const { first, last } of context.mentions('date')) dated.fill(1, first, last);
  return dated;
}
