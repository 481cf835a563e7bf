import type { DateMention } from '../../model/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** What the normalisers of the date rules make. */
export type DateValue = Pick<DateMention, 'timex' | 'anchored'>;

/** The dates that the rules of stage `date` found, in text order. A rule without a normaliser gives a date without a value. */
export function dateMentions(context: Context): DateMention[] {
  const { annotated, document } = context;
  return context.mentions('date').map(({ first, last, value, match }) => {
    const span = tokenSpan(annotated, first, last);
    const { timex, anchored } = isDateValue(value)
      ? value
      : { timex: { type: 'DATE' as const, value: null }, anchored: false };
    return { span, text: document.text.slice(...span), timex, anchored, rule: match.rule.id };
  });
}

function isDateValue(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'timex' in value;
}
