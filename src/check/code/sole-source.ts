import type { Check } from '../check.ts';

/** A story that hangs on one unnamed person. Headlines say again what the story says and do not count. */
export const soleSource: Check = (article) => {
  const speaking = article.attributed.filter(
    ({ attribution, scope }) => attribution.stance === 'speech' && scope !== 'headline',
  );
  const sources = new Set(speaking.map(({ id }) => article.sourceOfClaim(id)));
  const [only, ...others] = sources;
  if (only == null || others.length > 0) return [];
  if (only.identity !== 'anonymous' || (only.count ?? 1) > 1) return [];
  const span = speaking[0]?.attribution.source?.span;
  return span === undefined ? [] : [{ span, values: { source: only.text } }];
};
