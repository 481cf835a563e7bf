import type { Mention } from '../rules/index.ts';
import type { AnnotatedText, Runs } from '../text/index.ts';

type ParagraphScope = AnnotatedText['scopes'][number];
const SCOPES: readonly ParagraphScope[] = ['headline', 'dateline', 'caption', 'narration', 'boilerplate'];

/** A paragraph of at least so many words that ends like a sentence is prose, and no link or label. */
const SHORTEST_PROSE = 8;

/**
 * The text with the scopes that the rules of stage `scope` set (`set: {scope: …}`): on the whole paragraph of a match, but
 * the first dateline becomes a paragraph and a sentence of its own, so that what follows it starts a sentence. With
 * `until: prose` the scope holds for what follows, too, up to the next prose, with `until: end` for all that follows.
 *
 * @param mentions in text order
 */
export function applyScopes(annotated: AnnotatedText, mentions: readonly Mention[]): AnnotatedText {
  if (mentions.length === 0) return annotated;
  const dateline = mentions.find(({ properties }) => properties['scope'] === 'dateline');
  const text = dateline === undefined ? annotated : withBoundary(annotated, dateline.last);
  const scopes = [...text.scopes];
  const extent = new Extent({ ...text, scopes });
  for (const mention of mentions) {
    const { first, last, properties } = mention;
    const scope = SCOPES.find((name) => name === properties['scope']);
    if (scope === undefined || (scope === 'dateline' && mention !== dateline)) continue;
    const paragraph = text.tokens.paragraph[first]!;
    const behind = text.tokens.paragraph[scope === 'dateline' ? first : last - 1]! + 1;
    scopes.fill(scope, paragraph, extent.end(behind, properties['until']));
  }
  return { ...text, scopes };
}

/** How far a scope reaches. Asked in text order, it visits each paragraph a bounded number of times. */
class Extent {
  /** Paragraphs before this one were looked at for prose of the article. */
  private seen = 0;
  private hasProse = false;
  /** Paragraphs before this one went with an earlier one, if they are no prose. */
  private reached = 0;

  constructor(private readonly annotated: AnnotatedText) {}

  /** One past the last paragraph from `paragraph` on that goes with what stands before it. An end comes after a beginning. */
  end(paragraph: number, until: unknown): number {
    const { count } = this.annotated.paragraphs;
    if (this.reached === count) return paragraph;
    if (until === 'end' && this.hasProseBefore(paragraph)) {
      this.reached = count;
      return count;
    }
    if (until !== 'prose' || paragraph < this.reached) return paragraph;
    this.reached = paragraph;
    while (this.reached < count && !isProse(this.annotated, this.reached)) this.reached++;
    return this.reached;
  }

  private hasProseBefore(paragraph: number): boolean {
    for (; this.seen < paragraph && !this.hasProse; this.seen++) {
      this.hasProse = this.annotated.scopes[this.seen] === 'narration' && isProse(this.annotated, this.seen);
    }
    return this.hasProse;
  }
}

function isProse({ text, tokens, paragraphs }: AnnotatedText, paragraph: number): boolean {
  const first = paragraphs.first[paragraph]!;
  const end = paragraphs.first[paragraph + 1]!;
  if (end - first <= SHORTEST_PROSE) return false;
  return /[.!?…]["”’»)]*$/u.test(text.slice(tokens.start[end - 1]! - 2, tokens.end[end - 1]!));
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
