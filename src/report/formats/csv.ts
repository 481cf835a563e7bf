import { claimTable } from '../columns.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';
import { csvRecords } from '../records.ts';

export const createCsv: CreateReport = (options) => createFlatReport(csvRecords, claimTable(options), options);
