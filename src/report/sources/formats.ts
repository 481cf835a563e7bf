import type { ReportFormat } from '../format.ts';
import type { SourcingAnswer } from './answer.ts';

/** Every format of `sources`, in the order in which help lists them. */
export const sourcesFormats = [
  {
    name: 'table',
    description: 'fitted to the terminal, with what the claims hang on',
    load: async () => (await import('./table.ts')).createSourcesTable,
  },
  {
    name: 'plain',
    description: 'a source a line, tab-separated, no header',
    load: async () => (await import('./flat.ts')).createSourcesPlain,
  },
  {
    name: 'json',
    description: 'one object, or an array of them for several documents',
    load: async () => (await import('./json.ts')).createSourcesJson,
  },
  {
    name: 'ndjson',
    description: 'one object a line per document',
    load: async () => (await import('./json.ts')).createSourcesNdjson,
  },
  {
    name: 'csv',
    description: 'comma-separated with a header, for spreadsheets',
    load: async () => (await import('./flat.ts')).createSourcesCsv,
  },
  {
    name: 'tsv',
    description: 'tab-separated with a header, never quoted',
    load: async () => (await import('./flat.ts')).createSourcesTsv,
  },
  {
    name: 'markdown',
    description: 'a GitHub table, to paste into a comment',
    load: async () => (await import('./markdown.ts')).createSourcesMarkdown,
  },
] as const satisfies readonly ReportFormat<SourcingAnswer>[];
