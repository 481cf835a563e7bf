import type { AttributedClaim, Claim, DateMention, Figure, SourceIdentity, SourceMention } from '../model/index.ts';

/** What a reader is shown for each identity, in the order in which summaries count them. */
export const IDENTITY_WORDS: Readonly<Record<SourceIdentity, string>> = {
  'named-person': 'named',
  'named-organization': 'organization',
  anonymous: 'anonymous',
  spokesperson: 'spokesperson',
  collective: 'collective',
  document: 'document',
  unresolved: 'unresolved',
};

/** For an attributed claim whose text names nobody at all. */
export const NOBODY = 'nobody';

/** The words of a claim without who said them. */
export function wordsOf(claim: Claim): string {
  return claim.attribution ? claim.attribution.content.text : claim.text;
}

/** *indirect*, *direct belief*; a stance other than speech is named. */
export function howOf(claim: Claim): string {
  if (!claim.attribution) return 'stated';
  const { quotation, stance } = claim.attribution;
  return stance === 'speech' ? quotation : `${quotation} ${stance}`;
}

/** *named*, *anonymous ×2*, *nobody*; empty for what the article says itself. */
export function identityOf(claim: Claim): string {
  return claim.attribution ? identityOfAttribution(claim.attribution) : '';
}

function identityOfAttribution({ source }: AttributedClaim['attribution']): string {
  if (!source) return NOBODY;
  const several = source.count !== null && source.count > 1 ? ` ×${source.count}` : '';
  return IDENTITY_WORDS[source.identity] + several;
}

/** The source's own words, and behind them the name or the earlier mention that they stand for. */
export function whoOf(claim: Claim): string {
  if (!claim.attribution) return 'the article';
  const { source } = claim.attribution;
  return source ? nameOf(source) : '–';
}

export function nameOf({ text, name, antecedent }: SourceMention): string {
  const standsFor = name ?? antecedent?.text ?? null;
  return standsFor === null || contains(text, standsFor) ? text : `${text} (${standsFor})`;
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

const ARROWS = { up: ' ↑', down: ' ↓' } as const;

/** *nearly 12% ↓*: the figure's own words and the direction of its change. */
export function figureOf({ text, change }: Figure): string {
  return change ? text + ARROWS[change] : text;
}

/** Not `PAST_REF` and its like: they say no more than the words. */
const STARTS_WITH_A_YEAR = /^[\dX]/;

/** *Monday (2025-07-07)*, *late May (XXXX-05?)*: a day or a time with what it resolves to. */
export function dateOf({ text, timex, anchored }: DateMention): string {
  const { type, value } = timex;
  const isDay = (type === 'DATE' || type === 'TIME') && value !== null && STARTS_WITH_A_YEAR.test(value);
  return isDay && value !== text ? `${text} (${value}${anchored ? '' : '?'})` : text;
}

/** A figure's value as the contract has it; a range as *10..12*. */
export function figureValueOf({ value }: Figure): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : `${value[0]}..${value[1]}`;
}

const THREE_DIGITS = /(?<=^-?\d+)(?=(?:\d{3})+(?:\.|$))/g;

/** The same for people: digits grouped, a range as *10–12*. */
export function readableFigureValueOf({ value }: Figure): string {
  if (value === null) return '';
  return (typeof value === 'string' ? [value] : value).map((number) => number.replace(THREE_DIGITS, ',')).join('–');
}
