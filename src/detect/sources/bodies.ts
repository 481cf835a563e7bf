import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { NameIndex, NameMention } from './names.ts';
import type { SourcePhrase } from './phrase.ts';
import { isSubject } from './salience.ts';
import type { SourceWords } from './source-words.ts';

/** The kind of body whose name may call it a federation or a guild. */
const UNION = 'union';
/** How far back, in sentences, *the agency* may look for its name, and how many names are weighed. */
const REACH = 8;
const MOST_NAMES = 40;
/** How many names are looked at for one that the text calls so. */
const MOST_CALLED = 200;

/**
 * The body that *the agency*, *the company*, *the city* stands for: of the names before it whose words allow that kind of body,
 * the one of which the last sentences speak most; one that the text calls so (*Brandt Marine, a boat company,*) before all others;
 * the only one that did something farther back where the last sentences name none.
 *
 * @param owner the word that tells the body from others of its kind (*weather* of *the weather office*), which its name must hold
 */
export function bodyDescribed(
  frame: Frame,
  phrase: SourcePhrase,
  owner: string | null,
  index: NameIndex,
  words: SourceWords,
): NameMention | null {
  const { tokens, vocabulary } = frame.annotated;
  const noun = vocabulary.text(tokens.lemma[phrase.head]!);
  const kind = words.bodyNoun(noun);
  if (kind === null) return null;
  const told = (frame.classes[phrase.head]! & WordClass.document) !== 0;
  const worth = new Map<string, { sum: number; name: NameMention }>();
  const farther = new Map<string, NameMention>();
  let seen = 0;
  for (const name of index.before(phrase.first)) {
    if (++seen > MOST_CALLED) break;
    const distance = tokens.sentence[phrase.first]! - tokens.sentence[name.first]!;
    const called = isCalled(frame, name, noun) || name.words.includes(noun);
    if (owner !== null && !(name.words.includes(noun) && name.words.includes(owner))) continue;
    if (seen > MOST_NAMES && !called) continue;
    if (name.type !== 'organization') continue;
    if (told && !called) continue;
    if (!called && (isEmployer(frame, name) || (distance === 0 && isAddressed(frame, name)))) continue;
    if (!called && !mayBe(frame, name, kind, words)) continue;
    if (!called && distance > REACH) {
      if (isSubject(frame, name.first)) farther.set(name.words[0]!, name);
      continue;
    }
    const known = worth.get(name.words[0]!) ?? { sum: 0, name };
    known.sum += (isSubject(frame, name.first) ? 1.5 : 1) / (1 + distance) + (called ? 3 : 0);
    worth.set(name.words[0]!, known);
  }
  let best: { sum: number; name: NameMention } | null = null;
  for (const candidate of worth.values()) if (best === null || candidate.sum > best.sum) best = candidate;
  if (best !== null) return best.name;
  // Whom the article is about is named at its head: told no more for a while, and the only one it can be.
  const [only] = farther.size === 1 && words.has('lasting-kinds', kind) ? farther.values() : [];
  return only ?? null;
}

/** *Brandt Marine, a boat company,*. */
function isCalled(frame: Frame, name: NameMention, noun: string): boolean {
  if (frame.kind[name.last] !== Kind.comma || name.last + 1 >= frame.count) return false;
  const end = frame.phraseLast[name.last + 1]!;
  const { tokens, vocabulary } = frame.annotated;
  // *In a letter to Brandt Marine, the union said*
  if (frame.kind[end] === Kind.finite || frame.kind[end] === Kind.modal) return false;
  return end > name.last + 1 && vocabulary.text(tokens.lemma[end - 1]!) === noun;
}

/** *Brandt Marine's Ida Lund*, *Brandt Marine analyst Ida Lund*, *analysts at Brandt Marine*: told only to say whose somebody is. */
function isEmployer({ kind, classes }: Frame, { first, last }: NameMention): boolean {
  if (first > 1 && kind[first - 1] === Kind.preposition && (classes[first - 2]! & WordClass.role) !== 0) return true;
  if (kind[last] === Kind.possessive) return kind[last + 1] === Kind.proper;
  return kind[last] === Kind.noun && (classes[last]! & WordClass.role) !== 0 && kind[last + 1] === Kind.proper;
}

/** *In a statement to the ASX, the company said*: told beside what it was told. */
function isAddressed({ kind }: Frame, { first }: NameMention): boolean {
  const before = first > 0 && kind[first - 1] === Kind.determiner ? first - 2 : first - 1;
  return before >= 0 && (kind[before] === Kind.preposition || kind[before] === Kind.to);
}

/** Whether a name's own words allow that it is a body of that kind. */
function mayBe(frame: Frame, name: NameMention, kind: string, words: SourceWords): boolean {
  for (let at = name.words.length - 1; at >= 0; at--) {
    const said = words.bodyWord(name.words[at]!);
    if (said !== null) return said === kind || (kind === UNION && words.has('member-bodies', name.words[at]!));
  }
  if (name.place) return kind === 'place';
  const { tokens, vocabulary } = frame.annotated;
  const form = vocabulary.text(tokens.form[name.first]!);
  const acronym = name.words.length === 1 && form.length > 1 && form === form.toUpperCase();
  return words.has(acronym ? 'acronym-kinds' : 'unmarked-kinds', kind);
}
