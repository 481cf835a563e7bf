import type { Span } from '../../model/index.ts';
import type { Article, FoundWords } from '../article.ts';
import type { Check, Raised } from '../check.ts';

interface Mentioned {
  readonly span: Span;
  /** The noun in the plural, which both numbers have in common. */
  readonly noun: string;
}

/**
 * *Sources said … the source added*: a source that comes back in another number than it was introduced in. Silent where
 * anybody of that kind was mentioned before in the number that comes back.
 */
export const pluralMismatch: Check = (article): Raised[] => {
  const singular = mentionsOf(article, 'finding/source-singular');
  const plural = mentionsOf(article, 'finding/source-plural');
  return article.matches('finding/source-again').flatMap((match): Raised[] => {
    const { noun, isPlural } = numberOf(article, match);
    const span = match.part('again');
    if (noun === null || span === null || (!isPlural && isOnePerson(article, span))) return [];
    const before = (mentions: readonly Mentioned[]) =>
      mentions.filter((mention) => mention.noun === noun && mention.span[1] <= span[0] && !isAgain(article, mention));
    const [same, other] = isPlural ? [plural, singular] : [singular, plural];
    const introduced = before(other);
    const first = introduced[0];
    if (before(same).length > 0 || first === undefined || (isPlural && introduced.length > 1)) return [];
    return [{ span, message: isPlural ? 'grown' : 'default', values: { first: article.words(first.span) } }];
  });
};

function mentionsOf(article: Article, rule: string): Mentioned[] {
  return article.matches(rule).flatMap((match): Mentioned[] => {
    const { noun } = numberOf(article, match);
    return noun === null ? [] : [{ span: match.span, noun }];
  });
}

function numberOf(article: Article, match: FoundWords): { noun: string | null; isPlural: boolean } {
  const part = match.part('noun');
  const word = part === null ? '' : article.words(part).toLowerCase();
  const plural = article.lists.value('numbered-sources', word);
  if (plural !== null && plural !== '') return { noun: plural, isPlural: false };
  const isPlural = article.lists
    .entries('numbered-sources')
    .some((entry) => article.lists.value('numbered-sources', entry) === word);
  return { noun: isPlural ? word : null, isPlural };
}

/** Whether the last unnamed source before was one person under another word: *one of two witnesses … the source*. */
function isOnePerson(article: Article, span: Span): boolean {
  const before = article.sources.filter(({ identity, span: [, end] }) => identity === 'anonymous' && end <= span[0]);
  return before.at(-1)?.count === 1;
}

/** Whether a mention only comes back to somebody itself: *the source said*. */
function isAgain(article: Article, { span }: Mentioned): boolean {
  return article.hasMatchIn('finding/source-again', span);
}
