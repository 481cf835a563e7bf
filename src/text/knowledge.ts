import type { Vocabulary } from './vocabulary.ts';

/**
 * Word lists that the rule files hold and this room reads: list name → entry → value (`''` where an entry has none).
 * A list that is missing counts as empty.
 *
 * | list | entries |
 * |---|---|
 * | `abbreviations` | with their stop, a sentence may end behind them: *Inc.*, *a.m.* |
 * | `abbreviations-before-names` | no sentence ends behind them: *Mr.*, *Gov.* |
 * | `abbreviations-before-numbers` | abbreviations only where a number follows: *No.*, *p.* |
 * | `sentence-starters` | words that, with a capital, start a sentence rather than go on with a name: *The*, *He* |
 * | `verbs-behind-quotations` | past forms in which a speaker's name ends: “Why?” Carver *asked* |
 * | `codes-before-digits` | letters that a number joined to them is parted from: *Rs500*, *USD115* |
 * | `letters-for-names` | letters that are no initial behind a word in small letters: *on X.* |
 * | `elisions` | words that an apostrophe may open: *til*, *em* |
 * | `irregular-verbs`, `irregular-nouns`, `irregular-words` | lemma → its forms, with spaces between |
 * | `plural-only` | nouns in *-s* that are their own lemma |
 */
export type TextKnowledge = Pick<ReadonlyMap<string, ReadonlyMap<string, string>>, 'get'>;

export const ABBREVIATION = 1;
export const BEFORE_NAME = 2;
export const BEFORE_NUMBER = 4;
export const STARTER = 8;
export const ELISION = 16;
export const SPEECH = 32;
export const CODE = 64;
export const LETTER_NAME = 128;

const FLAG_LISTS: readonly (readonly [string, number])[] = [
  ['abbreviations', ABBREVIATION],
  ['abbreviations-before-names', BEFORE_NAME],
  ['abbreviations-before-numbers', BEFORE_NUMBER],
  ['sentence-starters', STARTER],
  ['elisions', ELISION],
  ['verbs-behind-quotations', SPEECH],
  ['codes-before-digits', CODE],
  ['letters-for-names', LETTER_NAME],
];

/** The lists by which text is split into tokens and sentences. */
export const SPLITTING_LISTS: readonly string[] = FLAG_LISTS.map(([name]) => name);

/** What the word lists say about a form, by its id: a sum of the flags above. */
export class WordFlags {
  constructor(readonly byForm: Uint8Array) {}

  of(form: number): number {
    return form < 0 ? 0 : (this.byForm[form] ?? 0);
  }
}

/** Enters the words of the lists. */
export function wordFlags(knowledge: TextKnowledge, vocabulary: Vocabulary): WordFlags {
  const entered: [id: number, flag: number][] = [];
  for (const [name, flag] of FLAG_LISTS) {
    for (const entry of knowledge.get(name)?.keys() ?? []) {
      for (const form of spellings(entry)) entered.push([vocabulary.intern(form), flag]);
    }
  }
  const flags = new Uint8Array(vocabulary.size);
  for (const [id, flag] of entered) flags[id]! |= flag;
  return new WordFlags(flags);
}

/** An entry with capitals stands for itself and for all capitals (*Sat.* is no *sat.*); one without stands for any case. */
function spellings(entry: string): readonly string[] {
  const lower = entry.toLowerCase();
  const upper = entry.toUpperCase();
  return entry === lower ? [lower, lower.charAt(0).toUpperCase() + lower.slice(1), upper] : [entry, upper];
}
