import type { Span } from '../../model/index.ts';

/** Something written in an article, or beside it, that findings are wanted as they are. */
export interface SuppressionNote {
  readonly kind: 'comment' | 'side-file';
  /** Id of a check, a family of them (`anonymous` or `anonymous/*`), or null for every check. */
  readonly check: string | null;
  readonly reason: string | null;
  /** Findings that start in this span are meant. */
  readonly reach: Span;
  /** Only those on words that hold these; null for all. */
  readonly words: string | null;
  /** Where the note is told to be of no use: the comment, or the start of the article for a side file. */
  readonly span: Span;
}

/** Whether a name in a comment, a side file or the settings stands for the check. */
export function isNameOf(name: string, check: string): boolean {
  const family = check.slice(0, check.indexOf('/'));
  return name === check || name === family || name === `${family}/*`;
}
