import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import { Evidence, isPerson } from './name-evidence.ts';
import { commonWords, type NameRun, nameRuns } from './name-runs.ts';
import type { SourceWords } from './source-words.ts';
import { textOf } from './text-of.ts';

export { NameIndex } from './name-index.ts';

export type NameType = 'person' | 'organization';
export type Gender = 'female' | 'male' | null;

/** One appearance of a name. Token indices, `last` exclusive; titles before it are not part of it. */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly text: string;
  /** Words of the name in lower case. */
  readonly words: readonly string[];
  readonly gender: Gender;
  /** First token of the titles and role nouns right before the name; equal to `first` without any. */
  readonly titleFirst: number;
  /** It names a place, which no longer name that starts alike is meant by. */
  readonly place: boolean;
  /** It stands where any word may have a capital, and so may take in words that are no part of it, or be no name. */
  readonly weak: boolean;
}

const GIVEN = WordClass.maleName | WordClass.femaleName;

/** Every name of a text in text order. */
export function namesOf(frame: Frame, words: SourceWords): readonly NameMention[] {
  const common = commonWords(frame);
  const runs = nameRuns(frame, common, words);
  const starts = runs.map((run) => startBehindTitles(frame, run, words));
  const evidence = new Evidence(frame, runs, starts, common, words);
  runs.forEach((run, at) => {
    if (run.last - run.first === 1 || run.weak) return;
    const name = nameAt(frame, run, starts[at]!, evidence);
    if (name?.type === 'person') evidence.surnames.add(name.words.at(-1)!);
  });
  return runs.flatMap((run, at) => nameAt(frame, run, starts[at]!, evidence) ?? []);
}

/**
 * Where the name proper begins: behind titles, wherever these stand in a run of capitals (*Alder County Judge Ida Lund*,
 * *Secretary of State Ida Lund*), and behind what a person is (*Democrat Ida Lund*).
 */
function startBehindTitles(frame: Frame, { first, last }: NameRun, words: SourceWords): number {
  const givenAt = last - 2;
  const given = givenAt > first && (frame.classes[givenAt]! & GIVEN) !== 0 && frame.kind[last - 1] === Kind.proper;
  if (frame.classes[last - 1]! & WordClass.organizationWord) {
    // *Mayor Don Guardian*
    return given && (frame.classes[givenAt - 1]! & (WordClass.title | GIVEN)) === WordClass.title ? givenAt : first;
  }
  // *White House Chief of Staff Rufus Lund*, *Supervisor of Elections Ida Lund*
  if (given && !(frame.classes[givenAt - 1]! & GIVEN)) {
    // *Counsel R. Rufus Lund*
    const start = isInitial(frame, givenAt - 1) ? givenAt - 1 : givenAt;
    for (let at = first; at < start - 1; at++)
      if ((frame.classes[at]! & (WordClass.title | GIVEN)) === WordClass.title) return start;
  }
  const { tokens, vocabulary } = frame.annotated;
  const person = WordClass.role | WordClass.collective | WordClass.title | WordClass.organizationWord | WordClass.place;
  for (let at = last - 2; at >= first; at--) {
    const classes = frame.classes[at]!;
    const next = frame.classes[at + 1]!;
    const joined = frame.kind[at + 1] !== Kind.proper;
    if (classes & WordClass.title && !joined && !(classes & GIVEN && at + 2 === last && at > first)) {
      return (classes & GIVEN) !== 0 && at === first ? first : at + 1;
    }
    if (at + 2 >= last || joined) continue;
    if (at === first && (isWhatSomebodyIs(frame, first, last, words) || (next & GIVEN && isRank(frame, at))))
      return at + 1;
    if (words.has('office-nouns', vocabulary.text(tokens.word[at]!)) || (next & GIVEN && classes & person))
      return at + 1;
  }
  return first;
}

/** *Activist Ida Lund*: one word for a person, and two that could be anybody's name. */
function isWhatSomebodyIs({ annotated, classes }: Frame, first: number, last: number, words: SourceWords): boolean {
  const { tokens, vocabulary } = annotated;
  const said = classes[first]! & (WordClass.role | WordClass.collective);
  if (last - first !== 3 || !(said || words.isPerson(vocabulary.text(tokens.word[first]!)))) return false;
  const body = WordClass.organizationWord | WordClass.organizationName | WordClass.place | WordClass.group;
  if ((classes[first]! | classes[first + 1]! | classes[first + 2]!) & body) return false;
  return !/s$/.test(vocabulary.text(tokens.word[first]!));
}

/** *SP Otto Lund*, *DCP Otto Lund*: a rank in capitals. */
function isRank({ annotated }: Frame, at: number): boolean {
  return /^\p{Lu}{2,4}$/u.test(annotated.vocabulary.text(annotated.tokens.form[at]!));
}

function isInitial({ annotated }: Frame, at: number): boolean {
  return /^\p{Lu}\.$/u.test(annotated.vocabulary.text(annotated.tokens.form[at]!));
}

/** Null where the run is only an office: *the Secretary of State*. */
function nameAt(frame: Frame, run: NameRun, start: number, evidence: Evidence): NameMention | null {
  const { tokens, vocabulary } = frame.annotated;
  const { first, last } = run;
  const office = WordClass.title | WordClass.role;
  if (
    start === first &&
    last - first > 1 &&
    frame.kind[first + 1] === Kind.preposition &&
    frame.classes[first]! & office &&
    !evidence.words.has('name-heads', vocabulary.text(tokens.word[first]!))
  )
    return null;
  const titleFirst = start > first ? officeBefore(frame, first, evidence) : roleBefore(frame, first, evidence);
  let gender: Gender = null;
  for (let at = titleFirst; at < start; at++) gender ??= genderAt(frame, at);
  const titled = start > first || titleFirst < first;
  const words: string[] = [];
  for (let at = start; at < last; at++) {
    if (frame.kind[at] === Kind.hyphen) continue;
    if (at === start || (frame.classes[at]! & WordClass.nameSuffix) === 0)
      words.push(vocabulary.text(tokens.word[at]!));
  }
  const person = isPerson(frame, start, last, words, titled, evidence);
  const given = frame.classes[start]! & GIVEN;
  if (person && gender === null && given !== 0 && given !== GIVEN && (words.length > 1 || !titled)) {
    gender = given === WordClass.femaleName ? 'female' : 'male';
  }
  return {
    first: start,
    last,
    type: person ? 'person' : 'organization',
    text: textOf(frame.annotated, start, last),
    words,
    gender,
    titleFirst,
    place: (frame.classes[last - 1]! & WordClass.place) !== 0,
    weak: run.weak || run.unsure,
  };
}

/** *Secretary of State Ida Lund* at a sentence's start, where *Secretary* is taken for a noun. */
function officeBefore(frame: Frame, first: number, evidence: Evidence): number {
  const { words } = evidence;
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  const office = first > 1 && word(first - 1) === 'of' && words.has('office-nouns', word(first - 2));
  return office ? first - 2 : roleBefore(frame, first, evidence);
}

/** Where the role nouns in small letters before a name begin: *board chair Ines Calloway*; `first` without any. */
function roleBefore(frame: Frame, first: number, { words }: Evidence): number {
  const { tokens, vocabulary } = frame.annotated;
  const phrase = frame.phraseFirst[first]!;
  for (let at = first - 1; phrase >= 0 && at >= phrase; at--) {
    // *Marsh's aide Lund*, *the lawyer representing Lund*
    if (frame.kind[at] === Kind.possessive || frame.kind[at] === Kind.gerund) break;
    const roles = WordClass.role | WordClass.title | WordClass.spokesperson;
    if (frame.kind[at] !== Kind.noun) continue;
    if (frame.classes[at]! & roles || words.isPerson(vocabulary.text(tokens.word[at]!))) {
      return frame.kind[phrase] === Kind.determiner ? phrase + 1 : phrase;
    }
  }
  return first;
}

/** What the word there says of who is told of: *she*, *actress*. */
export function genderAt(frame: Frame, at: number): Gender {
  const classes = frame.classes[at]!;
  if (classes & WordClass.female) return 'female';
  return classes & WordClass.male ? 'male' : null;
}
