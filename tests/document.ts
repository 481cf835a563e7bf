import type { SourceDocument } from '../src/model/index.ts';

/** A plain text as a document, for tests that do not read files. */
export function documentOf(text: string, published: string | null = null): SourceDocument {
  return {
    id: 'test',
    path: null,
    mediaType: 'text/plain',
    sha256: '',
    published,
    title: null,
    text,
    prose: text,
    blocks: [],
    warnings: [],
  };
}
