import type { Claim } from '../model/index.ts';
import type { AnonymousGroup } from './anonymous-groups.ts';
import type { Tone } from './paint.ts';
import type { ClaimRow, DateRow, FigureRow } from './rows.ts';
import { dateOf, figureOf, howOf, identityOf, readableFigureValueOf, whoOf, wordsOf } from './wording.ts';

/** A column as people read it. Widths are in terminal columns and count for `table` only. */
export interface ViewColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly tone?: (row: Row) => Tone | null;
  readonly right?: boolean;
  /** Narrower terminals leave the column out. */
  readonly from?: number;
  /** It is never made narrower, unless all it holds is, nor wider. The last column of a view has no upper limit. */
  readonly least: number;
  readonly most: number;
}

const faint = (): Tone => 'faint';
const line = {
  title: 'line',
  cell: (row: { line: number }) => String(row.line),
  tone: faint,
  right: true,
  least: 4,
  most: 7,
};

/** What a column says where the text says nothing. */
const UNSAID = '–';

const who: ViewColumn<ClaimRow> = {
  title: 'who',
  cell: ({ claim }) => (claim.within === null ? whoOf(claim) : `↳ ${whoOf(claim)}`),
  tone: ({ claim }) => (claim.attribution ? 'strong' : 'faint'),
  least: 14,
  most: 36,
};
const how: ViewColumn<ClaimRow> = { title: 'how', cell: ({ claim }) => howOf(claim), from: 46, least: 8, most: 18 };
const identity: ViewColumn<ClaimRow> = {
  title: 'named?',
  cell: ({ claim }) => identityOf(claim) || UNSAID,
  tone: ({ claim }) => toneOf(claim),
  least: 12,
  most: 14,
};
const figures: ViewColumn<ClaimRow> = {
  title: 'figures',
  cell: (row) => row.figures.map(figureOf).join(' · '),
  least: 12,
  most: 26,
};
const dates: ViewColumn<ClaimRow> = {
  title: 'dates',
  cell: (row) => row.dates.map(dateOf).join(' · '),
  least: 12,
  most: 26,
};
const words: ViewColumn<ClaimRow> = {
  title: 'words',
  cell: ({ claim }) => wordsOf(claim),
  least: 30,
  most: Number.POSITIVE_INFINITY,
};
const rule: ViewColumn<ClaimRow> = {
  title: 'rule',
  cell: ({ claim }) => claim.provenance.rule,
  tone: faint,
  least: 16,
  most: 40,
};

const figuresAndDates: ViewColumn<ClaimRow> = {
  title: 'figures, dates',
  cell: (row) => [...row.figures.map(figureOf), ...row.dates.map(dateOf)].join(' · '),
  from: 66,
  least: 14,
  most: 36,
};

/** From this width on the words stand beside the other columns, below it under them. */
const BESIDE = 110;
/** From this width on figures and dates have a column each. */
const APART = 160;

/** The columns for claims; the words are the last where there is room for them. */
export function claimColumns(width: number, verbose: boolean): readonly ViewColumn<ClaimRow>[] {
  return [
    line,
    who,
    how,
    identity,
    ...(verbose && width >= BESIDE ? [rule] : []),
    ...(width < APART ? [figuresAndDates] : [figures, dates]),
    ...(width < BESIDE ? [] : [words]),
  ];
}

/** What stands under a claim's row where it has no column: its words, and its rule when asked to be verbose. */
export function claimBelow(width: number, verbose: boolean): ((row: ClaimRow) => readonly string[]) | null {
  if (width >= BESIDE) return null;
  return (row) => (verbose ? [words.cell(row), `rule: ${rule.cell(row)}`] : [words.cell(row)]);
}

/** Every column, for a page without a width. */
export function markdownClaimColumns(verbose: boolean): readonly ViewColumn<ClaimRow>[] {
  return claimColumns(Number.POSITIVE_INFINITY, verbose);
}

/** One line a claim, for very many. */
export const denseClaimColumns: readonly ViewColumn<ClaimRow>[] = [line, who, how, identity, words];

/** Anonymous sources with what a desk asks of each: how many, what they are, how they know, why they are not named. */
export const anonymousColumns: readonly ViewColumn<AnonymousGroup>[] = [
  {
    title: 'lines',
    cell: ({ lines }) => lines.join(', '),
    tone: faint,
    least: 7,
    most: 12,
  },
  { title: 'who', cell: ({ who }) => who, tone: () => 'strong', least: 14, most: 40 },
  { title: 'count', cell: ({ count }) => count?.toString() ?? '?', from: 76, right: true, least: 5, most: 5 },
  {
    title: 'what they are',
    cell: ({ role, affiliation }) => [role, affiliation].filter((slot) => slot !== null).join(', ') || UNSAID,
    from: 76,
    least: 13,
    most: 30,
  },
  {
    title: 'how they know',
    cell: ({ basis }) => basis ?? NOT_SAID,
    tone: ({ basis }) => toneOfSlot(basis),
    least: 13,
    most: 40,
  },
  {
    title: 'why unnamed',
    cell: ({ reason }) => reason ?? NOT_SAID,
    tone: ({ reason }) => toneOfSlot(reason),
    least: 11,
    most: 60,
  },
];

export const figureColumns: readonly ViewColumn<FigureRow>[] = [
  line,
  { title: 'figure', cell: ({ figure }) => figureOf(figure), tone: () => 'strong', least: 12, most: 40 },
  { title: 'kind', cell: ({ figure }) => figure.kind, from: 90, least: 8, most: 11 },
  { title: 'value', cell: ({ figure }) => readableFigureValueOf(figure) || UNSAID, right: true, least: 9, most: 30 },
  { title: 'unit', cell: ({ figure }) => figure.unit ?? UNSAID, least: 8, most: 24 },
  { title: 'modifier', cell: ({ figure }) => figure.modifier, from: 60, least: 8, most: 8 },
  { title: 'of', cell: ({ figure }) => figure.of ?? '', from: 60, least: 6, most: 60 },
];

export const dateColumns: readonly ViewColumn<DateRow>[] = [
  line,
  { title: 'date', cell: ({ date }) => date.text, tone: () => 'strong', least: 12, most: 50 },
  { title: 'type', cell: ({ date }) => date.timex.type.toLowerCase(), from: 60, least: 8, most: 8 },
  { title: 'value', cell: ({ date }) => date.timex.value ?? UNSAID, least: 10, most: 40 },
  {
    title: 'note',
    cell: ({ date }) => (date.anchored ? '' : 'needs a publication date'),
    tone: () => 'warning',
    from: 60,
    least: 12,
    most: 24,
  },
];

const NOT_SAID = 'not said';
const toneOfSlot = (slot: string | null): Tone | null => (slot === null ? 'warning' : null);

function toneOf({ attribution }: Claim): Tone | null {
  if (!attribution) return 'faint';
  if (!attribution.source) return 'alert';
  return attribution.source.identity === 'anonymous' ? 'warning' : null;
}
