import type { Claim, DateMention, Extraction, Figure, Passage, SourceDocument, Span } from '../model/index.ts';
import { placesOf, SpanIndex } from '../place/index.ts';
import { frontMatterHeadlines, joinedExtractions, withHeadlines } from './headlines.ts';
import { type Word, wordForms, wordsIn } from './words.ts';

/** What is found in a text. */
export type ReadText = (document: SourceDocument) => {
  readonly extraction: Extraction;
  readonly passages: readonly Passage[];
};

/** A claim with what is compared about it. */
export interface ComparedClaim {
  readonly claim: Claim;
  /** Its place among the claims of its side. */
  readonly index: number;
  /** The spans whose words are compared: the content of an attributed claim, all of a stated one. */
  readonly spans: readonly Span[];
  /** The sentences that it stands in. */
  readonly sentences: Span;
  /** Those of its sentence as well that stand in no claim. */
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}

export interface Side {
  readonly document: SourceDocument;
  readonly extraction: Extraction;
  readonly claims: readonly ComparedClaim[];
  /** The sentences of its text, without those of its front matter. */
  readonly passages: readonly Passage[];
}

/** The words that are compared. Made anew at each call: of most claims, which are equal on both sides, nobody asks. */
export function wordsOf({ spans }: ComparedClaim, { document }: Side): Word[] {
  return spans.flatMap((span) => wordsIn(document.prose, span));
}

/** Whether two claims stand in sentences of the same words. */
export function standInSameWords(a: ComparedClaim, side: Side, b: ComparedClaim, other: Side): boolean {
  const [first, second] = [side.document.prose.slice(...a.sentences), other.document.prose.slice(...b.sentences)];
  return first === second || wordForms(first) === wordForms(second);
}

/**
 * A document as one side of a comparison: its claims, and its headlines as claims.
 *
 * @param headlines where its front matter gives title and standfirst, in text order
 */
export function sideOf(document: SourceDocument, headlines: readonly Span[], read: ReadText): Side {
  const { extraction: body, passages } = read(document);
  const places = placesOf(document.text);
  const above = frontMatterHeadlines(document, headlines, passages);
  const own = withHeadlines(body, document, passages, places);
  if (above === null) return { document, extraction: own, claims: comparedClaimsOf(own, passages), passages };
  const { extraction: found, passages: headings } = read(above);
  const extraction = joinedExtractions(own, withHeadlines(found, above, headings, places));
  const end = above.blocks.at(-1)!.span[1];
  const whole = { ...document, prose: above.prose.slice(0, end) + document.prose.slice(end) };
  return { document: whole, extraction, claims: comparedClaimsOf(extraction, passages), passages };
}

function comparedClaimsOf({ claims, figures, dates }: Extraction, passages: readonly Passage[]): ComparedClaim[] {
  const strayFigures = strays(claims, figures, passages, (claim) => claim.figures);
  const strayDates = strays(claims, dates, passages, (claim) => claim.dates);
  const sentences = new SpanIndex(passages);
  return claims.map((claim, index) => {
    const spans = claim.attribution === null ? [claim.span] : claim.attribution.content.spans;
    return {
      claim,
      index,
      spans,
      sentences: sentencesAround(claim, passages, sentences),
      figures: withStrays(claim.figures, strayFigures.get(index), figures),
      dates: withStrays(claim.dates, strayDates.get(index), dates),
    };
  });
}

function sentencesAround({ span: [start, end] }: Claim, passages: readonly Passage[], sentences: SpanIndex): Span {
  const first = sentences.firstTouching([start, end]);
  const last = sentences.lastStartingIn([start, end]) ?? first;
  const from = first === null ? start : Math.min(start, passages[first]!.span[0]);
  const to = last === null ? end : Math.max(end, passages[last]!.span[1]);
  return [from, to];
}

function withStrays<Mention extends { readonly span: Span }>(
  own: readonly number[],
  strays: readonly number[] = [],
  mentions: readonly Mention[],
): Mention[] {
  return [...own, ...strays].sort((a, b) => a - b).map((index) => mentions[index]!);
}

/** The mentions that stand in no claim, by the index of the first claim that their sentence has a part in. */
function strays(
  claims: readonly Claim[],
  mentions: readonly { readonly span: Span }[],
  passages: readonly Passage[],
  carried: (claim: Claim) => readonly number[],
): Map<number, number[]> {
  const claimed = new Set(claims.flatMap(carried));
  const sentences = new SpanIndex(passages);
  const claimFinder = new SpanIndex(claims);
  const found = new Map<number, number[]>();
  mentions.forEach(({ span }, index) => {
    if (claimed.has(index)) return;
    const sentence = sentences.firstTouching(span);
    const owner = sentence === null ? null : claimFinder.firstTouching(passages[sentence]!.span);
    if (owner === null) return;
    const known = found.get(owner);
    if (known === undefined) found.set(owner, [index]);
    else known.push(index);
  });
  return found;
}
