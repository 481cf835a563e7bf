import type { SourceIdentity } from '../../model/index.ts';
import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { startOfPhrase } from '../attribution/speakers.ts';
import type { NameIndex } from './names.ts';
import { behindOf } from './owner.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** What a phrase says of itself whether or not the text withholds a name around it. */
export interface IdentityEvidence {
  /** Words of withholding or of how the source knows stand in the phrase or belong to it. */
  readonly withheld: boolean;
}

const DOCUMENT_OR_ROLE = WordClass.document | WordClass.role;

/**
 * The identity of a source from its own words. Null where only an antecedent can tell: a pronoun, *the company*,
 * *the senator*.
 */
export function identityOf(
  frame: Frame,
  phrase: SourcePhrase,
  { withheld }: IdentityEvidence,
  index: NameIndex,
  words: SourceWords,
): SourceIdentity | null {
  const { tokens, vocabulary } = frame.annotated;
  const { head } = phrase;
  const classes = frame.classes[head]!;
  const word = vocabulary.text(tokens.word[head]!);
  const lemma = vocabulary.text(tokens.lemma[head]!);
  if (phrase.pronoun !== null && phrase.name === null)
    return words.has('indefinite-pronouns', phrase.pronoun) ? 'anonymous' : null;
  // *someone like Lund*: nobody in particular.
  if (words.has('indefinite-pronouns', word)) return isAnyone(frame, phrase, words) ? 'unresolved' : 'anonymous';
  const thing = phrase.name?.type === 'organization' || (classes & DOCUMENT_OR_ROLE) === WordClass.document;
  // *a teacher who gave only her first name, Ida,*
  const firstNameOnly = phrase.name?.words.length === 1 && phrase.name.first > head;
  if (withheld && (phrase.name?.type !== 'person' || firstNameOnly) && !(thing && !phrase.plural)) return 'anonymous';
  if (phrase.name === null && classes & WordClass.collective && frame.kind[head] === Kind.proper) {
    if (phrase.plural) return fewOf(frame, phrase, words) ? 'anonymous' : 'collective';
    return phrase.count === 1 && !phrase.definite ? 'anonymous' : null;
  }
  if (phrase.name !== null) return namedIdentity(frame, phrase);
  if (words.has('document-words', word)) return 'document';
  if (words.has('institution-nouns', word)) return 'named-organization';
  if (phrase.definite && head + 1 === phrase.last && words.has('counted-others', word)) return null;
  if (phrase.crowd && phrase.plural && !counted(phrase)) {
    if (classes & WordClass.document) return 'document';
    return fewOf(frame, phrase, words) ? 'anonymous' : 'collective';
  }
  if (classes & WordClass.officialChannel) return 'spokesperson';
  if (classes & WordClass.counsel && forSomebody(frame, phrase, words)) return 'spokesperson';
  if (words.has('person-or-thing', lemma) && isRanked(frame, phrase, words))
    return personIdentity(frame, phrase, words);
  const acts = words.has('acting-documents', lemma);
  if (classes & WordClass.document && !(classes & WordClass.role) && !acts) return 'document';
  const body = acts || classes & WordClass.group || (words.bodyNoun(lemma) !== null && !(classes & WordClass.role));
  if (body && !phrase.plural) return groupIdentity(frame, phrase, index, words);
  if (classes & WordClass.collective && !(classes & WordClass.role) && !isPerson(phrase, words, word))
    return 'collective';
  if (classes & (WordClass.role | WordClass.withheld) || isPerson(phrase, words, word))
    return personIdentity(frame, phrase, words);
  if (classes & WordClass.place) return 'named-organization';
  return phrase.plural || phrase.crowd ? 'collective' : null;
}

/** *someone like Lund*: the source stands for whoever resembles another. */
function isAnyone({ annotated }: Frame, { head, last }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  return head + 1 < last && words.has('comparing-words', vocabulary.text(tokens.word[head + 1]!));
}

/** *a podiatrist*, *a shopkeeper*: a person by the word's ending. */
const isPerson = (phrase: SourcePhrase, words: SourceWords, word: string) => !phrase.plural && words.isPerson(word);

/** A number of people that somebody could have spoken to, and not all there are (*all three candidates*). */
const counted = ({ count, whole }: SourcePhrase) => count !== null && count >= 1 && count <= 60 && !whole;

/** *some*, *several*, *a few* of those who are asked one by one. */
function fewOf(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  if (counted(phrase)) return true;
  const { tokens, vocabulary } = frame.annotated;
  // *some aides*, but *some 20 percent of aides*
  const share = frame.kind[phrase.first + 1] === Kind.number;
  const few = !share && words.has('few-words', vocabulary.text(tokens.word[phrase.first]!));
  const lemma = vocabulary.text(tokens.lemma[phrase.head]!);
  return few && ((frame.classes[phrase.head]! & WordClass.withheld) !== 0 || words.has('individual-nouns', lemma));
}

function namedIdentity(frame: Frame, { name, head }: SourcePhrase): SourceIdentity {
  if (name!.type === 'person') return 'named-person';
  return frame.classes[head]! & WordClass.document && frame.kind[head] === Kind.noun
    ? 'document'
    : 'named-organization';
}

/** *a lawyer for the family*, *their attorney*: a channel, not a witness. */
function forSomebody(frame: Frame, { head, headEnd, last, first }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const behind = Math.min(headEnd, head + 1);
  if (behind + 1 < last && words.has('counsel-links', vocabulary.text(tokens.word[behind]!))) return true;
  for (let at = first; at < head; at++) if (frame.kind[at] === Kind.possessive) return true;
  return words.has('possessive-words', vocabulary.text(tokens.word[first]!));
}

/** *the Trump campaign*, *county police* carry a name; *the company* stands for one named before. */
function groupIdentity(
  frame: Frame,
  phrase: SourcePhrase,
  index: NameIndex,
  words: SourceWords,
): SourceIdentity | null {
  const from = frame.phraseFirst[phrase.head]!;
  if (from >= 0 && index.within(from, phrase.head + 1).length > 0) return 'named-organization';
  for (let at = Math.max(0, from); at < phrase.head; at++)
    if (frame.kind[at] === Kind.proper) return 'named-organization';
  for (const name of index.within(phrase.headEnd, phrase.last)) {
    if (name.type === 'organization' && name.first - phrase.headEnd < 4) return 'named-organization';
  }
  if (behindOf(frame, phrase.headEnd, words) !== null) return 'named-organization';
  if (phrase.definite && isTold(frame, phrase, words)) return 'named-organization';
  return phrase.definite || phrase.first === phrase.head ? null : 'unresolved';
}

/** *the electoral commission*, *the clerk's office*: which one it is, its own words say. */
function isTold(frame: Frame, { head }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  for (let at = startOfPhrase(frame, head); at < head; at++) {
    const told = frame.kind[at] === Kind.noun || frame.kind[at] === Kind.adjective;
    if (told && !words.has('rank-words', vocabulary.text(tokens.word[at]!))) return true;
  }
  return false;
}

function personIdentity(frame: Frame, phrase: SourcePhrase, words: SourceWords): SourceIdentity | null {
  const { tokens, vocabulary } = frame.annotated;
  const withheld = (frame.classes[phrase.head]! & WordClass.withheld) !== 0;
  const lemma = vocabulary.text(tokens.lemma[phrase.head]!);
  if (phrase.plural) {
    if (phrase.whole) return null;
    // *several of the guards*
    const few = words.has('few-words', vocabulary.text(tokens.word[phrase.first]!));
    if (phrase.definite) return (withheld || few) && phrase.head > phrase.first ? 'anonymous' : null;
    if (fewOf(frame, phrase, words)) return 'anonymous';
    if (words.has('kinds-of-people', lemma) || isElected(frame, phrase, words)) return 'collective';
    const bare = phrase.head === phrase.first && phrase.last === phrase.headEnd;
    // A capital keeps the plural from being read: *Friends say*.
    const isAnybody = words.has('bare-collectives', lemma) || words.has('bare-collectives', lemma.replace(/s$/, ''));
    return withheld && !(bare && isAnybody) ? 'anonymous' : 'collective';
  }
  if (phrase.definite)
    return withheld && !words.has('office-nouns', lemma) && !isForemost(frame, phrase, words) ? 'anonymous' : null;
  if (phrase.count === null) return null;
  const one = vocabulary.text(tokens.word[phrase.first]!);
  return words.has('sole-offices', lemma) && one !== 'one' && one !== 'another' ? null : 'anonymous';
}

/** *elected officials*: who they are is known. */
function isElected(frame: Frame, { head }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  const from = Math.max(frame.sentenceFirst[head]!, startOfPhrase(frame, head) - 1);
  for (let at = from; at < head; at++) if (words.has('public-words', vocabulary.text(tokens.word[at]!))) return true;
  return false;
}

/** *the country's top diplomat*: there is one, and anybody can look up who. */
function isForemost(frame: Frame, { head, possessed }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  for (let at = startOfPhrase(frame, head); possessed && at < head; at++)
    if (words.has('foremost-words', vocabulary.text(tokens.word[at]!))) return true;
  return false;
}

/** *two senior figures*, *a leading voice*: no numbers, no sounds. */
export function isRanked(frame: Frame, { head }: SourcePhrase, words: SourceWords): boolean {
  const { tokens, vocabulary } = frame.annotated;
  for (let at = startOfPhrase(frame, head); at < head; at++)
    if (words.has('rank-words', vocabulary.text(tokens.word[at]!))) return true;
  return false;
}
