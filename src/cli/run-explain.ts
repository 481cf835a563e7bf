import { explain } from '../detect/index.ts';
import { createExtractor } from '../extractor.ts';
import { readInput } from '../input/index.ts';
import { placesOf } from '../place/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { explanationText } from '../report/index.ts';
import { inCi } from './environment.ts';
import type { ExplainOptions } from './explain.ts';
import { ownRules } from './own-rules.ts';
import { publishedOverride } from './published.ts';
import { standardOutput } from './standard-output.ts';

export async function runExplain(argument: string, options: ExplainOptions): Promise<void> {
  const { path, line, column } = parsedPlace(argument);
  const document = await readInput(path, publishedOverride(options.published));
  const places = placesOf(document.text);
  if (line > places.lineCount) {
    throw new ClaimtraceError({
      code: 'no-such-line',
      message: `expected a line from 1 to ${places.lineCount} but found ${line}`,
      help: `${path} ends before it.`,
    });
  }
  const [start, end] = places.line(line);
  const length = end - start;
  if (column !== null && column > Math.max(1, length)) {
    throw new ClaimtraceError({
      code: 'no-such-column',
      message: `expected a column from 1 to ${Math.max(1, length)} but found ${column}`,
      help: `Line ${line} of ${path} ends before it.`,
    });
  }
  const { detector } = createExtractor({ rules: ownRules(options.rules) });
  const offset = start + (column ?? 1) - 1;
  const explanation = explain(detector, document, offset, column !== null);
  if (explanation === null || explanation.sentence.span[0] > end) {
    throw new ClaimtraceError({
      code: 'nothing-to-explain',
      message: `expected a line with words but found none in ${path}:${line}`,
      help: 'Name the line of a sentence of the article.',
    });
  }
  await standardOutput().write(
    explanationText({ place: { line, column: column ?? 1 }, ...explanation }, { ci: inCi() }),
  );
}

/** `FILE:LINE` or `FILE:LINE:COLUMN`, counted from 1. */
function parsedPlace(argument: string): { path: string; line: number; column: number | null } {
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(argument) ?? [];
  if (path === undefined || Number(line) < 1 || (column !== undefined && Number(column) < 1)) {
    throw new ClaimtraceError({
      code: 'invalid-place',
      message: `expected FILE:LINE or FILE:LINE:COLUMN but found “${argument}”`,
      help: 'Lines and columns count from 1: claimtrace explain draft.md:14',
    });
  }
  return { path, line: Number(line), column: column === undefined ? null : Number(column) };
}
