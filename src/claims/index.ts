export { extractionOf, failedExtraction } from './extraction.ts';
export { sourcingOf } from './sourcing.ts';
