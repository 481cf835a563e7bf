import type { Mention } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { parseDay } from './civil.ts';
import { periodOf } from './date-value.ts';
import type { Granularity, Period } from './period.ts';

/** How many paragraphs from the top a full date may stand for the publication date that nobody gave. */
const DATELINE_PARAGRAPHS = 3;
/** And how many dates from the first: a paragraph can be a whole file, in which looking at all would take quadratic time. */
const DATELINE_DATES = 16;

/**
 * The day the document was published; without one, the first full date among the first paragraphs (the dateline's, the
 * one under the headline); null when there is none of these either.
 */
export function publicationDay(context: Context): number | null {
  const { published } = context.document;
  const given = published === null ? null : parseDay(published.slice(0, 10));
  if (given !== null) return given;
  const mentions = context.mentions('date');
  for (let at = 0; at < mentions.length && at < DATELINE_DATES; at++) {
    const mention = mentions[at]!;
    if (context.annotated.tokens.paragraph[mention.first]! >= DATELINE_PARAGRAPHS) return null;
    const period = periodOf(mention);
    if (period?.granularity === 'day') return period.start;
  }
  return null;
}

/** The last period before a token that `fits`, looking back over at most `reach` date mentions; null when there is none. */
export function periodBefore(
  context: Context,
  token: number,
  fits: (period: Period) => boolean,
  reach?: number,
): Period | null {
  const mention = mentionBefore(context, token, fits, 0, reach);
  return mention && periodOf(mention);
}

/** Of a paragraph without end, as a page's text on one line, only so much bears on a time. */
const MOST_TOKENS_BACK = 400;

/** The first token of the paragraph that a token is in, or of the one so many `above` it. */
export function paragraphStart({ annotated: { tokens } }: Context, token: number, above = 0): number {
  const paragraph = tokens.paragraph[token]! - above;
  const least = Math.max(0, token - MOST_TOKENS_BACK);
  let from = token;
  while (from > least && tokens.paragraph[from - 1]! >= paragraph) from--;
  return from;
}

/** The same as a mention, none that begins before token `from`. */
export function mentionBefore(
  context: Context,
  token: number,
  fits: (period: Period, mention: Mention) => boolean,
  from = 0,
  reach = 12,
): Mention | null {
  const mentions = context.mentions('date');
  let seen = 0;
  for (let at = mentions.length - 1; at >= 0 && seen < reach; at--) {
    const mention = mentions[at]!;
    if (mention.last > token) continue;
    if (mention.first < from) return null;
    seen++;
    const period = periodOf(mention);
    if (period && fits(period, mention)) return mention;
  }
  return null;
}

export function isOf(...granularities: readonly Granularity[]): (period: Period) => boolean {
  return (period) => granularities.includes(period.granularity);
}
