import { type BareNumber, type CarriedUnit, isLevel, SENTENCES_OF_COUNTS } from './bare-number.ts';
import type { Placed } from './figure-value.ts';
import { verbLemma } from './verbs.ts';

/** Names and their articles between figures of one verb: *the Post 200*. */
const LONGEST_NAME = 4;
const FINITE = /^(VB[DZP]?|MD)$/;

/** *Killed 13*, *forcing 4,000 from their homes*: the persons whom the text has counted, if any. */
export function carriedPersons(number: BareNumber): CarriedUnit | null {
  const { end } = number.at;
  if (number.has('states-of-persons', number.words.at(end))) return personsTold(number);
  const behind = [0, 1, 2].map((step) => number.words.at(end + step)).join(' ');
  return number.verbIn('verbs-of-persons') || number.has('ways-from-home', behind) ? personsTold(number) : null;
}

function personsTold(number: BareNumber): CarriedUnit | null {
  // *Two children among six dead*: no more than there are of them
  const told = number.nearest(
    SENTENCES_OF_COUNTS,
    ({ figure: { unit, value } }) =>
      number.isPerson(unit) && (unit === 'person' || Number(number.at.figure.value) <= Number(value)),
  );
  return told === null ? null : { unit: told.figure.unit };
}

/** *40 in Leeds, 12 in York and nine in Hull*, *Mr Hale won 1,200 votes and Ms Dunn 995*. */
export function carriedInRow(number: BareNumber): CarriedUnit | null {
  const nearest = number.before.find(({ figure }) => figure.kind !== 'ordinal');
  if (nearest === undefined || number.sentencesTo(nearest) > 0) return null;
  let joined = number.at.first;
  while (joined > nearest.end && isJoiner(number, joined - 1)) joined--;
  // *4.1 million passengers in June, 3.9 million in May*: each has its time or place
  const listed =
    joined < number.at.first && hasPreposition(number, nearest.end, joined, number.words.at(number.at.end));
  let start = nearest.end;
  while (isJoiner(number, start)) start++;
  if (!listed && (start === nearest.end || !isNamed(number, start))) return null;
  const { kind, unit, of } = nearest.figure;
  if (unit === null || kind === 'percent' || !isLevel(nearest)) return null;
  if (kind === 'money' && !number.hasMagnitude()) return null;
  return { kind, unit, of: number.at.figure.of ?? of };
}

function hasPreposition({ words }: BareNumber, first: number, last: number, word: string): boolean {
  for (let at = first; at < last; at++) {
    if (words.at(at) === word && words.tag(at) === 'IN') return true;
  }
  return false;
}

/** Whether only a name stands from that token to the figure, and no noun or verb behind. */
function isNamed(number: BareNumber, start: number): boolean {
  const { words } = number;
  const { first, end } = number.at;
  if (start === first || first - start > LONGEST_NAME || !number.closesAt(end)) return false;
  for (let at = start; at < first; at++) {
    if (!(words.tag(at).startsWith('NNP') || (at === start && words.at(at) === 'the'))) return false;
  }
  return words.tag(first - 1).startsWith('NNP');
}

function isJoiner(number: BareNumber, at: number): boolean {
  return number.has('links-of-lists', number.words.at(at));
}

/** *Twelve voted against*, *Of those, 35 were released*, *; 310 were refused*, *Another 120 will go*: some of those counted before. */
export function carriedPart(number: BareNumber): CarriedUnit | null {
  const { first, end } = number.at;
  const verb = /^RB/.test(number.words.tag(end)) ? end + 1 : end;
  if (!FINITE.test(number.words.tag(verb)) && !(number.isParticiple(verb) && verb === end)) return null;
  const more = number.has('more-of-kin', number.words.at(first - 1));
  const start = more ? first - 1 : first;
  const opens = !number.sameSentence(start - 1);
  const link = number.words.at(start - 1);
  const part = link === ',' && opensWithOf(number);
  const joined = number.has('links-of-clauses', link);
  if (!opens && !part && !joined) return null;
  const isHarmed = isHarmedBy(number, verb);
  const later = number.has('links-of-other-times', link);
  const fits = ({ figure: { kind, unit, value }, first: begin }: Placed) => {
    // *Including eight Americans*: told in passing
    if (number.has('openers-of-parts', number.words.at(begin - 1))) return false;
    if (kind !== 'cardinal' || unit === null || unit.includes('-per-')) return false;
    const isPart = typeof value === 'string' && Number(number.at.figure.value) <= Number(value);
    return (more || later || isPart || isHarmed) && (!isHarmed || number.isPerson(unit));
  };
  const source = number.nearest(opens || part ? SENTENCES_OF_COUNTS : 0, fits);
  return source === null ? null : { unit: source.figure.unit, of: source.figure.of };
}

/** *Of the 1,200 patients, 310 waited*, *Of those, 35 were released*. */
function opensWithOf({ at, words, context }: BareNumber): boolean {
  const { tokens, sentences } = context.annotated;
  return words.at(sentences.first[tokens.sentence[at.first] ?? 0] ?? 0) === 'of';
}

/** *Twelve died*, *Twelve were injured*: persons, whatever was counted before. */
function isHarmedBy({ words, context: { lists } }: BareNumber, verb: number): boolean {
  for (let at = verb; at < verb + 3; at++) {
    if (lists.has('verbs-of-persons', verbLemma(words, at)) || lists.has('fates', words.at(at))) return true;
  }
  return false;
}
