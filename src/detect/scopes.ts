import type { Mention } from '../rules/index.ts';
import type { AnnotatedText, Runs } from '../text/index.ts';

type ParagraphScope = AnnotatedText['scopes'][number];
const SCOPES: readonly ParagraphScope[] = ['headline', 'dateline', 'caption', 'narration', 'boilerplate'];

/**
 * The text with the scopes that the rules of stage `scope` set (`set: {scope: …}`): on the whole paragraph of a match, but
 * the first dateline becomes a paragraph and a sentence of its own, so that what follows it starts a sentence.
 */
export function applyScopes(annotated: AnnotatedText, mentions: readonly Mention[]): AnnotatedText {
  let result = annotated;
  let hasDateline = false;
  for (const { first, last, properties } of mentions) {
    const scope = SCOPES.find((name) => name === properties['scope']);
    if (scope === undefined || (scope === 'dateline' && hasDateline)) continue;
    if (scope === 'dateline') {
      hasDateline = true;
      result = withBoundary(result, last);
    }
    const scopes = [...result.scopes];
    const to = scope === 'dateline' ? first : last - 1;
    for (let at = result.tokens.paragraph[first]!; at <= result.tokens.paragraph[to]!; at++) scopes[at] = scope;
    result = { ...result, scopes };
  }
  return result;
}

/** The same text with a sentence and a paragraph that start at the token. */
function withBoundary(annotated: AnnotatedText, token: number): AnnotatedText {
  const { tokens, sentences, paragraphs, scopes } = annotated;
  if (token >= tokens.count) return annotated;
  const paragraph = tokens.paragraph[token]!;
  return {
    ...annotated,
    sentences: withStart(sentences, tokens.sentence, tokens.count, token),
    paragraphs: withStart(paragraphs, tokens.paragraph, tokens.count, token),
    scopes: paragraphs.first[paragraph] === token ? scopes : scopes.toSpliced(paragraph, 0, scopes[paragraph]!),
  };
}

/** Runs with a further start; the column that gives each token its run is changed in place. */
function withStart(runs: Runs, column: Int32Array, tokenCount: number, token: number): Runs {
  const index = column[token]!;
  if (runs.first[index] === token) return runs;
  const first = new Int32Array(runs.count + 2);
  first.set(runs.first.subarray(0, index + 1));
  first[index + 1] = token;
  first.set(runs.first.subarray(index + 1, runs.count + 1), index + 2);
  for (let at = token; at < tokenCount; at++) column[at]! += 1;
  return { count: runs.count + 1, first };
}
