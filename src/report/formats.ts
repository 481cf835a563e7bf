import type { ReportFormat } from './format.ts';

/** Every format of `extract`, in the order in which help lists them. All of them stream: a document is written as soon as it is read. */
export const reportFormats = [
  {
    name: 'table',
    description: 'fitted to the terminal, with a summary',
    load: async () => (await import('./formats/table.ts')).createTable,
  },
  {
    name: 'plain',
    description: 'a row a line, tab-separated, no header, for cut and awk',
    load: async () => (await import('./formats/plain.ts')).createPlain,
  },
  {
    name: 'json',
    description: 'one object, or an array of them for several documents',
    load: async () => (await import('./formats/json.ts')).createJson,
  },
  {
    name: 'ndjson',
    description: 'one object a line per document',
    load: async () => (await import('./formats/ndjson.ts')).createNdjson,
  },
  {
    name: 'csv',
    description: 'comma-separated with a header, for spreadsheets',
    load: async () => (await import('./formats/csv.ts')).createCsv,
  },
  {
    name: 'tsv',
    description: 'tab-separated with a header, never quoted',
    load: async () => (await import('./formats/tsv.ts')).createTsv,
  },
  {
    name: 'markdown',
    description: 'a GitHub table, to paste into a comment',
    load: async () => (await import('./formats/markdown.ts')).createMarkdown,
  },
] as const satisfies readonly ReportFormat[];

export type ReportFormatName = (typeof reportFormats)[number]['name'];
