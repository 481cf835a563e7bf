import type { Claim } from '../../model/index.ts';
import { createFlatReport, type FlatColumn, type FlatTable } from '../flat.ts';
import { csvRecords } from '../records.ts';
import { type ChangeRow, type CreateDifferenceReport, changeRows, type DifferenceAnswer } from './answer.ts';

const lineOf = (claim: Claim | null): number | null => claim?.provenance.at.line ?? null;
const sourceOf = (claim: Claim | null): string | null => claim?.attribution?.source?.text ?? null;

/** The words stand last so that they cannot push anything aside. */
const columns: readonly FlatColumn<ChangeRow>[] = [
  { name: 'old_file', cell: ({ files }) => files.old },
  { name: 'old_line', cell: ({ change }) => lineOf(change.old) },
  { name: 'new_file', cell: ({ files }) => files.new },
  { name: 'new_line', cell: ({ change }) => lineOf(change.new) },
  { name: 'change', cell: ({ change }) => change.kind },
  { name: 'weight', cell: ({ change, field }) => field?.weight ?? change.weight },
  { name: 'field', cell: ({ field }) => field?.field ?? null },
  { name: 'rule', cell: ({ field }) => field?.rule ?? null },
  { name: 'old_value', cell: ({ field }) => field?.old?.value ?? null },
  { name: 'new_value', cell: ({ field }) => field?.new?.value ?? null },
  { name: 'old_id', cell: ({ change }) => change.old?.id ?? null },
  { name: 'new_id', cell: ({ change }) => change.new?.id ?? null },
  { name: 'old_source', cell: ({ change }) => sourceOf(change.old) },
  { name: 'new_source', cell: ({ change }) => sourceOf(change.new) },
  { name: 'old_words', cell: ({ field }) => field?.old?.text ?? null },
  { name: 'new_words', cell: ({ field }) => field?.new?.text ?? null },
  { name: 'old_claim', cell: ({ change }) => change.old?.text ?? null },
  { name: 'new_claim', cell: ({ change }) => change.new?.text ?? null },
];

const table: FlatTable<DifferenceAnswer, ChangeRow> = { columns, rows: changeRows };

export const createDifferenceCsv: CreateDifferenceReport = (options) => createFlatReport(csvRecords, table, options);
