import type { DateMention } from '../../model/index.ts';
import type { Mention } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { publicationDay } from './anchor.ts';
import { type DateValue, isDateValue } from './date-value.ts';
import { joinedValue, type Link } from './joined-value.ts';
import { VERBS } from './verb-group.ts';

/** One mention, or several that are one time. Token indices, `last` exclusive. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly value: DateValue;
  readonly rule: string;
}

const YEAR = /^\d{4}$/;
const NO_VALUE: DateValue = { timex: { type: 'DATE', value: null }, anchored: false, period: null };

/**
 * The dates that the rules of stage `date` found, in text order. Two that only a link parts are one: the ends of a range
 * (*from 2014 to 2018*), a day and its hour (*23 April at 9:30*), a weekday and its date (*Friday (June 15)*). A rule
 * without a normaliser gives a date without a value.
 */
export function dateMentions(context: Context): DateMention[] {
  const all: Found[] = [];
  const published = publicationDay(context);
  for (const mention of context.mentions('date')) {
    const found = foundBy(mention);
    const before = all.at(-1);
    const value = before
      ? joinedValue(before.value, linkBetween(context, before, found, published), found.value)
      : null;
    if (before && value) all[all.length - 1] = { ...before, last: found.last, value };
    else all.push(found);
  }
  return all.map(({ first, last, value: { timex, anchored }, rule }) => {
    const span = tokenSpan(context.annotated, first, last);
    return { span, text: context.document.text.slice(...span), timex, anchored, rule };
  });
}

function foundBy({ first, last, value, match }: Mention): Found {
  return { first, last, value: isDateValue(value) ? value : NO_VALUE, rule: match.rule.id };
}

/** What the words between two mentions of a sentence may make of them; null for more words than a link has. */
function linkBetween(context: Context, before: Found, found: Found, published: number | null): Link | null {
  const { annotated, lists } = context;
  const { tokens, vocabulary } = annotated;
  const gap = found.first - before.last;
  if (gap > 2 || tokens.sentence[before.first] !== tokens.sentence[found.first]) return null;
  const wordAt = (token: number) => (token < 0 ? '' : vocabulary.text(tokens.word[token]!));
  const statesYear = ({ first, last }: Found) => {
    for (let token = first; token < last; token++) if (YEAR.test(wordAt(token))) return true;
    return false;
  };
  const words = Array.from({ length: gap }, (_, at) => wordAt(before.last + at));
  const [word = '', second] = words;
  const opener = wordAt(before.first - 1);
  const alone = second === undefined;
  const isRange =
    !isRescheduled(context, before.first) &&
    (lists.has('range-signs', word)
      ? second === undefined || lists.has('range-articles', second)
      : alone && lists.value('paired-range-signs', word) === opener);
  return {
    none: gap === 0,
    range: isRange,
    framed: lists.has('range-openers', opener),
    hour: lists.has('hour-links', second ?? word) && (alone || word === ','),
    day: alone && lists.has('day-links', word),
    apposition: alone && (word === ',' || word === '('),
    offset: alone && lists.value('paired-starts', word) !== opener ? Number(lists.value('offset-links', word) ?? 0) : 0,
    yearless: !statesYear(before) && !statesYear(found),
    published,
  };
}

/** How far from its verb the first date of *moved the opening from May to June* stands. */
const RESCHEDULING_REACH = 8;

/** Whether *from* stands before a token and a verb that moves an event in time before that. */
function isRescheduled({ annotated: { tokens, vocabulary }, lists }: Context, first: number): boolean {
  if (first < 1 || vocabulary.text(tokens.word[first - 1]!) !== 'from') return false;
  for (let at = first - 2; at >= Math.max(0, first - RESCHEDULING_REACH); at--) {
    if (VERBS.has(tokens.tag[at]!) && lists.has('rescheduling-verbs', vocabulary.text(tokens.lemma[at]!))) return true;
  }
  return false;
}
