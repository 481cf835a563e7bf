export { extractionOf, failedExtraction } from './extraction.ts';
