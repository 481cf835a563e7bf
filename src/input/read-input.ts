import { extname } from 'node:path';
import type { SourceDocument } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { documentFromBytes } from './document.ts';
import { fileBytes, streamBytes } from './read-bytes.ts';
import { readers } from './readers.ts';

/** Text, but full of marks that would be read as words. */
const MARKED_UP: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.xml', '.rtf', '.tex']);

/** The id and the argument of standard input. */
export const STANDARD_INPUT = '-';

/** 50 MB. */
export const DEFAULT_MAX_BYTES = 50_000_000;

export interface ReadOptions {
  /** Refuse more than this many bytes. */
  readonly maxBytes?: number;
  /** `YYYY-MM-DD`; beats what the file itself says. */
  readonly published?: string | null;
  /** By default what the name's ending says, else plain text. */
  readonly mediaType?: SourceDocument['mediaType'];
  /** The name of the file that standard input is the text of, whether it is there or not; by default it has none. */
  readonly standardInputPath?: string;
  /** Where `-` reads; by default the process's standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
}

/** The bytes of a file, or of standard input for `-`. */
export interface InputBytes {
  readonly bytes: Uint8Array;
  readonly id: string;
  /** Null for standard input without a name. */
  readonly path: string | null;
  readonly mediaType: SourceDocument['mediaType'];
}

/** The document in a file, or in standard input for `-`. Throws a `ClaimtraceError` for what cannot be read. */
export async function readInput(path: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const { bytes, ...input } = await inputBytes(path, options);
  return documentFromBytes(bytes, { ...input, published: options.published ?? null });
}

/** What `readInput` makes a document of. Throws a `ClaimtraceError` for what cannot be read. */
export async function inputBytes(path: string, options: ReadOptions = {}): Promise<InputBytes> {
  const { maxBytes = DEFAULT_MAX_BYTES } = options;
  if (path === STANDARD_INPUT) {
    const name = options.standardInputPath ?? null;
    const mediaType = options.mediaType ?? (name === null ? 'text/plain' : mediaTypeOf(name));
    // To ask for the process's makes Node open it.
    const bytes = await streamBytes(options.standardInput ?? process.stdin, 'standard input', maxBytes);
    return { bytes, id: name ?? path, path: name, mediaType };
  }
  const mediaType = options.mediaType ?? mediaTypeOf(path);
  return { bytes: await fileBytes(path, maxBytes), id: path, path, mediaType };
}

/** By the ending of the name. Throws a `ClaimtraceError` for one whose text is full of marks. */
export function mediaTypeOf(path: string): SourceDocument['mediaType'] {
  const extension = extname(path).toLowerCase();
  if (MARKED_UP.has(extension)) {
    const message = `expected text or Markdown but found a name that ends in ${extension}: ${path}`;
    throw new ClaimtraceError({ code: 'unsupported-format', message, help: 'Save it as plain text or Markdown.' });
  }
  return readers.find(({ extensions }) => extensions.includes(extension))?.mediaType ?? 'text/plain';
}
