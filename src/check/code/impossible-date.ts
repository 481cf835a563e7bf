import { isDay, isDayOfSomeYear } from '../calendar.ts';
import type { Check } from '../check.ts';
import { writtenDay } from '../written-day.ts';

/** Dates that no calendar has. */
export const impossibleDate: Check = function* (article) {
  for (const found of article.matches('finding/impossible-date')) {
    const written = writtenDay(article, found);
    if (written === null) continue;
    const { year, month, day } = written;
    const values = { ...found.values(), day: String(day) };
    if (!isDayOfSomeYear(month, day)) yield { span: found.span, values };
    else if (year !== null && !isDay({ year, month, day })) yield { span: found.span, message: 'leap', values };
  }
};
