import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { Antecedent, Entity } from './entity.ts';
import type { Gender, NameIndex } from './names.ts';
import type { PersonRoles } from './roles.ts';
import { isSubject } from './salience.ts';
import type { SourceWords } from './source-words.ts';
import { subjectsBefore } from './subjects.ts';

/** How many names, and how many earlier sources, are weighed for one pronoun. */
const MOST_NAMES = 24;
export const MOST_ENTITIES = 8;

const sentenceOf = (frame: Frame, at: number) => frame.annotated.tokens.sentence[at]!;
const depthOf = (frame: Frame, at: number) => frame.annotated.tokens.depth[at]!;

/** The last so many sources, the latest first, without those that do not begin before a token. */
export function latest(entities: readonly Entity[], most: number, at: number): readonly Entity[] {
  return entities
    .slice(-most)
    .reverse()
    .filter(({ first }) => first < at);
}

/** The person whom *he* or *she* at a token stands for; null where nobody fits. */
export function personBefore(
  frame: Frame,
  at: number,
  gender: Gender,
  index: NameIndex,
  entities: readonly Entity[],
  roles: PersonRoles,
  words: SourceWords,
): Antecedent | null {
  let best: Antecedent | null = null;
  let bestWorth = -6;
  const { paragraph } = frame.annotated.tokens;
  const before = at > 0 ? frame.kind[at - 1] : Kind.stop;
  const isLink = before === Kind.conjunction || (at > 0 && (frame.classes[at - 1]! & WordClass.subordinator) !== 0);
  const weigh = (candidate: Antecedent, position: number, own: Gender, spoke: boolean) => {
    const distance = sentenceOf(frame, at) - sentenceOf(frame, position);
    let worth = -distance;
    if (own !== null) worth += own === gender ? 0.7 : -20;
    if (spoke) worth += 'entity' in candidate && candidate.entity.name === null ? 0.5 : 2.2;
    const subject = isSubject(frame, position);
    if (subject) worth += 1.2;
    if ((subject || spoke) && paragraph[position] === paragraph[at]) worth += 2;
    // *Lund agreed, although he said …*, but in *Lund had agreed, he said* the words are another's.
    if (distance === 0 && subject && isLink) worth += 1.5;
    if (distance === 0 && !spoke && before === Kind.comma) worth -= 1.5;
    if (depthOf(frame, position) > depthOf(frame, at)) worth -= 3;
    if (worth > bestWorth) {
      best = candidate;
      bestWorth = worth;
    }
  };
  for (const entity of latest(entities, MOST_ENTITIES, at)) {
    if (entity.plural) continue;
    const known = entity.identity === 'named-person' || entity.identity === 'anonymous';
    // *Marsh's former agent* is somebody, though nobody says who.
    const owned = entity.identity === 'unresolved' && entity.role !== null && isPossessed(frame, entity, words);
    if (known || owned || entity.identity === 'spokesperson') weigh({ entity }, entity.first, entity.gender, true);
  }
  for (const subject of subjectsBefore(frame, at, index, roles, words))
    weigh(subject.antecedent, subject.first, subject.gender, false);
  // *a driver who gave only his first name, Otto*
  const isWithheld = (token: number) =>
    latest(entities, MOST_ENTITIES, at).some(
      ({ identity, first, last }) => identity === 'anonymous' && first < token && token < last,
    );
  let seen = 0;
  for (const name of index.before(at)) {
    if (++seen > MOST_NAMES) break;
    if (name.type === 'person' && !isWithheld(name.first))
      weigh({ name }, name.first, name.gender ?? index.fullest(name).gender, false);
  }
  return best;
}

/** *Marsh's former agent*, *my mother*: told by whose they are, but not *the Republican nominee*. */
function isPossessed({ kind, annotated }: Frame, { first, last }: Entity, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  return (
    kind.subarray(first, last).includes(Kind.possessive) ||
    words.has('possessive-words', vocabulary.text(tokens.word[first]!))
  );
}
