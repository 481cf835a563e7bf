import type { SourceMention } from '../model/index.ts';
import type { FlatColumn, FlatTable } from './flat.ts';
import type { Answer, ReportOptions, RowKind } from './format.ts';
import { DEFAULT_KINDS, type Row, rowsAskedFor, rowsOf } from './rows.ts';
import { figureValueOf, wordsOf } from './wording.ts';

/** A column of the flat formats. It stands in the output when a kind of row that was asked for can fill it. */
interface Column extends FlatColumn<Row> {
  readonly fills: readonly RowKind[];
  /** Whether `plain` has it too. */
  readonly plain: boolean;
}

const ALL: readonly RowKind[] = ['attributed', 'stated', 'anonymous', 'figure', 'date'];
const CLAIMS: readonly RowKind[] = ['attributed', 'stated'];
const SOURCES: readonly RowKind[] = ['attributed', 'stated', 'anonymous'];
const MENTIONS: readonly RowKind[] = ['figure', 'date'];

/** In output order; the words stand last so that they cannot push anything aside. */
const columns: readonly Column[] = [
  { name: 'file', fills: ALL, plain: true, cell: (row) => row.file },
  { name: 'line', fills: ALL, plain: true, cell: (row) => row.line },
  { name: 'column', fills: ALL, plain: true, cell: (row) => row.column },
  { name: 'kind', fills: ALL, plain: true, cell: (row) => row.kind },
  { name: 'quotation', fills: CLAIMS, plain: true, cell: (row) => attributionOf(row)?.quotation ?? null },
  { name: 'stance', fills: CLAIMS, plain: true, cell: (row) => attributionOf(row)?.stance ?? null },
  { name: 'identity', fills: SOURCES, plain: true, cell: (row) => sourceOf(row)?.identity ?? null },
  { name: 'source', fills: SOURCES, plain: true, cell: (row) => sourceOf(row)?.text ?? null },
  { name: 'name', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.name ?? null },
  { name: 'stands_for', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.antecedent?.text ?? null },
  { name: 'count', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.count ?? null },
  { name: 'role', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.role ?? null },
  { name: 'affiliation', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.affiliation ?? null },
  { name: 'basis', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.basis ?? null },
  { name: 'reason', fills: SOURCES, plain: false, cell: (row) => sourceOf(row)?.reason ?? null },
  { name: 'cue', fills: CLAIMS, plain: false, cell: (row) => attributionOf(row)?.cue?.text ?? null },
  { name: 'figures', fills: CLAIMS, plain: true, cell: (row) => listed(figuresOf(row).map(({ text }) => text)) },
  {
    name: 'figure_values',
    fills: CLAIMS,
    plain: false,
    cell: (row) =>
      listed(figuresOf(row).map((figure) => [figureValueOf(figure) || '?', figure.unit ?? ''].join(' ').trim())),
  },
  { name: 'dates', fills: CLAIMS, plain: true, cell: (row) => listed(datesOf(row).map(({ text }) => text)) },
  {
    name: 'date_values',
    fills: CLAIMS,
    plain: false,
    cell: (row) => listed(datesOf(row).map(({ timex }) => timex.value ?? '?')),
  },
  { name: 'hedges', fills: CLAIMS, plain: false, cell: (row) => listed(claimOf(row)?.hedges ?? []) },
  { name: 'within', fills: CLAIMS, plain: false, cell: (row) => claimOf(row)?.within ?? null },
  { name: 'scope', fills: CLAIMS, plain: false, cell: (row) => claimOf(row)?.scope ?? null },
  {
    name: 'type',
    fills: MENTIONS,
    plain: true,
    cell: (row) => (row.kind === 'date' ? row.date.timex.type : (figureOf(row)?.kind ?? null)),
  },
  {
    name: 'value',
    fills: MENTIONS,
    plain: true,
    cell: (row) =>
      row.kind === 'date' ? row.date.timex.value : row.kind === 'figure' ? figureValueOf(row.figure) : null,
  },
  { name: 'unit', fills: ['figure'], plain: true, cell: (row) => figureOf(row)?.unit ?? null },
  { name: 'modifier', fills: ['figure'], plain: true, cell: (row) => figureOf(row)?.modifier ?? null },
  { name: 'change', fills: ['figure'], plain: true, cell: (row) => figureOf(row)?.change ?? null },
  { name: 'change_part', fills: ['figure'], plain: false, cell: (row) => figureOf(row)?.changePart ?? null },
  { name: 'of', fills: ['figure'], plain: true, cell: (row) => figureOf(row)?.of ?? null },
  {
    name: 'anchored',
    fills: ['date'],
    plain: true,
    cell: (row) => (row.kind === 'date' ? String(row.date.anchored) : null),
  },
  { name: 'rule', fills: ALL, plain: false, cell: ruleOf },
  { name: 'start', fills: ALL, plain: false, cell: (row) => row.span[0] },
  { name: 'end', fills: ALL, plain: false, cell: (row) => row.span[1] },
  { name: 'id', fills: ALL, plain: true, cell: (row) => ('claim' in row ? row.claim.id : listed(row.claims)) },
  { name: 'words', fills: ALL, plain: true, cell: textOf },
];

/** The rows of the kinds asked for, claims by default, with the columns that those kinds can fill. */
export function claimTable(
  options: ReportOptions,
  keeps: (column: Column) => boolean = () => true,
): FlatTable<Answer, Row> {
  const { kinds } = options;
  const asked = kinds ?? DEFAULT_KINDS;
  return {
    columns: columns.filter((column) => keeps(column) && column.fills.some((kind) => asked.has(kind))),
    rows: (answer, locate) => (answer.error ? [] : rowsAskedFor(rowsOf(answer, locate, options), kinds)),
  };
}

const listed = (texts: readonly string[]): string => texts.join('; ');

const claimOf = (row: Row) => ('claim' in row ? row.claim : null);
const attributionOf = (row: Row) => claimOf(row)?.attribution ?? null;
const figuresOf = (row: Row) => ('claim' in row ? row.figures : []);
const datesOf = (row: Row) => ('claim' in row ? row.dates : []);
const figureOf = (row: Row) => (row.kind === 'figure' ? row.figure : null);

function sourceOf(row: Row): SourceMention | null {
  return row.kind === 'anonymous' ? row.source : (attributionOf(row)?.source ?? null);
}

function ruleOf(row: Row): string {
  switch (row.kind) {
    case 'anonymous':
      return row.source.rule;
    case 'figure':
      return row.figure.rule;
    case 'date':
      return row.date.rule;
    default:
      return row.claim.provenance.rule;
  }
}

function textOf(row: Row): string {
  switch (row.kind) {
    case 'anonymous':
      return row.source.text;
    case 'figure':
      return row.figure.text;
    case 'date':
      return row.date.text;
    default:
      return wordsOf(row.claim);
  }
}
