import { type Frame, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { Entity } from './entity.ts';
import type { Gender, NameIndex, NameMention } from './names.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** How many names, and how many earlier sources, are weighed for one pronoun. */
const MOST_NAMES = 24;
const MOST_ENTITIES = 8;

/** What a pronoun or a description stands for. */
export type Antecedent = { readonly name: NameMention } | { readonly entity: Entity };

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
  words: SourceWords,
): Antecedent | null {
  if (phrase.pronoun === null) return described(frame, phrase, index, entities, words);
  const pronoun = phrase.pronoun;
  if (words.has('female-pronouns', pronoun)) return personBefore(frame, phrase.first, 'female', index, entities);
  if (words.has('male-pronouns', pronoun)) return personBefore(frame, phrase.first, 'male', index, entities);
  if (words.has('plural-pronouns', pronoun)) return pluralBefore(frame, phrase.first, entities);
  if (words.has('thing-pronouns', pronoun)) return thingBefore(frame, phrase.first, index, entities);
  return null;
}

const sentenceOf = (frame: Frame, at: number) => frame.annotated.tokens.sentence[at]!;
const depthOf = (frame: Frame, at: number) => frame.annotated.tokens.depth[at]!;

function personBefore(
  frame: Frame,
  at: number,
  gender: Gender,
  index: NameIndex,
  entities: readonly Entity[],
): Antecedent | null {
  let best: Antecedent | null = null;
  let bestWorth = -6;
  const weigh = (candidate: Antecedent, position: number, own: Gender, spoke: boolean) => {
    const distance = sentenceOf(frame, at) - sentenceOf(frame, position);
    let worth = -distance;
    if (own !== null) worth += own === gender ? 0.7 : -20;
    if (spoke) worth += 'entity' in candidate && candidate.entity.name === null ? 0.5 : 2.2;
    if (isSubject(frame, position)) worth += 1.2;
    if (depthOf(frame, position) > depthOf(frame, at)) worth -= 3;
    if (worth > bestWorth) {
      best = candidate;
      bestWorth = worth;
    }
  };
  for (let back = entities.length - 1, seen = 0; back >= 0 && seen < MOST_ENTITIES; back--, seen++) {
    const entity = entities[back]!;
    if (entity.plural || entity.first >= at) continue;
    if (entity.identity === 'named-person' || entity.identity === 'anonymous' || entity.identity === 'spokesperson') {
      weigh({ entity }, entity.first, entity.gender, true);
    }
  }
  let seen = 0;
  for (const name of index.before(at)) {
    if (++seen > MOST_NAMES) break;
    if (name.type === 'person') weigh({ name }, name.first, name.gender ?? index.fullest(name).gender, false);
  }
  return best;
}

/** Whether a verb follows the phrase at once: it is what the sentence is about. */
function isSubject(frame: Frame, at: number): boolean {
  const end = frame.phraseLast[at]! >= 0 ? frame.phraseLast[at]! : at + 1;
  const kind = end < frame.count ? frame.kind[end]! : Kind.stop;
  return kind === Kind.finite || kind === Kind.modal || frame.phraseFirst[at] === frame.sentenceFirst[at];
}

function pluralBefore(frame: Frame, at: number, entities: readonly Entity[]): Antecedent | null {
  for (let back = entities.length - 1, seen = 0; back >= 0 && seen < MOST_ENTITIES; back--, seen++) {
    const entity = entities[back]!;
    if (entity.first >= at || sentenceOf(frame, at) - sentenceOf(frame, entity.first) > 4) continue;
    if (entity.plural || entity.identity === 'collective' || entity.identity === 'named-organization')
      return { entity };
  }
  return null;
}

function thingBefore(frame: Frame, at: number, index: NameIndex, entities: readonly Entity[]): Antecedent | null {
  for (let back = entities.length - 1, seen = 0; back >= 0 && seen < 3; back--, seen++) {
    const entity = entities[back]!;
    if (entity.first >= at || sentenceOf(frame, at) - sentenceOf(frame, entity.first) > 2) continue;
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
  words: SourceWords,
): Antecedent | null {
  const { tokens, vocabulary } = frame.annotated;
  const lemma = tokens.lemma[phrase.head]!;
  const classes = frame.classes[phrase.head]!;
  for (let back = entities.length - 1, seen = 0; back >= 0 && seen < 60; back--, seen++) {
    const entity = entities[back]!;
    if (entity.head !== lemma || entity.first >= phrase.first) continue;
    const several = entity.plural && !phrase.plural;
    if (!several || (entity.identity === 'anonymous' && !(classes & WordClass.group))) return { entity };
  }
  const word = vocabulary.text(lemma);
  const isRole = (role: string) => role === word || words.fullTitle(role) === word;
  let seen = 0;
  for (const name of index.before(phrase.first)) {
    if (++seen > 80) break;
    if (name.type === 'person' && classes & (WordClass.role | WordClass.title) && !phrase.plural) {
      if (rolesAround(frame, name).some(isRole)) return { name };
    } else if (name.type === 'organization' && classes & WordClass.group) {
      if (name.words.includes(word)) return { name };
    }
  }
  return classes & WordClass.group && !phrase.plural ? bodyBefore(frame, phrase.first, index) : null;
}

/** *the agency*: the body that the sentences before speak of most, the nearer the better. */
function bodyBefore(frame: Frame, at: number, index: NameIndex): Antecedent | null {
  const worth = new Map<string, { sum: number; name: NameMention }>();
  let seen = 0;
  for (const name of index.before(at)) {
    const distance = sentenceOf(frame, at) - sentenceOf(frame, name.first);
    if (++seen > MOST_NAMES || distance > 8) break;
    if (name.type !== 'organization' || frame.classes[name.last - 1]! & WordClass.place) continue;
    const known = worth.get(name.words[0]!) ?? { sum: 0, name };
    known.sum += (isSubject(frame, name.first) ? 1.5 : 1) / (1 + distance);
    worth.set(name.words[0]!, known);
  }
  let best: { sum: number; name: NameMention } | null = null;
  for (const candidate of worth.values()) if (best === null || candidate.sum > best.sum) best = candidate;
  return best === null ? null : { name: best.name };
}

/** Titles before a name and the nouns of the apposition behind it, as lemmas. */
export function rolesAround(frame: Frame, name: NameMention): readonly string[] {
  const { tokens, vocabulary } = frame.annotated;
  const roles: string[] = [];
  for (let at = name.titleFirst; at < name.first; at++) roles.push(vocabulary.text(tokens.lemma[at]!));
  const phrase = frame.phraseFirst[name.first]!;
  for (let at = Math.max(0, phrase); phrase >= 0 && at < name.first; at++)
    roles.push(vocabulary.text(tokens.lemma[at]!));
  if (frame.kind[name.last] === Kind.comma) {
    const next = frame.phraseLast[name.last + 1] ?? -1;
    for (let at = name.last + 1; at < next; at++) roles.push(vocabulary.text(tokens.lemma[at]!));
  }
  return roles;
}
