import { tagIndex } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import { isNounKind, isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

const ADVERB_PARTS = new Set(['RB', 'RBR', 'RBS'].map(tagIndex));
const PRP = tagIndex('PRP');
const EX = tagIndex('EX');
const NNP = tagIndex('NNP');
const WP_POSSESSIVE = tagIndex('WP$');
/** How a phrase of people may begin. */
const PEOPLE =
  WordClass.role |
  WordClass.withheld |
  WordClass.group |
  WordClass.collective |
  WordClass.spokesperson |
  WordClass.title |
  WordClass.maleName |
  WordClass.femaleName;
/** More words than this in quotation marks are no part of a noun phrase. */
const MOST_QUOTED_WORDS = 3;

/** Whether a token may stand before the head inside a base noun phrase. */
function premodifies(frame: Frame, at: number, last: number, inside: boolean): boolean {
  const kind = frame.kind[at]!;
  switch (kind) {
    case Kind.determiner:
      return !inside || frame.kind[at - 1] === Kind.determiner;
    case Kind.number:
    case Kind.adjective:
    case Kind.hyphen:
    case Kind.possessive:
      return inside || kind === Kind.number || kind === Kind.adjective;
    case Kind.participle:
    case Kind.gerund: {
      if (!inside && !isWhatTheyAre(frame, at)) return false;
      const next = at + 1 < last ? frame.kind[at + 1]! : Kind.other;
      return isNounKind(next) || next === Kind.adjective || next === Kind.hyphen;
    }
    case Kind.adverb: {
      const next = at + 1 < last ? frame.kind[at + 1]! : Kind.other;
      return inside && (next === Kind.adjective || next === Kind.number || next === Kind.participle);
    }
    case Kind.quote:
      return (
        inside &&
        at + 1 < last &&
        isNounKind(frame.kind[at + 1]!) &&
        frame.kind[at - 1] !== Kind.noun &&
        !closesSpeech(frame, at)
      );
    case Kind.other:
      return inside && at + 1 < last && isNounKind(frame.kind[at + 1]!) && isNounKind(frame.kind[at - 1]!);
    default:
      return false;
  }
}

/** *said retired teacher Ida Lund*: a participle that begins a phrase of people behind a verb that is no auxiliary. */
function isWhatTheyAre({ classes, kind }: Frame, at: number): boolean {
  if (at === 0 || kind[at] !== Kind.participle || kind[at - 1] !== Kind.finite) return false;
  return !(classes[at - 1]! & WordClass.auxiliary) && (classes[at + 1]! & PEOPLE) !== 0;
}

/** *“… plainly unfair” Hale told*: a mark that ends more than the few words of *the “great” wall*. */
function closesSpeech(frame: Frame, mark: number): boolean {
  const { depth } = frame.annotated.tokens;
  if (depth[mark + 1]! >= depth[mark]!) return false;
  for (let at = mark - 1; at >= Math.max(0, mark - MOST_QUOTED_WORDS - 1); at--)
    if (frame.kind[at] === Kind.quote) return false;
  return true;
}

/** Marks the base noun phrases of a sentence. */
export function markPhrases(frame: Frame, first: number, last: number): void {
  let at = first;
  while (at < last) {
    const kind = frame.kind[at]!;
    const tag = frame.tag[at]!;
    if (tag === PRP || tag === EX || kind === Kind.relative || kind === Kind.that) {
      if (tag === WP_POSSESSIVE || kind === Kind.that) {
        at++;
        continue;
      }
      mark(frame, at, at + 1);
      at++;
      continue;
    }
    let end = at;
    let head = -1;
    let afterNoun = false;
    while (end < last) {
      if (end > at && endsDay(frame, at, end) && startsPeople(frame, end)) break;
      if (isNounKind(frame.kind[end]!)) {
        head = end;
        afterNoun = true;
        end++;
        continue;
      }
      if (afterNoun && frame.kind[end] === Kind.determiner) break;
      if (!premodifies(frame, end, last, end > at)) break;
      end++;
    }
    if (end === at) {
      at++;
      continue;
    }
    const start = at;
    // Without a noun, a determiner, a number or an adjective behind one still stands for somebody: *both*, *two*, *the poor*.
    if (head < 0) {
      const alone = frame.kind[start];
      if (alone === Kind.determiner || alone === Kind.number) mark(frame, start, end);
      at = end;
      continue;
    }
    const stop = frame.kind[head + 1] === Kind.number && head + 1 < end ? head + 2 : head + 1;
    mark(frame, start, stop);
    at = stop;
  }
}

/** Whether a day's or a month's name is all that a phrase has so far, the number of the day included. */
function endsDay(frame: Frame, first: number, end: number): boolean {
  const name = isNumeral(frame, end - 1) ? end - 2 : end - 1;
  if (name < 0 || name + 1 < first || first < name) return false;
  const classes = frame.classes[name]!;
  const isName = (classes & (WordClass.maleName | WordClass.femaleName)) !== 0;
  return frame.tag[name] === NNP && (classes & WordClass.time) !== 0 && !isName;
}

/** *On Monday two officials said*, *on Tuesday police said*: those who speak are no part of the day. */
function startsPeople(frame: Frame, at: number): boolean {
  // *March 5* is one day, *Monday two* is none.
  return frame.kind[at] === Kind.number ? !isNumeral(frame, at) : (frame.classes[at]! & PEOPLE) !== 0;
}

function isNumeral({ annotated: { text, tokens } }: Frame, at: number): boolean {
  return /\d/.test(text.charAt(tokens.start[at]!));
}

function mark(frame: Frame, first: number, last: number): void {
  frame.phraseFirst.fill(first, first, last);
  frame.phraseLast.fill(last, first, last);
}

/** Marks the verb groups of a sentence. */
export function markGroups(frame: Frame, first: number, last: number): void {
  let at = first;
  while (at < last) {
    const kind = frame.kind[at]!;
    const starts = kind === Kind.to ? at + 1 < last && followsVerb(frame, at + 1, last) : isVerbKind(kind);
    if (!starts || frame.phraseFirst[at]! >= 0) {
      at++;
      continue;
    }
    const start = at;
    let head = -1;
    let end = at;
    while (end < last && frame.phraseFirst[end]! < 0) {
      const here = frame.kind[end]!;
      if (isVerbKind(here)) {
        head = end++;
        if (!(frame.classes[head]! & WordClass.auxiliary) && here !== Kind.modal) break;
        if (!followsVerb(frame, end, last)) break;
      } else if ((here === Kind.to && end === start) || here === Kind.adverb || ADVERB_PARTS.has(frame.tag[end]!)) {
        end++;
      } else break;
    }
    if (head >= 0) {
      frame.groupFirst.fill(start, start, head + 1);
      frame.groupHead.fill(head, start, head + 1);
      frame.groupLast.fill(head + 1, start, head + 1);
      at = head + 1;
    } else at = start + 1;
  }
}

/** Whether a verb follows, with adverbs before it at most. */
function followsVerb(frame: Frame, at: number, last: number): boolean {
  for (let next = at; next < last && next < at + 4; next++) {
    const kind = frame.kind[next]!;
    if (frame.phraseFirst[next]! >= 0) return false;
    if (isVerbKind(kind)) return true;
    if (kind !== Kind.adverb) return false;
  }
  return false;
}
