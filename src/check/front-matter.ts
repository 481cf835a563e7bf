import type { Detection, SourceDocument, Span } from '../model/index.ts';
import { onlyIn } from '../place/index.ts';

/** What of a detection an article is made of, beside the extraction. */
export type Detected = Pick<Detection, 'passages' | 'quotations' | 'matches' | 'figures' | 'dates'>;

/**
 * The document with nothing in it but what its front matter gives as title and standfirst, as headlines in their place;
 * null where it gives none, or the text has them as headlines already.
 *
 * @param given where the front matter gives them, in text order
 */
export function headlinesOnly(
  document: SourceDocument,
  given: readonly Span[],
  passages: Detection['passages'],
): SourceDocument | null {
  const known = new Set(
    passages.filter(({ scope }) => scope === 'headline').map(({ span }) => wordsAt(document, span)),
  );
  const spans = given.filter((span) => !known.has(wordsAt(document, span)));
  if (spans.length === 0) return null;
  const blocks = spans.map((span) => ({ kind: 'heading' as const, span }));
  return { ...document, prose: onlyIn(document.text, spans), blocks };
}

/** Two detections of one text as one; all of the first stands before all of the second. */
export function joinedDetections(first: Detected, second: Detected): Detected {
  const paragraphs = (first.passages.at(-1)?.paragraph ?? -1) + 1;
  return {
    passages: [
      ...first.passages,
      ...second.passages.map((passage) => ({ ...passage, paragraph: passage.paragraph + paragraphs })),
    ],
    quotations: [
      ...first.quotations,
      ...second.quotations.map(({ continues, ...quotation }) => ({
        ...quotation,
        continues: continues === null ? null : continues + first.quotations.length,
      })),
    ],
    matches: [...first.matches, ...second.matches],
    figures: [...first.figures, ...second.figures],
    dates: [...first.dates, ...second.dates],
  };
}

function wordsAt({ text }: SourceDocument, span: Span): string {
  return text
    .slice(...span)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
