import type { Stance } from '../../model/index.ts';
import { captureOf, type Lists, type Mention, type Rule } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { cueHeads } from './cue-heads.ts';
import { type Frame, frameOf } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
import type { Run } from './runs.ts';
import { stanceOf } from './stance.ts';
import { captionedQuotations } from './uncued-quotations.ts';

/** Who says what, in tokens. */
export interface Found {
  readonly source: Run | null;
  readonly cue: Run | null;
  readonly content: readonly Run[];
  readonly stance: Stance;
  readonly rule: Rule;
}

const lexicons = new WeakMap<Lists, Lexicon>();

export function lexiconOf(lists: Lists): Lexicon {
  let lexicon = lexicons.get(lists);
  if (lexicon === undefined) {
    lexicon = new Lexicon(lists);
    lexicons.set(lists, lexicon);
  }
  return lexicon;
}

/** What a document offers before the weights speak. */
export interface Prepared {
  readonly frame: Frame;
  readonly quotations: readonly Mention[];
  /** What rules found that need no weights. */
  readonly ruled: readonly Found[];
  /** The tokens that may head a cue, in text order, and what proposes each. */
  readonly heads: Int32Array;
  readonly byHead: ReadonlyMap<number, Mention>;
  /** Where the writer speaks again behind somebody's words, in text order. */
  readonly asides: readonly Run[];
}

export function preparedCues(context: Context): Prepared {
  const mentions = context.mentions('attribution');
  const names = context.mentions('source').filter(({ type }) => type === 'name');
  const frame = frameOf(context.annotated, lexiconOf(context.lists), names);
  const quotations = mentions.filter(({ type }) => type === 'quotation');
  const asides = mentions.filter(({ type }) => type === 'aside');
  const cues = mentions.filter(({ type }) => type === 'attribution');
  const isWhole = ({ match }: Mention) => captureOf(match, 'content') !== null;
  const ruled = [
    ...cues.filter((mention) => isWhole(mention) && !isLoneTurn(mention, cues)).map(ruledAttribution),
    ...captionedQuotations(frame, quotations).map(
      ({ mention, run, cue, source }): Found => ({
        source,
        cue,
        content: [run],
        stance: 'speech',
        rule: mention.match.rule,
      }),
    ),
  ];
  const formulas = context.mentions('source').filter(isPlea);
  const formulaEnd = furthestEnds(frame.count, formulas);
  const pleaEnd = furthestEnds(frame.count, pleas(frame, formulas));
  const isFormula = ({ first, last }: Mention) =>
    last <= pleaEnd[first]! || (last <= formulaEnd[first]! && isInRelativeClause(frame, first));
  const byHead = cueHeads(
    frame,
    cues.filter((mention) => !isWhole(mention) && !isFormula(mention)),
  );
  return { frame, quotations, ruled, byHead, asides, heads: Int32Array.from(byHead.keys()).sort() };
}

/**
 * Whether a line reads as a turn in a printed conversation that no other turn makes one, while somebody is said to say
 * something in it: a place or a label before the writer's own words (*NEW ALDER: The mayor said …*).
 */
function isLoneTurn(turn: Mention, cues: readonly Mention[]): boolean {
  if (turn.properties['turn'] !== true) return false;
  const isOther = (cue: Mention) =>
    cue !== turn && cue.first > turn.first && cue.last <= turn.last && cue.properties['stance'] === 'speech';
  return !cues.some((cue) => cue !== turn && cue.properties['turn'] === true) && cues.some(isOther);
}

/** What a rule with a content of its own found: it needs no weights. */
function ruledAttribution({ match, properties }: Mention): Found {
  const run = (name: string): Run | null => {
    const capture = captureOf(match, name);
    return capture === null ? null : { first: capture.first, last: capture.last };
  };
  return {
    source: run('source'),
    cue: run('cue'),
    content: match.captures.filter(({ name }) => name === 'content').map(({ first, last }) => ({ first, last })),
    stance: stanceOf(properties['stance']),
    rule: match.rule,
  };
}

/** For each token, where the furthest of the runs ends that begin at or before it; 0 where none does. */
function furthestEnds(count: number, runs: readonly Run[]): Int32Array {
  const ends = new Int32Array(count);
  for (const { first, last } of runs) ends[first] = Math.max(ends[first]!, last);
  for (let at = 1; at < count; at++) ends[at] = Math.max(ends[at]!, ends[at - 1]!);
  return ends;
}

/** Words about a name that is not given, but not those that say something besides: *privately concede*. */
function isPlea({ type, properties }: Mention): boolean {
  return type === 'reason' || (type === 'anonymity' && properties['says'] !== true);
}

/** Where somebody asks for no name, with why: *They requested anonymity because …*, *They spoke on condition of anonymity*. */
function pleas({ kind }: Frame, formulas: readonly Mention[]): readonly Run[] {
  const asked = formulas.filter(({ properties }) => properties['asked'] === true);
  if (asked.length === 0) return asked;
  const reasonEnds = new Map(formulas.flatMap((one) => (one.type === 'reason' ? [[one.first, one.last]] : [])));
  return asked.map(({ first, last }) => ({
    first: kind[first] === Kind.preposition && isVerbKind(kind[first - 1] ?? Kind.other) ? first - 1 : first,
    last: reasonEnds.get(last - 1) ?? reasonEnds.get(last) ?? reasonEnds.get(last + 1) ?? last,
  }));
}

/** *two officials who asked not to be named*, *who was not authorized to discuss it*: how they speak, and nothing that they claim. */
function isInRelativeClause(frame: Frame, verb: number): boolean {
  // *identified only as an aide*
  if (frame.kind[verb] !== Kind.gerund && frame.kind[verb - 1] === Kind.comma) return true;
  let at = verb - 1;
  while (at > 0 && (isVerbKind(frame.kind[at]!) || frame.kind[at] === Kind.to || frame.kind[at] === Kind.adverb)) at--;
  return frame.kind[at] === Kind.relative;
}
