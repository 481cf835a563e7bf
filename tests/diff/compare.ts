import { fileURLToPath } from 'node:url';
import { extractionOf } from '../../src/claims/index.ts';
import { comparisonRulesOf, differenceOf, type Side, sideOf } from '../../src/diff/index.ts';
import { createExtractor } from '../../src/index.ts';
import { documentFromText, headlineSpans, readInput } from '../../src/input/index.ts';
import type { Difference, SourceDocument } from '../../src/model/index.ts';
import { shippedComparison } from '../../src/shipped-comparison.ts';
import { createUnitConverter } from '../../src/units/index.ts';

const { detector } = createExtractor();
const units = await createUnitConverter();
const SHIPPED = comparisonRulesOf([shippedComparison()]);

/** What is compared of a document. */
export function side(document: SourceDocument): Side {
  return sideOf(document, headlineSpans(document), (text) => {
    const detection = detector.detect(text);
    return { extraction: extractionOf(text, detection), passages: detection.passages };
  });
}

export function difference(old: Side, other: Side, rules = SHIPPED): Difference {
  return differenceOf(old, other, { rules, units, stances: new Set(['speech', 'belief']) });
}

/** The difference without the claims that are the same. */
export function changes(old: Side, other: Side): Difference['changes'] {
  return difference(old, other).changes.filter(({ kind }) => kind !== 'unchanged');
}

export async function textSide(text: string, id = 'draft', markdown = false): Promise<Side> {
  const mediaType = markdown ? 'text/markdown' : 'text/plain';
  return side(await documentFromText(text, { id, path: null, mediaType, published: '2025-07-08' }));
}

/** A file of the fixtures. */
export async function fixtureSide(name: string): Promise<Side> {
  return side(await readInput(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))));
}
