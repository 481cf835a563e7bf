export { type DecodedText, decodedText, type Encoding } from './decode.ts';
export { type Discovery, discoverInputs } from './discover.ts';
export { type DocumentOptions, documentFromBytes, documentFromText } from './document.ts';
export { type RecordReading, readRecords } from './ndjson.ts';
export { publishedDate } from './published-date.ts';
export { DEFAULT_MAX_BYTES, type ReadOptions, readInput, STANDARD_INPUT } from './read-input.ts';
export { readers } from './readers.ts';
