import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { NameRun, Words } from './name-runs.ts';
import type { SourceWords } from './source-words.ts';

const GIVEN = WordClass.maleName | WordClass.femaleName;
/** How far behind a name its pronouns are looked for. */
const PRONOUN_REACH = 30;

/** What the whole text shows of the words of its names. */
export class Evidence {
  /** Last words of names that are certainly a person's. */
  readonly surnames = new Set<string>();
  /** Words that stand alone as a name somewhere. */
  readonly alone = new Set<string>();
  /** Of each last word: how often *he* or *who* follows its names more than *it* or *which*, less how often *the* stands before. */
  readonly #votes = new Map<string, number>();

  constructor(
    frame: Frame,
    runs: readonly NameRun[],
    starts: readonly number[],
    readonly common: Words,
    readonly words: SourceWords,
  ) {
    const { tokens, vocabulary } = frame.annotated;
    runs.forEach(({ first, last, weak }, index) => {
      if (weak) return;
      const word = vocabulary.text(tokens.word[last - 1]!);
      const start = starts[index]!;
      const articled = first > 0 && frame.kind[first - 1] === Kind.determiner;
      const votes = votesBefore(frame, first, last, words) + votesBehind(frame, last, words);
      this.#votes.set(word, (this.#votes.get(word) ?? 0) + votes);
      if (last - first === 1) {
        if (!articled) this.alone.add(word);
      } else if (frame.classes[last - 1]! & WordClass.organizationWord) return;
      const pair = last - start === 3 && frame.kind[start + 1] === Kind.hyphen;
      const given = (frame.classes[start]! & GIVEN) !== 0 && last - start > 1 && !pair;
      if (given || start > first) this.surnames.add(word);
    });
  }

  /** Whether a word is the plural of a surname that stands with its first name somewhere. */
  isFamily(word: string): boolean {
    return this.#isSurname(word, 's') || this.#isSurname(word, 'es');
  }

  #isSurname(word: string, ending: string): boolean {
    return word.endsWith(ending) && this.surnames.has(word.slice(0, -ending.length));
  }

  votes(word: string): number {
    return this.#votes.get(word) ?? 0;
  }
}

/** Less than 0 for what is no person (*the Sentinel*, *in Alder*), above for one whose role stands before. */
function votesBefore(frame: Frame, first: number, last: number, words: SourceWords): number {
  if (first === 0) return 0;
  // *the board's chair, Ines Calloway*, *the trust (Alder Rivers)*
  const role = first - 2;
  const apart = frame.kind[first - 1] === Kind.comma || frame.kind[first - 1] === Kind.bracket;
  if (role >= 0 && apart && frame.kind[role] === Kind.noun) return roleVotes(frame, role, words);
  if (frame.phraseLast[first] !== last) return 0;
  if (frame.kind[first - 1] === Kind.determiner) return -2;
  const { tokens, vocabulary } = frame.annotated;
  const before = vocabulary.text(tokens.word[first - 1]!);
  // *the chip maker Alder Vance*, but *the film maker Ida Lund*
  const isFirm = words.has('firm-labels', before) && (frame.classes[first]! & GIVEN) === 0;
  return isFirm || words.has('place-prepositions', before) ? -2 : 0;
}

/** What a noun in apposition says: *developer* may be either, *insurer* is no person. */
function roleVotes(frame: Frame, noun: number, words: SourceWords): number {
  const { tokens, vocabulary } = frame.annotated;
  // *a spokesman for a rival, Brandt*
  if (words.has('name-labels', vocabulary.text(tokens.lemma[noun]!))) return 0;
  if (frame.classes[noun]! & WordClass.group) return -2;
  return frame.classes[noun]! & (WordClass.role | WordClass.title) ? 2 : 0;
}

/** Whether the pronouns behind a name speak of a person (above 0) or of a thing (below). */
function votesBehind(frame: Frame, last: number, words: SourceWords): number {
  const { tokens, vocabulary } = frame.annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  if (frame.kind[last] === Kind.comma && last + 1 < frame.count) {
    if (words.has('person-relatives', word(last + 1))) return 2;
    if (words.has('thing-relatives', word(last + 1))) return -2;
    if (frame.kind[last + 1] === Kind.number && frame.kind[last + 2] === Kind.comma) return 2;
    // *Marsh, the harbour's chair*
    const next = frame.phraseLast[last + 1]!;
    if (next > last + 1 && frame.kind[next - 1] === Kind.noun) {
      const role = roleVotes(frame, next - 1, words);
      // *Mirela, a shopkeeper*, *Mirela, a student who*
      const person =
        words.isPerson(word(next - 1)) || (next < frame.count && words.has('person-relatives', word(next)));
      if (role !== 0 || person) return role || 2;
    }
  }
  const sentence = tokens.sentence[last - 1]!;
  const end = Math.min(frame.count, last + PRONOUN_REACH);
  for (let at = last; at < end && tokens.sentence[at]! <= sentence + 1; at++) {
    if (frame.kind[at] === Kind.proper) return 0;
    const meant = words.meantBy(word(at));
    if (meant === 'person') return at === frame.sentenceFirst[at] ? 2 : 1;
    if (meant === 'thing') return -1;
  }
  return 0;
}

/** What the names of some bodies end in. */
const MARKS = /^[?!]/;

export function isPerson(
  frame: Frame,
  first: number,
  last: number,
  words: readonly string[],
  titled: boolean,
  evidence: Evidence,
): boolean {
  const head = frame.classes[first]!;
  const tail = frame.classes[last - 1]!;
  // *Which?*, *Yahoo!*
  if (MARKS.test(words.at(-1)!)) return false;
  // *Kimberly-Clark*, *Lund-Marsh*: a firm, or two surnames in one.
  if (last - first === 3 && frame.kind[first + 1] === Kind.hyphen)
    return titled || evidence.surnames.has(words.at(-1)!) || evidence.votes(words.at(-1)!) > 1;
  const given = (head & GIVEN) !== 0;
  const many = words.length > 1;
  const surname = words.at(-1)!;
  const known = evidence.surnames.has(surname);
  // *Jim Press, the vice chairman,*
  const told = evidence.votes(surname) > 1 && !isAcronym(frame, last - 1);
  const either = evidence.words.has('bodies-and-surnames', surname);
  const body =
    (tail & WordClass.organizationWord) !== 0 ||
    evidence.words.bodyWord(surname) !== null ||
    evidence.words.has('firm-words', surname);
  if (many && !known && body && !(given && words.length === 2 && (told || titled || either))) return false;
  if (many && isAcronym(frame, last - 1) && !isAcronym(frame, first)) return false;
  if (many && tail & WordClass.collective && !known && !told && !evidence.alone.has(surname)) return false;
  if (head & WordClass.organizationName && !titled && !(many && known)) return false;
  if (titled || (many && given)) return true;
  if (tail & WordClass.place) return false;
  if (known) return true;
  const articled = first > 0 && frame.kind[first - 1] === Kind.determiner;
  // *the Currys* beside *Ayesha Curry*
  if (!many && articled) return evidence.isFamily(surname);
  if (!many) return isPersonAlone(frame, first, surname, given, evidence);
  if (words.length > 3 || articled || evidence.votes(surname) < 0) return false;
  const { tokens, vocabulary } = frame.annotated;
  for (let at = first + 1; at < last - 1; at++) if (/^\p{Lu}\.?$/u.test(vocabulary.text(tokens.form[at]!))) return true;
  let common = 0;
  for (let at = first; at < last; at++) {
    if (frame.classes[at]! & WordClass.nameParticle || frame.kind[at] === Kind.hyphen) continue;
    if (frame.classes[at]! & (WordClass.organizationWord | WordClass.place)) return false;
    if (evidence.common.has(tokens.word[at]!)) common++;
  }
  // *Win Htein, a member of the league,*
  if (common > 0 && !(told && common < words.length)) return false;
  return told || evidence.alone.has(surname) || looksPersonal(frame, first, last, words);
}

/** A surname without its first name anywhere: *Obama*, *Hillary*; a word that *he* and *who* follow. */
function isPersonAlone(frame: Frame, at: number, word: string, given: boolean, evidence: Evidence): boolean {
  const { tokens, vocabulary } = frame.annotated;
  if (frame.classes[at]! & (WordClass.organizationWord | WordClass.time | WordClass.title)) return false;
  const form = vocabulary.text(tokens.form[at]!);
  // *LUND: We will not sell the boats.*
  const label = frame.kind[at + 1] === Kind.colon;
  if (evidence.common.has(tokens.word[at]!)) return false;
  if (form.length > 1 && form === form.toUpperCase() && !label) return false;
  const votes = evidence.votes(word);
  if (evidence.words.has('firm-names', word)) return votes > 1;
  if (given || evidence.words.has('surnames', word) || evidence.words.isSurname(word)) return votes > -2;
  return votes > 1;
}

/** No acronym at its head: *Xochitl Vane*, *J.M. Vane*, not *UPMC Lititz*. */
function looksPersonal(frame: Frame, first: number, last: number, words: readonly string[]): boolean {
  return last - first <= 5 && words.length <= 3 && !isAcronym(frame, first);
}

/** *UPMC*; no initials (*J.M.*), no short name. */
function isAcronym({ annotated, classes }: Frame, at: number): boolean {
  const form = annotated.vocabulary.text(annotated.tokens.form[at]!);
  return form.length > 2 && /^\p{Lu}+$/u.test(form) && !(classes[at]! & WordClass.nameSuffix);
}
