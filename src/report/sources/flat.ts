import { createFlatReport, type FlatColumn, type FlatTable } from '../flat.ts';
import { csvRecords, plainRecords, tsvRecords } from '../records.ts';
import { type CreateSourcesReport, type SourceRow, type SourcingAnswer, sourceRows } from './answer.ts';

/** The words stand last so that they cannot push anything aside. */
const columns: readonly FlatColumn<SourceRow>[] = [
  { name: 'file', cell: ({ file }) => file },
  { name: 'line', cell: ({ source }) => source.at.line },
  { name: 'column', cell: ({ source }) => source.at.column },
  { name: 'claims', cell: ({ source }) => source.claims.length },
  { name: 'mentions', cell: ({ source }) => source.mentions.length },
  { name: 'identity', cell: ({ source }) => source.identity },
  { name: 'name', cell: ({ source }) => source.name },
  { name: 'count', cell: ({ source }) => source.count },
  { name: 'role', cell: ({ source }) => source.role },
  { name: 'affiliation', cell: ({ source }) => source.affiliation },
  { name: 'basis', cell: ({ source }) => source.basis },
  { name: 'reason', cell: ({ source }) => source.reason },
  { name: 'claim_ids', cell: ({ source }) => source.claims.join('; ') },
  { name: 'source', cell: ({ source }) => source.text },
];

const table: FlatTable<SourcingAnswer, SourceRow> = { columns, rows: sourceRows };

export const createSourcesPlain: CreateSourcesReport = (options) => createFlatReport(plainRecords, table, options);
export const createSourcesCsv: CreateSourcesReport = (options) => createFlatReport(csvRecords, table, options);
export const createSourcesTsv: CreateSourcesReport = (options) => createFlatReport(tsvRecords, table, options);
