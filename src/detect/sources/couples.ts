import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import type { Entity } from './entity.ts';
import type { Gender, NameIndex, NameMention } from './names.ts';

/** How many names before a description are looked at for two that stand together. */
const MOST_NAMES = 60;

/**
 * The last two people named in one breath before a token (*Ida Lund and Maud Ferris*), whom *they* or *both women* may stand for.
 *
 * @param sentences how many sentences back
 * @param gender that neither may contradict; null where nothing is told of it
 */
export function coupleBefore(
  frame: Frame,
  at: number,
  sentences: number,
  gender: Gender,
  index: NameIndex,
): Entity | null {
  const { sentence } = frame.annotated.tokens;
  let second: NameMention | null = null;
  let seen = 0;
  for (const first of index.before(at)) {
    if (++seen > MOST_NAMES || sentence[at]! - sentence[first.first]! > sentences) return null;
    if (second !== null && standTogether(frame, first, second)) {
      const fits = (name: NameMention) => {
        const own = index.fullest(name).gender;
        return gender === null || own === null || own === gender;
      };
      if (fits(first) && fits(second)) return entityOf(first, second, gender);
    }
    second = first;
  }
  return null;
}

function standTogether({ kind, annotated }: Frame, first: NameMention, second: NameMention): boolean {
  if (first.type !== 'person' || second.type !== 'person' || kind[first.last] !== Kind.conjunction) return false;
  const { tokens, vocabulary } = annotated;
  return second.titleFirst === first.last + 1 && vocabulary.text(tokens.word[first.last]!) === 'and';
}

function entityOf(one: NameMention, other: NameMention, gender: Gender): Entity {
  return {
    first: one.titleFirst,
    last: other.last,
    identity: 'named-person',
    name: null,
    gender,
    plural: true,
    head: -1,
    owner: null,
    count: null,
    role: null,
    affiliation: null,
    basis: null,
    reason: null,
  };
}
