import { claimTable } from '../columns.ts';
import { createFlatReport } from '../flat.ts';
import type { CreateReport } from '../format.ts';
import { plainRecords } from '../records.ts';

export const createPlain: CreateReport = (options) =>
  createFlatReport(
    plainRecords,
    claimTable(options, ({ plain, name }) => plain || (options.verbose && name === 'rule')),
    options,
  );
