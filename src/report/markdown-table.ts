import type { ViewColumn } from './views.ts';

/** A GitHub table under its title, two blocks; none without rows. */
export function markdownTable<Row>(
  title: string | null,
  columns: readonly ViewColumn<Row>[],
  rows: readonly Row[],
  cell: (text: string) => string,
): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [
    line(columns.map((column) => column.title)),
    line(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => cell(column.cell(row))))),
  ];
  return [...(title === null ? [] : [title]), lines.join('\n')];
}
