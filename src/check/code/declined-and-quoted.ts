import type { Check, Raised } from '../check.ts';

/** *The port declined to comment* beside *a port official said*. */
export const declinedAndQuoted: Check = (article): Raised[] => {
  const declined = article.matches('finding/declined-comment');
  if (declined.length === 0) return [];
  const people = new Set(
    article.sources.flatMap(({ identity, name }) =>
      identity === 'named-person' && name !== null ? [surname(name)] : [],
    ),
  );
  const unnamed = article
    .distinctSources()
    .filter(({ identity, affiliation }) => identity === 'anonymous' && affiliation !== null);
  return declined.flatMap((match): Raised[] => {
    const part = match.part('who');
    if (part === null) return [];
    const who = plainly(article.words(part));
    const quoted = unnamed.find(({ affiliation }) => isSameBody(plainly(affiliation ?? ''), who));
    if (quoted === undefined || people.has(who.at(-1) ?? '')) return [];
    return [{ span: match.span, values: { ...match.values(), source: quoted.text } }];
  });
};

/** Words in lower case, without an article or a possessive. */
function plainly(body: string): string[] {
  return body
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/gu, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

function surname(name: string): string {
  return plainly(name).at(-1) ?? '';
}

function isSameBody(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.join(' ') === other.join(' ');
}
