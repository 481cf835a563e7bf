import type { Answer, ReportOptions } from '../../src/report/format.ts';
import { type ReportFormatName, reportFormats } from '../../src/report/index.ts';
import { defaults, extraction, locate } from './sample.ts';

export const FORMATS = reportFormats.map(({ name }) => name);

/** Everything a format writes for these answers. */
export async function print(
  name: ReportFormatName,
  given: Partial<ReportOptions> = {},
  answers: readonly Answer[] = [extraction],
): Promise<string> {
  const create = await reportFormats.find((format) => format.name === name)!.load();
  const report = create({ ...defaults, ...given });
  return report.open() + answers.map((answer) => report.document(answer, locate)).join('') + report.close();
}
