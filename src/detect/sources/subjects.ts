import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import type { Antecedent, Entity } from './entity.ts';
import { type Gender, genderAt, type NameIndex } from './names.ts';
import { isHuman } from './people.ts';
import { sourcePhrase } from './phrase.ts';
import type { PersonRoles } from './roles.ts';
import { isSubject } from './salience.ts';
import { affiliationOf, roleOf } from './slots.ts';
import type { SourceWords } from './source-words.ts';

/** How far back a pronoun looks for somebody whom the text tells of without a name. */
const SENTENCES = 2;
const MOST_TOKENS = 120;

/** Somebody whom the text tells of without a name. Token indices. */
interface Told {
  readonly first: number;
  readonly gender: Gender;
  readonly antecedent: Antecedent;
}

/**
 * The people whom the last sentences are about and who have no name there, though they say nothing: *One buyer cried as she
 * told …*, *The mayor smiled. “Never,” she said*.
 */
export function subjectsBefore(
  frame: Frame,
  at: number,
  index: NameIndex,
  roles: PersonRoles,
  words: SourceWords,
): readonly Told[] {
  const { sentence, depth, paragraph } = frame.annotated.tokens;
  const found: Told[] = [];
  for (let token = at - 1; token >= 0 && at - token < MOST_TOKENS; token--) {
    if (sentence[at]! - sentence[token]! > SENTENCES || paragraph[token] !== paragraph[at]) break;
    const first = frame.phraseFirst[token]!;
    if (first < 0) continue;
    const last = frame.phraseLast[token]!;
    token = first;
    const article = frame.kind[first] === Kind.determiner || frame.kind[first] === Kind.number;
    if (!article || depth[first] !== depth[at] || last > at || !isSubject(frame, first)) continue;
    const told = toldAt(frame, first, last, index, roles, words);
    if (told !== null) found.push(told);
  }
  return found;
}

function toldAt(
  frame: Frame,
  first: number,
  last: number,
  index: NameIndex,
  roles: PersonRoles,
  words: SourceWords,
): Told | null {
  const phrase = sourcePhrase(frame, first, last, index, words);
  if (phrase.name !== null || phrase.pronoun !== null || phrase.plural || !isHuman(frame, phrase, words)) return null;
  const gender = genderAt(frame, phrase.head);
  if (phrase.definite) {
    if (phrase.possessed) return null;
    const name = roles.describedBy(phrase);
    if (name !== null) return { first, gender: index.fullest(name).gender ?? gender, antecedent: { name } };
  } else if (phrase.count !== 1) return null;
  const { tokens, vocabulary } = frame.annotated;
  const lemma = tokens.lemma[phrase.head]!;
  // *the candidate* has a name, and the text most likely tells it.
  if (phrase.definite && words.has('office-nouns', vocabulary.text(lemma))) return null;
  const entity: Entity = {
    first,
    last,
    identity: 'anonymous',
    name: null,
    gender,
    plural: false,
    head: lemma,
    owner: null,
    count: 1,
    role: roleOf(frame, phrase, words),
    affiliation: affiliationOf(frame, phrase, words),
    basis: null,
    reason: null,
  };
  return { first, gender, antecedent: { entity } };
}
