import type { Detection, Extraction, FailedExtraction, SourceDocument } from '../model/index.ts';
import { placesOf } from '../place/index.ts';
import { claimsOf } from './claims.ts';

/** A document's answer in the terms of the contract. */
export function extractionOf(document: SourceDocument, detection: Detection): Extraction {
  const { id, path, mediaType, sha256, published, title, text } = document;
  const { words, sources, figures, dates } = detection;
  return {
    schemaVersion: 1,
    id,
    document: { path, mediaType, sha256, published, words, title },
    claims: claimsOf(text, detection, placesOf(text)),
    sources,
    figures,
    dates,
    error: null,
  };
}

/** The answer for a document that could not be read. */
export function failedExtraction(id: string, { code, message }: FailedExtraction['error']): FailedExtraction {
  return {
    schemaVersion: 1,
    id,
    document: null,
    claims: [],
    sources: [],
    figures: [],
    dates: [],
    error: { code, message },
  };
}
