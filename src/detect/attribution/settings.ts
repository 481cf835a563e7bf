import { EDGE_BITS, NO_EDGE } from './edges.ts';
import type { Frame } from './frame.ts';
import { Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';
import type { ContentReading } from './proposals.ts';
import type { Run } from './runs.ts';
import { joined } from './with-contents.ts';
import { isText } from './words-around.ts';

const BEFORE_TIMES = new Set<number>([Kind.preposition, Kind.determiner, Kind.adjective, Kind.adverb, Kind.number]);

/** In the kinds of a reading's edges: none on the right. */
const NO_RIGHT_EDGES = (NO_EDGE << EDGE_BITS) | NO_EDGE;

/**
 * Contents without when and in what paper somebody said them:
 *
 *     The boats leak, the port said Thursday in a preliminary report.      … the port said this week.
 *                                   -------------------------------                         ---------
 *
 * The other readings take over how probable those were that are nothing else.
 */
export function withoutSettings(frame: Frame, contents: readonly ContentReading[]): readonly ContentReading[] {
  const kept = contents.filter(({ runs }) => runs.length === 0 || !runs.every((run) => isSetting(frame, run)));
  const isSplit = kept.some(({ runs }) => runs.length > 1 && isSetting(frame, runs.at(-1)!));
  if (kept.length === contents.length && !isSplit) return contents;
  const left = contents.reduce((rest, content) => (kept.includes(content) ? rest : rest - content.probability), 1);
  const shares = kept.map((reading) => ({ ...reading, probability: reading.probability / left }));
  if (!isSplit) return shares;
  const cut = (reading: ContentReading): ContentReading =>
    reading.runs.length > 1 && isSetting(frame, reading.runs.at(-1)!)
      ? { ...reading, runs: reading.runs.slice(0, -1), kinds: reading.kinds | NO_RIGHT_EDGES }
      : reading;
  return joined(shares.map(cut));
}

/** *Wednesday*, *on Wednesday*, *in late May*, *Thursday in a report*, but not *a hard winter*, which may be predicted. */
function isSetting(frame: Frame, { first, last }: Run): boolean {
  const { classes, kind } = frame;
  if (isScene(frame, first)) return true;
  const isWord = (at: number) => (classes[at]! & WordClass.time) !== 0;
  // *Friday, as the crews waited*
  let when = first;
  while (when < last && isWord(when)) when++;
  const scene = kind[when] === Kind.comma ? when + 1 : when;
  if (when > first && scene < last && isScene(frame, scene)) return true;
  if (!isWord(first) && kind[first] !== Kind.preposition && !isText(frame, first, 'this')) return false;
  let end = last;
  const paper = paperBefore(frame, first, last);
  if (paper >= 0) {
    if (paper === first) return true;
    end = paper;
  }
  for (let at = first; at < end - 1; at++) if (!isWord(at) && !BEFORE_TIMES.has(kind[at]!)) return false;
  return isWord(end - 1);
}

/** *as the crews waited*: a clause of what went on meanwhile. */
function isScene({ classes, kind, phraseFirst, phraseLast }: Frame, first: number): boolean {
  if (!(classes[first]! & WordClass.scene) || kind[first] !== Kind.preposition) return false;
  return phraseFirst[first + 1] === first + 1 && kind[phraseLast[first + 1]!] === Kind.finite;
}

/** Where *in a report* begins that ends at `last`; -1 without one. */
function paperBefore(frame: Frame, first: number, last: number): number {
  const { classes, kind, phraseFirst } = frame;
  if (kind[last - 1] !== Kind.noun || !(classes[last - 1]! & WordClass.document)) return -1;
  const noun = phraseFirst[last - 1]!;
  const isOwn = noun > first && kind[noun] === Kind.determiner && !isText(frame, noun, 'the');
  return isOwn && isText(frame, noun - 1, 'in') ? noun - 1 : -1;
}
