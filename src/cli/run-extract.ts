import { failedExtraction } from '../claims/index.ts';
import { reportFormats } from '../report/index.ts';
import { type ReportCommandOptions, runReport } from './run-report.ts';

export async function runExtract(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  await runReport(paths, options, {
    formats: reportFormats,
    answer: (extraction) => extraction,
    failure: failedExtraction,
  });
}
