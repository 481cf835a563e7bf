import type { Check } from '../check.ts';

/** Which finding rule sees each part of a poll's method; the list `poll-parts` has its words. */
const RULES: Readonly<Record<string, string>> = {
  pollster: 'finding/pollster',
  sample: 'finding/poll-sample',
  dates: 'finding/poll-dates',
  margin: 'finding/poll-margin',
};

/** Who so often tells of votes that were counted writes of an election, in which a survey is an aside. */
const LEAST_COUNTED = 2;

/** The first result of a poll in an article that does not say how it was made. */
export const pollMethod: Check = function* (article, asked) {
  const first = article
    .matches('finding/poll-result')
    .find(({ span }) => asked.check.scopes.includes(article.scopeAt(span[0])));
  if (first === undefined || article.matches('finding/votes-counted').length >= LEAST_COUNTED) return;
  const missing = Object.entries(RULES).flatMap(([part, rule]) => {
    if (article.matches(rule).length > 0) return [];
    return article.lists.value('poll-parts', part) ?? [];
  });
  if (missing.length < asked.number('least-missing')) return;
  yield { span: first.span, values: { missing: missing.join(', ') }, details: { missing: missing.join(', ') } };
};
