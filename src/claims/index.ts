export { ClaimIds } from './claim-id.ts';
export { extractionOf, failedExtraction } from './extraction.ts';
export { failedSourcing, sourcingOf } from './sourcing.ts';
