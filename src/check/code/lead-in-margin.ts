import Big from 'big.js';
import type { Span } from '../../model/index.ts';
import { exactValue, shownNumber } from '../arithmetic/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';
import { figureIn } from '../movement.ts';

const NAME = /\p{Lu}[\p{L}\p{N}]+/gu;

/** Leads in a poll that its margin of error does not bear. Silent where the article has several margins. */
export const leadInMargin: Check = function* (article, asked) {
  const margin = onlyMargin(article);
  if (margin === null || article.matches('finding/within-margin').length > 0) return;
  const [hardly, safely] = [margin, margin.times(asked.number('margins'))];
  let isRaised = false;
  for (const found of article.matches('finding/poll-lead')) {
    const lead = leadOf(article, found);
    if (lead === null || lead.lte(0) || lead.gte(safely) || isHedged(article, found)) continue;
    if (!isOfSamePoll(article, found.span)) continue;
    isRaised = true;
    yield raisedFor(found, lead, hardly, safely);
  }
  if (!isRaised) yield* leadsApart(article, hardly, safely);
};

/** How many sentences behind a lead its shares stand at most. */
const SHARES_WITHIN = 4;

/** Leads that are told without their shares, which stand in a sentence near by. */
function* leadsApart(article: Article, hardly: Big, safely: Big): Iterable<Raised> {
  const shares = article.matches('finding/poll-shares');
  for (const found of shares.length === 0 ? [] : article.matches('finding/lead-said')) {
    const here = article.sentenceAt(found.span[0]);
    const near = shares.find(({ span }) => {
      const distance = article.sentenceAt(span[0]) - here;
      return distance >= 0 && distance <= SHARES_WITHIN;
    });
    const lead = near === undefined ? null : leadOf(article, near);
    if (near === undefined || lead === null || lead.lte(0) || lead.gte(safely)) continue;
    if (isHedged(article, found) || isHedged(article, near) || !isOfSamePoll(article, near.span)) continue;
    yield raisedFor(found, lead, hardly, safely);
  }
}

function raisedFor({ span }: FoundWords, lead: Big, hardly: Big, safely: Big): Raised {
  const values = { lead: shownNumber(lead), margin: shownNumber(hardly), twice: shownNumber(safely) };
  return { span, values, details: values, ...(lead.gt(hardly) ? { message: 'narrow' } : {}) };
}

function onlyMargin(article: Article): Big | null {
  const margins = article.matches('finding/poll-margin').flatMap((found) => {
    const figure = figureIn(article, found, 'margin');
    return (figure === null ? null : exactValue(figure)) ?? [];
  });
  const first = margins[0];
  return first !== undefined && margins.every((each) => each.eq(first)) ? first : null;
}

function leadOf(article: Article, found: FoundWords): Big | null {
  const { high, low } = found.values();
  if (high !== undefined && low !== undefined) {
    const [a, b] = [new Big(high), new Big(low)];
    return a.plus(b).lte(100) && a.plus(b).gte(LEAST_SHARES) ? a.minus(b) : null;
  }
  const by = figureIn(article, found, 'by');
  return by === null ? null : exactValue(by);
}

/** Two leaders of a poll have more than this together; the games and seats of a series have less. */
const LEAST_SHARES = 25;

/** Whether the same sentence calls the lead slight, or tells of another poll. */
function isHedged(article: Article, found: FoundWords): boolean {
  const sentence = article.sentenceAt(found.span[0]);
  return article.matches('finding/hedged-lead').some(({ span }) => article.sentenceAt(span[0]) === sentence);
}

/** Whether the pollster last named before the lead is the one last named before the margin, as far as any is named. */
function isOfSamePoll(article: Article, lead: Span): boolean {
  const margin = article.matches('finding/poll-margin')[0];
  if (margin === undefined) return false;
  const [ofLead, ofMargin] = [pollsterOf(article, lead), pollsterOf(article, margin.span)];
  if (ofLead === null || ofMargin === null) return true;
  const names = new Set(namesIn(ofMargin));
  return namesIn(ofLead).some((name) => names.has(name));
}

/** The words that name the pollster in or before a sentence; null where none is named so far. */
function pollsterOf(article: Article, span: Span): string | null {
  const end = article.passageAt(span[0])?.span[1] ?? span[1];
  return article.matches('finding/pollster').findLast((found) => found.span[0] < end)?.text ?? null;
}

function namesIn(text: string): string[] {
  return text.match(NAME) ?? [];
}
