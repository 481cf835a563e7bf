import type { Figure } from '../../model/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** What the normalisers of the figure rules make. */
export type FigureValue = Omit<Figure, 'span' | 'text' | 'rule'>;

/** The figures that the rules of stage `figure` found, in text order; those inside a date are part of it. */
export function figureMentions(context: Context): Figure[] {
  const { annotated, document } = context;
  const dates = context.mentions('date');
  return context.mentions('figure').flatMap(({ first, last, value, match }) => {
    if (!isFigureValue(value) || dates.some((date) => date.first <= first && last <= date.last)) return [];
    const span = tokenSpan(annotated, first, last);
    return [{ span, text: document.text.slice(...span), ...value, rule: match.rule.id }];
  });
}

function isFigureValue(value: unknown): value is FigureValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
