import type { Attribution, Detection, Span } from '../model/index.ts';
import { firstIndex, SpanIndex } from '../place/index.ts';

/** Where the claims of a document stand. */
export interface Stretches {
  /** For each attribution, in their order. */
  readonly attributed: readonly Span[];
  /** Each carries a figure or a date, in text order. */
  readonly stated: readonly Span[];
}

/** The figures and dates of a document by where they stand. */
export interface FigureIndices {
  readonly figures: SpanIndex;
  readonly dates: SpanIndex;
}

/** Signs and spaces that join a part of a sentence to the rest. */
const JOINTS_BEFORE = /^[\s,;:)\]–—-]+/u;
const JOINTS_BEHIND = /[\s,;:([–—-]+$/u;

/**
 * An attributed claim stands from the first to the last of its parts. What its sentence says besides, with a figure or a date
 * and a verb of its own, the article states itself (*and promised £4m more*); without a verb it belongs to the attributed claim
 * beside it (*On Monday,*).
 */
export function stretchesOf(text: string, detection: Detection, indices: FigureIndices): Stretches {
  const { attributions, passages } = detection;
  const reading = new Reading(text, indices, detection.finiteVerbs);
  const attributed = attributions.map((attribution) => withFinalStop(hull(partsOf(attribution)), text));
  const parts = ordered(attributions.flatMap(partsOf).map((span) => ({ span })));
  const claims = ordered(attributed.map((span, claim) => ({ span, claim })));
  const stated: Span[] = [];
  for (const { span, scope } of passages) {
    if (scope === 'boilerplate' || scope === 'dateline' || !reading.carries(span)) continue;
    if (parts.firstTouching(span) === null) {
      stated.push(span);
      continue;
    }
    const around = claims.touching(span).map((at) => claims.items[at]!);
    for (const rest of restsOf(span, around)) {
      const stretch = reading.trimmed(rest);
      if (!reading.carries(stretch)) continue;
      const behind = around.find((claim) => claim.span[0] >= stretch[1]);
      if (reading.hasVerb(stretch)) stated.push(behind === undefined ? stretch : reading.withoutTail(stretch));
      else {
        const { claim } = behind ?? around.at(-1)!;
        attributed[claim] = hull([attributed[claim]!, stretch]);
      }
    }
  }
  return { attributed, stated };
}

/** What stands in a stretch of a document. */
class Reading {
  constructor(
    private readonly text: string,
    private readonly indices: FigureIndices,
    /** Offsets at which finite verbs start. */
    private readonly verbs: Int32Array,
  ) {}

  carries(span: Span): boolean {
    return this.indices.figures.inside(span).length > 0 || this.indices.dates.inside(span).length > 0;
  }

  hasVerb([start, end]: Span): boolean {
    const verb = this.verbs[firstIndex(this.verbs.length, (at) => this.verbs[at]! >= start)];
    return verb !== undefined && verb < end;
  }

  trimmed([start, end]: Span): Span {
    const words = this.text.slice(start, end);
    const before = JOINTS_BEFORE.exec(words)?.[0].length ?? 0;
    if (before === words.length) return [start, start];
    return [start + before, end - (JOINTS_BEHIND.exec(words)?.[0].length ?? 0)];
  }

  /** Without what only leads over to the claim behind: *900 scans went unread, a delay that*. */
  withoutTail([start, end]: Span): Span {
    const comma = this.text.lastIndexOf(',', end - 1);
    const tail: Span = [comma, end];
    return comma <= start || this.hasVerb(tail) || this.carries(tail) ? [start, end] : [start, comma];
  }
}

function ordered<Item extends { readonly span: Span }>(items: readonly Item[]): SpanIndex<Item> {
  return new SpanIndex(items.toSorted((a, b) => a.span[0] - b.span[0]));
}

/** What claims, by their starts, leave of a span. */
function restsOf([start, end]: Span, claims: readonly { readonly span: Span }[]): Span[] {
  const rests: Span[] = [];
  let from = start;
  for (const { span } of claims) {
    if (span[0] > from) rests.push([from, span[0]]);
    from = Math.max(from, span[1]);
  }
  if (from < end) rests.push([from, end]);
  return rests;
}

export function partsOf({ source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>): Span[] {
  return [...content.spans, ...(source === null ? [] : [source.span]), ...(cue === null ? [] : [cue.span])];
}

export function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** A claim takes in the full stop, and closing marks around it, when they follow it at once. */
function withFinalStop([start, end]: Span, text: string): Span {
  const rest = /^["”’)\]]*[.!?]["”’)\]]*(?=\s|$)/u.exec(text.slice(end, end + 8));
  return rest === null ? [start, end] : [start, end + rest[0].length];
}
