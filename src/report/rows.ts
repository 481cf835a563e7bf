import type { Claim, DateMention, Extraction, Figure, SourceMention, Span } from '../model/index.ts';
import type { Locate, ReportOptions, RowKind } from './format.ts';

interface RowBase {
  /** The document's id. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly span: Span;
}

export interface ClaimRow extends RowBase {
  readonly kind: 'attributed' | 'stated';
  readonly claim: Claim;
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}

export interface AnonymousRow extends RowBase {
  readonly kind: 'anonymous';
  readonly source: SourceMention;
  /** Ids of the claims that this very mention makes. */
  readonly claims: readonly string[];
}

export interface FigureRow extends RowBase {
  readonly kind: 'figure';
  readonly figure: Figure;
  /** Ids of the claims that it stands in. */
  readonly claims: readonly string[];
}

export interface DateRow extends RowBase {
  readonly kind: 'date';
  readonly date: DateMention;
  readonly claims: readonly string[];
}

export type Row = ClaimRow | AnonymousRow | FigureRow | DateRow;

export interface Rows {
  readonly claims: readonly ClaimRow[];
  readonly anonymous: readonly AnonymousRow[];
  readonly figures: readonly FigureRow[];
  readonly dates: readonly DateRow[];
}

/** Every row of a document, whatever its kind; of the attributed claims those of the stances asked for. */
export function rowsOf(extraction: Extraction, locate: Locate, { stances }: Pick<ReportOptions, 'stances'>): Rows {
  const { id: file, figures, dates } = extraction;
  const claims = extraction.claims.filter((claim) => isShown(claim, stances));
  const base = (span: Span): RowBase => ({ file, ...locate(span[0]), span });
  const inFigures = idsByIndex(extraction.claims, 'figures');
  const inDates = idsByIndex(extraction.claims, 'dates');
  const bySource = idsBySource(extraction.claims);
  const anonymous = extraction.sources.filter((source) => source.identity === 'anonymous');
  return {
    claims: claims.map((claim) => ({
      ...base(claim.span),
      kind: claim.kind,
      claim,
      figures: claim.figures.map((index) => figures[index]!),
      dates: claim.dates.map((index) => dates[index]!),
    })),
    anonymous: anonymous.map((source) => ({
      ...base(source.span),
      kind: 'anonymous',
      source,
      claims: bySource.get(source.span.join()) ?? [],
    })),
    figures: figures.map((figure, index) => ({
      ...base(figure.span),
      kind: 'figure',
      figure,
      claims: inFigures.get(index) ?? [],
    })),
    dates: dates.map((date, index) => ({ ...base(date.span), kind: 'date', date, claims: inDates.get(index) ?? [] })),
  };
}

/** The rows of the kinds asked for, claims by default: claims first, then anonymous sources, figures, dates. */
export function rowsAskedFor(rows: Rows, kinds: ReadonlySet<RowKind> | null): Row[] {
  const asked = kinds ?? DEFAULT_KINDS;
  return [...rows.claims, ...rows.anonymous, ...rows.figures, ...rows.dates].filter((row) => asked.has(row.kind));
}

/**
 * The same for formats that have a table per kind. By default figures and dates that stand in a claim with a row are shown
 * there, and only the others are left; what was asked for is whole.
 */
export function shownRows(rows: Rows, kinds: ReadonlySet<RowKind> | null): Rows {
  if (kinds === null) {
    const shown = new Set(rows.claims.map(({ claim }) => claim.id));
    const inNoClaim = ({ claims }: { readonly claims: readonly string[] }) => !claims.some((id) => shown.has(id));
    return { ...rows, figures: rows.figures.filter(inNoClaim), dates: rows.dates.filter(inNoClaim) };
  }
  const asked = <Some extends Row>(some: readonly Some[]): Some[] => some.filter(({ kind }) => kinds.has(kind));
  return {
    claims: asked(rows.claims),
    anonymous: asked(rows.anonymous),
    figures: asked(rows.figures),
    dates: asked(rows.dates),
  };
}

/** What the flat formats show when nobody asks for kinds: one row a claim. */
export const DEFAULT_KINDS: ReadonlySet<RowKind> = new Set(['attributed', 'stated']);

function isShown(claim: Claim, stances: ReportOptions['stances']): boolean {
  return claim.kind === 'stated' || stances.has(claim.attribution.stance);
}

function idsByIndex(claims: readonly Claim[], key: 'figures' | 'dates'): Map<number, string[]> {
  return grouped(claims.flatMap((claim) => claim[key].map((index) => [index, claim.id] as const)));
}

function idsBySource(claims: readonly Claim[]): Map<string, string[]> {
  return grouped(
    claims.flatMap((claim) => (claim.attribution?.source ? [[claim.attribution.source.span.join(), claim.id]] : [])),
  );
}

function grouped<Key>(pairs: readonly (readonly [Key, string])[]): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const [key, id] of pairs) {
    const ids = groups.get(key);
    if (ids) ids.push(id);
    else groups.set(key, [id]);
  }
  return groups;
}
