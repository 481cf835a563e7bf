import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/index.ts';
import { decodedText } from './decode.ts';
import { readers } from './readers.ts';

export interface DocumentOptions {
  readonly id: string;
  readonly path: string | null;
  readonly mediaType: SourceDocument['mediaType'];
  /** `YYYY-MM-DD`; beats what the text itself says. */
  readonly published?: string | null;
}

/** The document in a file's bytes. Throws a `ClaimtraceError` where they are no text. */
export async function documentFromBytes(bytes: Uint8Array, options: DocumentOptions): Promise<SourceDocument> {
  const { text, warnings } = decodedText(bytes, options.path ?? options.id);
  const document = await documentFrom(text, sha256(bytes), options);
  return { ...document, warnings: [...warnings, ...document.warnings] };
}

/** The document in a text that came without bytes; its SHA-256 is that of the text as UTF-8. */
export function documentFromText(text: string, options: DocumentOptions): Promise<SourceDocument> {
  return documentFrom(text, sha256(text), options);
}

async function documentFrom(text: string, digest: string, options: DocumentOptions): Promise<SourceDocument> {
  const { id, path, mediaType } = options;
  const reader = readers.find((candidate) => candidate.mediaType === mediaType)!;
  const { prose, blocks, title, published, warnings } = await reader.read(text);
  return {
    id,
    path,
    mediaType,
    sha256: digest,
    published: options.published ?? published,
    title,
    text,
    prose,
    blocks,
    warnings,
  };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
