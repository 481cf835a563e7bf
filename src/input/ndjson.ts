import { createReadStream } from 'node:fs';
import type { Problem, SourceDocument } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { documentFromText } from './document.ts';
import { fileError } from './file-error.ts';
import { linesOf } from './lines.ts';
import { publishedDate } from './published-date.ts';
import { DEFAULT_MAX_BYTES, type ReadOptions, STANDARD_INPUT } from './read-input.ts';
import { readers } from './readers.ts';

/** What a line of NDJSON holds: a document, or why it holds none. `id` is `line N` where the line names none. */
export type RecordReading =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | {
      readonly kind: 'failure';
      readonly id: string;
      readonly error: { readonly code: string; readonly message: string };
    };

/**
 * The records `{"id", "text", "published"?, "mediaType"?}` of a file, or of standard input for `-`, one a line and in
 * order. One line is in memory at a time; a line of more than `maxBytes` and any other bad one is a failure of its own.
 * Ids are not compared with each other: that would need memory for all of them. Throws a `ClaimtraceError` where the
 * file itself cannot be read.
 */
export async function* readRecords(
  path: string,
  options: Omit<ReadOptions, 'mediaType'> = {},
): AsyncGenerator<RecordReading, void, undefined> {
  const { maxBytes = DEFAULT_MAX_BYTES, published = null } = options;
  const stream = path === STANDARD_INPUT ? (options.standardInput ?? process.stdin) : createReadStream(path);
  let number = 0;
  try {
    for await (const line of linesOf(stream, maxBytes)) {
      number += 1;
      const reading = await readRecord(line, number, maxBytes, published);
      if (reading !== null) yield reading;
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

async function readRecord(
  line: Uint8Array | null,
  number: number,
  maxBytes: number,
  published: string | null,
): Promise<RecordReading | null> {
  let id = `line ${number}`;
  try {
    if (line === null)
      throw failure('line-too-long', `expected at most ${maxBytes} bytes in line ${number} but found more`);
    const content = recordText(line, number);
    if (content.trim() === '') return null;
    const fields = recordFields(content, number);
    const given = fields.get('id');
    if (typeof given === 'string') id = given;
    const dated = publishedField(fields);
    const document = await documentFromText(stringField(fields, 'text'), {
      id: stringField(fields, 'id'),
      path: null,
      mediaType: mediaTypeField(fields),
      published: dated.published ?? published,
    });
    return { kind: 'document', document: { ...document, warnings: [...document.warnings, ...dated.warnings] } };
  } catch (error) {
    if (!(error instanceof ClaimtraceError)) throw error;
    return { kind: 'failure', id, error: { code: error.code, message: error.message } };
  }
}

function recordText(line: Uint8Array, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw failure('invalid-encoding', `expected UTF-8 in line ${number} but found other bytes`);
  }
}

/** A Map, for a record may have a key `__proto__`. */
function recordFields(content: string, number: number): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw failure('invalid-json', `expected a JSON object in line ${number} but found something that is not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw failure('invalid-record', `expected a JSON object in line ${number} but found ${described(value)}`);
  }
  return new Map(Object.entries(value));
}

function stringField(fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  if (typeof value === 'string') return value;
  throw failure('invalid-record', `expected "${name}" to be a string but found ${described(value)}`);
}

function mediaTypeField(fields: ReadonlyMap<string, unknown>): SourceDocument['mediaType'] {
  const value = fields.get('mediaType') ?? 'text/plain';
  const reader = readers.find(({ mediaType }) => mediaType === value);
  if (reader !== undefined) return reader.mediaType;
  const known = readers.map(({ mediaType }) => mediaType).join(' or ');
  throw failure('invalid-record', `expected "mediaType" to be ${known} but found ${described(value)}`);
}

/** A date nobody can read costs the record its date, not its answer: relative dates then stay open. */
function publishedField(fields: ReadonlyMap<string, unknown>): {
  readonly published: string | null;
  readonly warnings: readonly Problem[];
} {
  if ((fields.get('published') ?? null) === null) return { published: null, warnings: [] };
  const result = publishedDate(stringField(fields, 'published'));
  return 'date' in result ? { published: result.date, warnings: [] } : { published: null, warnings: [result.problem] };
}

function failure(code: string, message: string): ClaimtraceError {
  return new ClaimtraceError({ code, message });
}

function described(value: unknown): string {
  if (value === undefined) return 'none';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}
