import { failedSourcing, sourcingOf } from '../claims/index.ts';
import { sourcesFormats } from '../report/index.ts';
import { type ReportCommandOptions, runReport } from './run-report.ts';

export async function runSources(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  await runReport(paths, options, {
    formats: sourcesFormats,
    answer: (extraction, locate) => sourcingOf(extraction, locate, options.stance),
    failure: failedSourcing,
  });
}
