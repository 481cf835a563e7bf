export { decodedText } from './decode.ts';
export { discoverInputs } from './discover.ts';
export { documentFromText } from './document.ts';
export { type RecordReading, readRecords } from './ndjson.ts';
export { publishedDate } from './published-date.ts';
export { readInput } from './read-input.ts';
export { readers } from './readers.ts';
