import type { Span } from './span.ts';

/** What a piece of a marked-up file is, as far as its format says so. Plain text says nothing: all of it is `text`. */
export type BlockKind = 'heading' | 'text' | 'list-item' | 'caption' | 'table-cell' | 'quote';

/** A run of text that the format keeps apart from its neighbours: a Markdown paragraph, a heading, a table cell. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/**
 * The text as read, with its origin.
 *
 * `text` is the whole decoded file without its byte-order mark; every span of an answer counts its UTF-16 code units.
 * `prose` has the same length and differs only where the file holds something that is not article text (front matter,
 * code, link targets, markup): there it has spaces, line breaks kept; and word joiners (U+2060) where markup stands inside
 * a word. What is read for claims is `prose`; what is quoted back is `text`.
 */
export interface SourceDocument {
  /** The path as given, `-` for standard input, or a record's own id. Names the document in every answer. */
  readonly id: string;
  /** The path as given; null when the text did not come from a file. */
  readonly path: string | null;
  readonly mediaType: 'text/plain' | 'text/markdown';
  /** SHA-256 of the bytes as read, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Publication date as `YYYY-MM-DD`; null when nobody gives one. */
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly prose: string;
  /** Blocks in text order, not overlapping; empty for formats without blocks (plain text). */
  readonly blocks: readonly Block[];
  /** Things worth telling the user once: how the bytes were decoded, a front matter that could not be read. */
  readonly warnings: readonly Problem[];
}

/** An error or a warning as data. Wording is complete: what was expected, what was found, what to do next. */
export interface Problem {
  /** Stable, for programs: `file-not-found`, `invalid-utf8`, … */
  readonly code: string;
  readonly message: string;
  /** What the user can do about it. */
  readonly help?: string;
}
