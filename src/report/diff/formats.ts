import type { ReportFormat } from '../format.ts';
import type { DifferenceAnswer } from './answer.ts';

/** Every format of `diff`, in the order in which help lists them. */
export const differenceFormats = [
  {
    name: 'terminal',
    description: 'one change a block, the changed words marked [-so-] and {+so+}',
    load: async () => (await import('./terminal.ts')).createDifferenceText,
  },
  {
    name: 'json',
    description: 'one object, or an array of them for several documents',
    load: async () => (await import('./json.ts')).createDifferenceJson,
  },
  {
    name: 'ndjson',
    description: 'one object a line per pair of documents',
    load: async () => (await import('./json.ts')).createDifferenceNdjson,
  },
  {
    name: 'markdown',
    description: 'for a comment on a pull request',
    load: async () => (await import('./markdown.ts')).createDifferenceMarkdown,
  },
  {
    name: 'csv',
    description: 'a changed field a row, with a header, for spreadsheets',
    load: async () => (await import('./flat.ts')).createDifferenceCsv,
  },
] as const satisfies readonly ReportFormat<DifferenceAnswer>[];
