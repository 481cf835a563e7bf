import type { Block, Problem, SourceDocument } from '../model/index.ts';

/** Reads one format. */
export interface Reader {
  readonly mediaType: SourceDocument['mediaType'];
  /** Names of files that this reader is for end in one of these; in small letters. */
  readonly extensions: readonly string[];
  read(text: string): Promise<Reading>;
}

/** What a format says about a text; see `SourceDocument` for its parts. */
export interface Reading {
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly published: string | null;
  readonly warnings: readonly Problem[];
}
