import type { AttributedClaim, Silence, Span } from '../model/index.ts';
import type { Article } from './article.ts';
import type { Raised } from './check.ts';

const NAMED: ReadonlySet<string> = new Set(['named-person', 'named-organization', 'spokesperson', 'document']);

/** Whether something near to what was found keeps it from being raised. */
export function isSilenced(article: Article, raised: Raised, silences: readonly Silence[]): boolean {
  return silences.some((silence) => {
    const around = sentencesAround(article, raised.span, silence);
    if (silence.near === 'speech') return speechIn(article, around, raised).length > 0;
    if (silence.near === 'named-speech')
      return speechIn(article, around, raised).some(({ attribution }) => NAMED.has(attribution.source?.identity ?? ''));
    if (silence.near === 'own-speech') return saysSoItself(article, around, raised);
    return article.hasMatchIn(silence.near, around);
  });
}

/** From the first of the sentences to the end of the last. */
function sentencesAround(article: Article, [start]: Span, { before, after }: Silence): Span {
  const { passages } = article;
  const at = article.sentenceAt(start);
  const first = passages[Math.max(0, at - before)];
  const last = passages[Math.min(passages.length - 1, at + after)];
  return [first?.span[0] ?? 0, last?.span[1] ?? 0];
}

/** What anybody says there; not what the finding is about. */
function speechIn(article: Article, around: Span, raised: Raised): AttributedClaim[] {
  return article.attributedIn(around).filter(({ id, attribution }) => {
    const { source, stance } = attribution;
    return id !== raised.claim && stance === 'speech' && source !== null;
  });
}

function saysSoItself(article: Article, around: Span, raised: Raised): boolean {
  const own = raised.claim === undefined ? null : article.sourceOfClaim(raised.claim);
  return own !== null && speechIn(article, around, raised).some(({ id }) => article.sourceOfClaim(id) === own);
}
