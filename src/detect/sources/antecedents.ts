import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { bodyDescribed } from './bodies.ts';
import { coupleBefore } from './couples.ts';
import type { Antecedent, Entity } from './entity.ts';
import { type Gender, genderAt, type NameIndex } from './names.ts';
import { ownerOf } from './owner.ts';
import { latest, personBefore } from './person-before.ts';
import type { SourcePhrase } from './phrase.ts';
import type { PersonRoles } from './roles.ts';
import { isSubject } from './salience.ts';
import { affiliationOf } from './slots.ts';
import type { SourceWords } from './source-words.ts';

/** How many earlier sources are weighed for one pronoun. */
const MOST_ENTITIES = 8;
const MOST_THINGS = 3;
/** How many sentences back *they* and *it* look for a source. */
const SENTENCES_TO_PEOPLE = 4;
const SENTENCES_TO_THING = 2;
const SENTENCES_TO_COUPLE = 2;
const SENTENCES_TO_BOTH = 12;
const SENTENCES_TO_STAR = 3;
/** How many earlier sources a description is compared with. */
const MOST_DESCRIBED = 60;

/**
 * The antecedent of a pronoun or a description, or null when nothing before it fits. Recency in sentences, whether the
 * candidate is a subject or spoke before, gender and number, quotation depth: the usual salience factors (Lappin and
 * Leass 1994), with weights set by hand.
 */
export function antecedentOf(
  frame: Frame,
  phrase: SourcePhrase,
  index: NameIndex,
  entities: readonly Entity[],
  roles: PersonRoles,
  words: SourceWords,
): Antecedent | null {
  if (phrase.pronoun === null) return described(frame, phrase, index, entities, roles, words);
  const pronoun = phrase.pronoun;
  if (words.has('female-pronouns', pronoun))
    return personBefore(frame, phrase.first, 'female', index, entities, roles, words);
  if (words.has('male-pronouns', pronoun))
    return personBefore(frame, phrase.first, 'male', index, entities, roles, words);
  if (words.has('plural-pronouns', pronoun)) return pluralBefore(frame, phrase.first, index, entities);
  if (words.has('thing-pronouns', pronoun)) return thingBefore(frame, phrase.first, index, entities);
  return null;
}

const sentenceOf = (frame: Frame, at: number) => frame.annotated.tokens.sentence[at]!;

/** Whom *his* or *its* of *his campaign*, *its board* stands for; null where it is not said before. */
export function possessorOf(
  frame: Frame,
  phrase: SourcePhrase,
  index: NameIndex,
  entities: readonly Entity[],
  roles: PersonRoles,
  words: SourceWords,
): Antecedent | null {
  const { tokens, vocabulary } = frame.annotated;
  const pronoun = vocabulary.text(tokens.word[phrase.first]!);
  if (words.has('female-pronouns', pronoun))
    return personBefore(frame, phrase.first, 'female', index, entities, roles, words);
  if (words.has('male-pronouns', pronoun))
    return personBefore(frame, phrase.first, 'male', index, entities, roles, words);
  return words.has('thing-pronouns', pronoun) ? thingBefore(frame, phrase.first, index, entities) : null;
}

function pluralBefore(frame: Frame, at: number, index: NameIndex, entities: readonly Entity[]): Antecedent | null {
  const entity = pluralEntityBefore(frame, at, entities);
  const couple = coupleBefore(frame, at, SENTENCES_TO_COUPLE, null, index);
  const best = couple !== null && (entity === null || couple.first > entity.first) ? couple : entity;
  return best === null ? null : { entity: best };
}

function pluralEntityBefore(frame: Frame, at: number, entities: readonly Entity[]): Entity | null {
  for (const entity of latest(entities, MOST_ENTITIES, at)) {
    if (sentenceOf(frame, at) - sentenceOf(frame, entity.first) > SENTENCES_TO_PEOPLE) continue;
    if (entity.plural || entity.identity === 'collective' || entity.identity === 'named-organization') return entity;
  }
  return null;
}

function thingBefore(frame: Frame, at: number, index: NameIndex, entities: readonly Entity[]): Antecedent | null {
  for (const entity of latest(entities, MOST_THINGS, at)) {
    if (sentenceOf(frame, at) - sentenceOf(frame, entity.first) > SENTENCES_TO_THING) continue;
    if (entity.identity === 'named-organization' || entity.identity === 'document') return { entity };
  }
  for (const name of index.before(at)) {
    if (sentenceOf(frame, at) - sentenceOf(frame, name.first) > 1) break;
    if (name.type === 'organization' && isSubject(frame, name.first)) return { name };
  }
  return null;
}

/** *the official* after *two officials*, *the company* after its name, *the senator* after *Sen. Lund*. */
function described(
  frame: Frame,
  phrase: SourcePhrase,
  index: NameIndex,
  entities: readonly Entity[],
  roles: PersonRoles,
  words: SourceWords,
): Antecedent | null {
  const lemma = frame.annotated.tokens.lemma[phrase.head]!;
  const classes = frame.classes[phrase.head]!;
  const group = (classes & WordClass.group) !== 0;
  // *Another, who has since left, said so*
  const alone = phrase.last === phrase.head + 1 || frame.kind[phrase.head + 1] === Kind.comma;
  const word = frame.annotated.vocabulary.text(lemma);
  if (alone && (words.has('further-ones', word) || (phrase.definite && words.has('counted-others', word))))
    return furtherOne(frame, phrase.first, entities, words);
  const owner = group ? ownerOf(frame, phrase, words) : null;
  const affiliation = group ? null : affiliationOf(frame, phrase, words);
  for (const entity of latest(entities, MOST_DESCRIBED, phrase.first)) {
    if (entity.head !== lemma || (phrase.plural && !entity.plural)) continue;
    if (group ? owner !== null && owner !== entity.owner : differ(affiliation, entity.affiliation)) continue;
    if (!group && phrase.possessed && !phrase.plural && entity.owner !== ownerOf(frame, phrase, words)) continue;
    const several = entity.plural && !phrase.plural;
    if (!several || (entity.identity === 'anonymous' && classes & WordClass.withheld)) return { entity };
  }
  if (isTwo(frame, phrase, words)) {
    const couple = coupleBefore(frame, phrase.first, SENTENCES_TO_BOTH, genderAt(frame, phrase.head), index);
    return couple === null ? null : { entity: couple };
  }
  if (phrase.plural || phrase.possessed) return null;
  if (classes & (WordClass.role | WordClass.title | WordClass.collective) && !group) {
    const name = roles.describedBy(phrase);
    if (name !== null) return { name };
  }
  if (isEpithet(frame, phrase, words))
    return personSpokenOf(frame, phrase.first, genderAt(frame, phrase.head), index, entities);
  const body = group ? bodyDescribed(frame, phrase, owner, index, words) : null;
  return body === null ? null : { name: body };
}

/** *Another* behind *one driver*, *one* behind *several drivers*: of the same kind, and somebody else. */
function furtherOne(frame: Frame, at: number, entities: readonly Entity[], words: SourceWords): Antecedent | null {
  const { tokens, vocabulary } = frame.annotated;
  const near = latest(entities, MOST_THINGS, at).filter(
    // *One of them said … Another said*
    ({ head, first, identity, name }) =>
      (head >= 0 || (identity === 'anonymous' && name === null)) &&
      sentenceOf(frame, at) - sentenceOf(frame, first) <= SENTENCES_TO_PEOPLE,
  );
  // *One report says … An inspector wrote … Another notes*
  const paired = near.find(({ first }) => words.has('further-ones', vocabulary.text(tokens.word[first]!)));
  const entity = paired ?? near[0];
  if (entity === undefined) return null;
  const document = entity.identity === 'document';
  if (!document && entity.identity !== 'anonymous' && entity.identity !== 'collective') return null;
  const identity = document ? 'document' : 'anonymous';
  return { entity: { ...entity, identity, count: null, plural: false, basis: null, reason: null } };
}

/** *both women*, *the two men*, *the couple*. */
function isTwo(
  { annotated }: Frame,
  { head, definite, plural, count, headEnd }: SourcePhrase,
  words: SourceWords,
): boolean {
  const { tokens, vocabulary } = annotated;
  if (!definite) return false;
  if (plural) return count === 2 && words.has('relation-nouns', vocabulary.text(tokens.lemma[head]!));
  const of = headEnd < tokens.count && vocabulary.text(tokens.word[headEnd]!) === 'of';
  return !of && words.has('nouns-for-two', vocabulary.text(tokens.word[head]!));
}

/** *the superstar*, *the 36-year-old*: the person the text is just speaking of, told by nothing said before. */
function isEpithet(
  { annotated }: Frame,
  { head, definite, plural, possessed }: SourcePhrase,
  words: SourceWords,
): boolean {
  const { tokens, vocabulary } = annotated;
  const word = (at: number) => (at < tokens.count ? vocabulary.text(tokens.word[at]!) : '');
  if (!definite || plural || possessed) return false;
  return (
    words.has('epithets', word(head)) ||
    words.has('age-endings', word(head)) ||
    (words.has('age-units', word(head)) && words.has('age-endings', word(head + 2)))
  );
}

/** The person whom the sentences right before are about, and no other of that gender. */
function personSpokenOf(
  frame: Frame,
  at: number,
  gender: Gender,
  index: NameIndex,
  entities: readonly Entity[],
): Antecedent | null {
  const [last] = latest(entities, 1, at);
  const near = (first: number) => sentenceOf(frame, at) - sentenceOf(frame, first) <= SENTENCES_TO_STAR;
  const fits = (own: Gender) => gender === null || own === null || own === gender;
  const spoke =
    last !== undefined && last.identity === 'named-person' && !last.plural && near(last.first) && fits(last.gender);
  for (const name of index.before(at)) {
    // Who spoke last, unless the text has since turned to somebody else.
    if (spoke && sentenceOf(frame, name.first) <= sentenceOf(frame, last.first)) return { entity: last };
    if (!near(name.first)) return null;
    if (name.type === 'person' && fits(name.gender) && isSubject(frame, name.first)) return { name };
  }
  return spoke ? { entity: last } : null;
}

/** Whether two affiliations, where both are told, are plainly not the same. */
function differ(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return !a.includes(b) && !b.includes(a) && !b.endsWith(a.split(' ').at(-1)!);
}
