import { claimTable } from '../columns.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';
import { tsvRecords } from '../records.ts';

export const createTsv: CreateReport = (options) => createFlatReport(tsvRecords, claimTable(options), options);
