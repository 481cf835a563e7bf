import { isOf, periodBefore } from './anchor.ts';
import { civilDate } from './civil.ts';
import type { Reading } from './reading.ts';
import { yearNumber } from './year-number.ts';

/** How far behind a month its list or range goes on before the year that holds for all: *between March and June 1995*. */
const LIST_REACH = 8;

/**
 * The year that the words themselves give: `year` (*1998*), or `deictic` (*last year*, *the following year*), or the
 * one at the end of a list or range that this date begins. Null when they give none.
 */
export function yearOf(reading: Reading, published: number | null): number | null {
  const current = published === null ? null : civilDate(published).year;
  const stated = yearNumber(reading, 'year', current);
  if (stated !== null) return stated;
  const deictic = reading.lookUp('deictic', 'deictics');
  if (deictic === null) return yearBehind(reading);
  const [from, by] = deictic.split(' ');
  const base = from === 'then' ? previousYear(reading) : current;
  return base === null ? null : base + Number(by);
}

function previousYear(reading: Reading): number | null {
  const period = periodBefore(reading.context, reading.match.first, isOf('day', 'month', 'quarter', 'season', 'year'));
  return period ? civilDate(period.start).year : null;
}

/** The year of *March to June 1995*, read at *March*; null unless only days, months and links stand between. */
function yearBehind(reading: Reading): number | null {
  const { annotated, lists } = reading.context;
  const { tokens, vocabulary, sentences } = annotated;
  const { last } = reading.match;
  const end = Math.min(sentences.first[tokens.sentence[last - 1]! + 1]!, last + LIST_REACH);
  let linked = false;
  for (let at = last; at < end; at++) {
    const word = vocabulary.text(tokens.word[at]!);
    if (/^(1[5-9]|20)\d\d$/.test(word)) return linked ? Number(word) : null;
    if (lists.has('range-links', word)) linked = true;
    else if (
      !lists.has('calendar-months', word) &&
      !lists.has('day-numbers', word) &&
      !lists.has('ordinal-endings', word)
    )
      return null;
  }
  return null;
}
