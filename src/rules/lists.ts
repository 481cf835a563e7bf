/** The word lists of the rule files in force. Entries are looked up in lower case with straight apostrophes. */
export interface Lists {
  /** The value that a list gives an entry (`million: '1000000'`), `''` for an entry without one; null when it has no such entry. */
  value(list: string, entry: string): string | null;
  has(list: string, entry: string): boolean;
  /** Entries in the order of the files; empty for an unknown list. */
  entries(list: string): readonly string[];
}
