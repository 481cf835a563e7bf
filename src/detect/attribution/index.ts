import type { Content, DetectedAttribution, Quotation, SourceMention, Span, Stance } from '../../model/index.ts';
import { captureOf } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { describedSources, type SourceRun } from '../sources/index.ts';
import type { Frame } from './frame.ts';
import { type Found, type Prepared, preparedCues } from './prepared-cues.ts';
import { type Run, withClosingComma, withMarks, withOwnClause } from './runs.ts';
import { quotationOf, stanceOf } from './stance.ts';
import { uncuedQuotations } from './uncued-quotations.ts';
import { weighing } from './weighing.ts';
import { shippedScorers } from './weights.ts';
import { wholeSource } from './whole-source.ts';

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

const startOf = ({ source, cue, content }: Found) =>
  Math.min(...content.map(({ first }) => first), source?.first ?? Infinity, cue?.first ?? Infinity);
const endOf = ({ content }: Found) => Math.max(...content.map(({ last }) => last));

/** What the weights make of the cues that rules propose. */
function weighedAttributions(prepared: Prepared): readonly Found[] {
  return weighing(prepared, shippedScorers()).standing.map(({ proposal: { cue, source }, content }): Found => {
    const { properties, match } = prepared.byHead.get(cue.head)!;
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
  const dates = context.mentions('date');
  const sourceRuns = found.map(({ source, cue, content, rule }) => {
    if (source === null) return null;
    const behind = [cue, ...content].flatMap((part) =>
      part !== null && part.first >= source.last ? [part.first] : [],
    );
    const end = Math.min(frame.sentenceLast[source.first]!, ...behind);
    const whole = wholeSource(frame, withOwnClause(frame, source, slots, end), cue, content, dates);
    const run = withClosingComma(frame, whole);
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
      (run === null ? content : outside(content, run)).map((part) => span(withMarks(frame, part))),
      annotated.text,
    );
    const cueSpan = cue === null ? null : span(cue);
    const quotation = quotationOf(frame, run === null ? content : outside(content, run));
    return {
      source,
      cue: cueSpan === null ? null : { span: cueSpan, text: annotated.text.slice(...cueSpan) },
      content: words,
      quotation,
      stance: settledStance(stance, source, quotation),
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

/**
 * *This shortage underscores …* is the writer's own reading; *city data show …* is what the data say. Who dismisses a plan
 * as “a farce” has said so.
 */
function settledStance(stance: Stance, source: SourceMention | null, quotation: Quotation): Stance {
  if (stance === 'action' && source !== null && quotation !== 'indirect') return 'speech';
  if (stance !== 'reading' || source === null) return stance;
  return source.identity === 'unresolved' ? 'reading' : 'speech';
}

/** A content without what the source has taken in of it. */
function outside(content: readonly Run[], source: Run): readonly Run[] {
  const rest = content.filter(({ first, last }) => first < source.first || last > source.last);
  return rest.length === 0 ? content : rest;
}
