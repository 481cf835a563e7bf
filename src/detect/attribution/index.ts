import type { Content, DetectedAttribution, SourceMention, Span, Stance } from '../../model/index.ts';
import { captureOf, type Lists, type Mention, type Rule } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { describedSources, type SourceRun } from '../sources/index.ts';
import { cueHeads } from './cue-heads.ts';
import { decisions } from './decoder.ts';
import { type Frame, frameOf } from './frame.ts';
import { isVerbKind, Kind } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
import { proposals } from './proposals.ts';
import { type Run, withClosingComma, withMarks, withOwnClause } from './runs.ts';
import { quotationOf, stanceOf } from './stance.ts';
import { captionedQuotations, uncuedQuotations } from './uncued-quotations.ts';
import { shippedScorers } from './weights.ts';

/** Attributions less probable than this are left out: where the F1 of PolNeAR's training articles is best. */
export const LEAST_CONFIDENCE = 0.34;

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
}

export function preparedCues(context: Context): Prepared {
  const mentions = context.mentions('attribution');
  const frame = frameOf(context.annotated, lexiconOf(context.lists));
  const quotations = mentions.filter(({ type }) => type === 'quotation');
  const cues = mentions.filter(({ type }) => type === 'attribution');
  const isWhole = ({ match }: Mention) => captureOf(match, 'content') !== null;
  const ruled = [
    ...cues.filter(isWhole).map(ruledAttribution),
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
  const formulas = context.mentions('source').filter(({ type }) => type === 'anonymity');
  const formulaEnd = furthestEnds(frame.count, formulas);
  const isFormula = ({ first, last }: Mention) => last <= formulaEnd[first]! && isInRelativeClause(frame, first);
  const byHead = cueHeads(
    frame,
    cues.filter((mention) => !isWhole(mention) && !isFormula(mention)),
  );
  return { frame, quotations, ruled, byHead, heads: Int32Array.from(byHead.keys()).sort() };
}

/** Who says what, and every mention of a source, each in text order. */
export function detectAttributions(context: Context): {
  attributions: readonly DetectedAttribution[];
  sources: readonly SourceMention[];
} {
  const mentions = context.mentions('attribution');
  if (mentions.length === 0) return { attributions: [], sources: [] };
  const prepared = preparedCues(context);
  const { frame, ruled, quotations } = prepared;
  const cued = [...ruled, ...weighedAttributions(prepared)];
  const uncued = uncuedQuotations(
    frame,
    quotations,
    cued.flatMap(({ content, cue, source }) => [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]),
  ).map(
    ({ mention, run }): Found => ({
      source: null,
      cue: null,
      content: [run],
      stance: 'speech',
      rule: mention.match.rule,
    }),
  );
  const found = [...cued, ...uncued].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return described(frame, context, found);
}

/** For each token, where the furthest of the runs ends that begin at or before it; 0 where none does. */
function furthestEnds(count: number, runs: readonly Run[]): Int32Array {
  const ends = new Int32Array(count);
  for (const { first, last } of runs) ends[first] = Math.max(ends[first]!, last);
  for (let at = 1; at < count; at++) ends[at] = Math.max(ends[at]!, ends[at - 1]!);
  return ends;
}

/** *two officials who asked not to be named*: how they speak, and nothing that they claim. */
function isInRelativeClause(frame: Frame, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && (isVerbKind(frame.kind[at]!) || frame.kind[at] === Kind.adverb)) at--;
  return frame.kind[at] === Kind.relative;
}

const startOf = ({ source, cue, content }: Found) =>
  Math.min(...content.map(({ first }) => first), source?.first ?? Infinity, cue?.first ?? Infinity);
const endOf = ({ content }: Found) => Math.max(...content.map(({ last }) => last));

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

/** What the weights make of the cues that rules propose; never against a rule that found all three parts itself. */
function weighedAttributions({ frame, ruled, byHead, heads }: Prepared): readonly Found[] {
  const scorers = shippedScorers();
  const taken = new Uint8Array(frame.count);
  for (const { cue, content, source } of ruled) {
    for (const run of [cue, source, ...content]) if (run !== null) taken.fill(1, run.first, run.last);
  }
  const isFree = ({ first, last }: Run) => !taken.subarray(first, last).includes(1);
  return decisions(frame, proposals(frame, heads, scorers), scorers.last, LEAST_CONFIDENCE)
    .filter(({ proposal, content }) => isFree(proposal.cue) && content.runs.every(isFree))
    .map(({ proposal: { cue, source }, content }): Found => {
      const { properties, match } = byHead.get(cue.head)!;
      const isContent = properties['content'] === 'cue';
      const own = (isContent ? captureOf(match, 'cue') : null) ?? cue;
      const run = { first: own.first, last: own.last };
      const stance = stanceOf(properties['stance']);
      return { source, cue: run, content: isContent ? [run] : content.runs, stance, rule: match.rule };
    });
}

function described(frame: Frame, context: Context, found: readonly Found[]) {
  const { annotated } = frame;
  const span = ({ first, last }: Run): Span => tokenSpan(annotated, first, last);
  const runs: SourceRun[] = [];
  const order = new Map<string, number>();
  const slots = context.mentions('source');
  const sourceRuns = found.map(({ source, cue, content, rule }) => {
    if (source === null) return null;
    const behind = [cue, ...content].flatMap((part) =>
      part !== null && part.first >= source.last ? [part.first] : [],
    );
    const end = Math.min(frame.sentenceLast[source.first]!, ...behind);
    const run = withClosingComma(frame, withOwnClause(frame, source, slots, end));
    return { ...run, rule: rule.id };
  });
  for (const run of [...sourceRuns]
    .filter((run) => run !== null)
    .sort((a, b) => a.first - b.first || a.last - b.last)) {
    const key = `${run.first} ${run.last}`;
    if (!order.has(key)) {
      order.set(key, runs.length);
      runs.push(run);
    }
  }
  const sources = describedSources(frame, context, runs);
  const attributions = found.map(({ cue, content, stance, rule }, index): DetectedAttribution => {
    const run = sourceRuns[index] ?? null;
    const source = run === null ? null : sources[order.get(`${run.first} ${run.last}`)!]!;
    const words = contentOf(
      content.map((part) => span(withMarks(frame, part))),
      annotated.text,
    );
    const cueSpan = cue === null ? null : span(cue);
    return {
      source,
      cue: cueSpan === null ? null : { span: cueSpan, text: annotated.text.slice(...cueSpan) },
      content: words,
      quotation: quotationOf(frame, content),
      stance: settledStance(stance, source),
      rule: { id: rule.id, ...rule.origin },
      parts: {
        ...(source === null ? {} : { source: source.span }),
        ...(cueSpan === null ? {} : { cue: cueSpan }),
        ...Object.fromEntries(words.spans.map((part, at) => [at === 0 ? 'content' : `content${at + 1}`, part])),
      },
    };
  });
  return { attributions, sources };
}

function contentOf(spans: readonly Span[], text: string): Content {
  return { spans, text: spans.map((part) => text.slice(...part)).join(' … ') };
}

/** *This shortage underscores …* is the writer's own reading; *city data show …* is what the data say. */
function settledStance(stance: Stance, source: SourceMention | null): Stance {
  if (stance !== 'reading' || source === null) return stance;
  return source.identity === 'unresolved' ? 'reading' : 'speech';
}
