import type { Figure } from '../../model/index.ts';
import { captureOf, type Mention } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { isFigureValue } from './figure-value.ts';

export { figureNormalisers } from './normalisers.ts';

/** The figures that the rules of stage `figure` found, in text order; a number inside a date is the date's. */
export function figureMentions(context: Context): Figure[] {
  const { annotated, document } = context;
  const dated = datedTokens(context);
  return context.mentions('figure').flatMap((mention) => {
    const { first, last, value, match } = mention;
    if (!isFigureValue(value) || (value.kind !== 'age' && dated[numberToken(mention)] === 1)) return [];
    const span = tokenSpan(annotated, first, last);
    return [{ span, text: document.text.slice(...span), ...value, rule: match.rule.id }];
  });
}

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
