import type { Vocabulary } from '../../text/index.ts';
import type { WordLists } from '../word-lists.ts';
import { held } from './held.ts';
import { type Entries, firstWords, ListMatcher } from './list-matcher.ts';

/** A rule set's lists in the ids of a vocabulary, each worked out when it is first asked for. */
export class ListIds {
  /** By list. */
  readonly entries = new Map<string, Entries>();
  private readonly matchers = new Map<string, ListMatcher>();
  private readonly openings = new Map<string, ReadonlySet<number>>();
  private readonly ids = new Map<string, ReadonlySet<number>>();

  /** @param wordIds the ids of an entry's words */
  constructor(
    private readonly lists: WordLists,
    private readonly vocabulary: Vocabulary,
    private readonly wordIds: (entry: string) => readonly number[],
  ) {}

  entriesOf(name: string): Entries {
    // As the file writes them: *Aug.* is one token, *aug.* are two.
    return held(this.entries, name, () => (this.lists.get(name)?.words.texts ?? []).map(this.wordIds));
  }

  matcher(name: string): ListMatcher {
    return held(this.matchers, name, () => new ListMatcher(this.entriesOf(name)));
  }

  firstWords(name: string): ReadonlySet<number> {
    return held(this.openings, name, () => firstWords(this.entriesOf(name)));
  }

  /** Entries of one word: folded, or as written. */
  words(name: string, field: 'word' | 'text'): ReadonlySet<number> {
    return held(this.ids, `${field} ${name}`, () => {
      const words = this.lists.get(name)?.words;
      const entries = (field === 'text' ? words?.texts : words?.keys) ?? [];
      return new Set(entries.map((entry) => this.vocabulary.intern(entry)));
    });
  }
}
