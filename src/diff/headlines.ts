import { ClaimIds } from '../claims/index.ts';
import type { Claim, Extraction, Passage, SourceDocument, Span, StatedClaim } from '../model/index.ts';
import { onlyIn, type Places, SpanIndex } from '../place/index.ts';
import { wordForms } from './words.ts';

/** A headline is a claim of its own here, whatever it says. */
const PROVENANCE = { rule: 'headline', pack: 'diff@1', file: 'rules/diff/comparison.yaml', line: 1 };

/** A standfirst stands within so many paragraphs. */
const LAST_STANDFIRST = 2;

/** The passages of a document that are headlines, or a standfirst that is set in another type. */
function headlinePassages({ text }: SourceDocument, passages: readonly Passage[]): Passage[] {
  return passages.filter(
    ({ scope, span, paragraph }) =>
      scope === 'headline' ||
      (scope === 'narration' && paragraph <= LAST_STANDFIRST && /[*_]/.test(text.charAt(span[0] - 1))),
  );
}

/**
 * The document with nothing in it but what the front matter gives as title and standfirst, so that these are read as
 * headlines in their place; null where it gives none, or the text has them as headlines already.
 *
 * @param given where the front matter gives them, in text order
 */
export function frontMatterHeadlines(
  document: SourceDocument,
  given: readonly Span[],
  passages: readonly Passage[],
): SourceDocument | null {
  const known = new Set(
    headlinePassages(document, passages).map(({ span }) => wordForms(document.prose.slice(...span))),
  );
  const spans = given.filter((span) => !known.has(wordForms(document.text.slice(...span))));
  if (spans.length === 0) return null;
  const blocks = spans.map((span) => ({ kind: 'heading' as const, span }));
  return { ...document, prose: onlyIn(document.text, spans), blocks };
}

/** Claims for the headlines that carry none: what an article says in its headline, it says. */
export function withHeadlines(
  extraction: Extraction,
  document: SourceDocument,
  passages: readonly Passage[],
  places: Places,
): Extraction {
  const taken = new SpanIndex(extraction.claims);
  const ids = new ClaimIds();
  const added = headlinePassages(document, passages).flatMap(({ span, paragraph, scope }, index): StatedClaim[] => {
    if (taken.firstTouching(span) !== null) return [];
    const words = wordForms(document.prose.slice(...span));
    if (words === '') return [];
    return [
      {
        id: ids.next('headline', null, words),
        kind: 'stated',
        span,
        text: document.text.slice(...span),
        scope,
        attribution: null,
        figures: [],
        dates: [],
        hedges: [],
        within: null,
        provenance: { ...PROVENANCE, parts: {}, at: places.of(span), paragraph, sentence: index },
      },
    ];
  });
  if (added.length === 0) return extraction;
  return { ...extraction, claims: inTextOrder([...extraction.claims, ...added]) };
}

/** Two extractions of one text as one; the second one's figures and dates stand behind the first one's. */
export function joinedExtractions(first: Extraction, second: Extraction): Extraction {
  const ids = new Set(first.claims.map(({ id }) => id));
  const moved = second.claims
    .filter(({ id }) => !ids.has(id))
    .map((claim) => ({
      ...claim,
      figures: claim.figures.map((index) => index + first.figures.length),
      dates: claim.dates.map((index) => index + first.dates.length),
    }));
  return {
    ...first,
    claims: inTextOrder([...first.claims, ...moved]),
    sources: [...first.sources, ...second.sources],
    figures: [...first.figures, ...second.figures],
    dates: [...first.dates, ...second.dates],
  };
}

function inTextOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || (a.id < b.id ? -1 : 1));
}
