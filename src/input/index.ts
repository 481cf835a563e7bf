export { decodedText } from './decode.ts';
export { discoverInputs } from './discover.ts';
export { documentFromBytes, documentFromText } from './document.ts';
export { changedArticles, type GitArticle, gitBytes, untrackedFiles } from './git.ts';
export { headlineSpans } from './markdown/headline-spans.ts';
export { type RecordReading, readRecords } from './ndjson.ts';
export { publishedDate } from './published-date.ts';
export {
  DEFAULT_MAX_BYTES,
  type InputBytes,
  inputBytes,
  mediaTypeOf,
  type ReadOptions,
  readInput,
  STANDARD_INPUT,
} from './read-input.ts';
export { readers } from './readers.ts';
