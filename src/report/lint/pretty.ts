import type { Finding, Severity } from '../../model/index.ts';
import { type Places, placesOf } from '../../place/index.ts';
import { escapeName, escapeText } from '../escape.ts';
import { createPaint, type Tone } from '../paint.ts';
import { NARROWEST, wrapped } from '../width.ts';
import type { CreateLintReport, LintAnswer } from './answer.ts';
import { codeFrame } from './code-frame.ts';
import { createLintTotals } from './totals.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'alert', warning: 'warning', info: 'strong' };
const MOST_LINES = 12;
/** Between the line's number and its text. */
const BAR = ' │ ';

/**
 * For the terminal: under each file's name its findings, each with the words it stands on.
 *
 *     drafts/roof.md
 *       4:17 error: 200 → 260 is +30 %, the text says 20 % [figure/percent-change]
 *         4 │ The price rose 20 % from $200 to $260.
 *           │                ^^^^
 *           = Correct the percentage or one of the values.
 */
export const createLintPretty: CreateLintReport = (options) => {
  const { ci } = options;
  const width = Math.max(NARROWEST, options.width);
  const paint = createPaint(options.color);
  const totals = createLintTotals();
  const shown = (text: string): string => escapeText(text, ci);

  const lines = (first: string, text: string): string[] =>
    wrapped(text, width - first.length, MOST_LINES).map((line, index) =>
      index === 0 ? first + line : ' '.repeat(first.length) + line,
    );

  const title = (place: string, severity: Severity, message: string, rule: string): string[] => {
    const [first = '', ...rest] = lines(`  ${place}`, `${severity}: ${shown(message)} [${shown(rule)}]`);
    const words = first.slice(place.length + 2 + severity.length);
    return [`  ${paint('faint', place)}${paint(TONES[severity], severity)}${words}`, ...rest];
  };

  const frame = ({ span: [start, end], at }: Finding, text: string, places: Places): string[] => {
    if (end > text.length) return [];
    const [from, to] = places.line(places.at(start).line);
    const number = `    ${at.line}`;
    const blank = ' '.repeat(number.length);
    const marked = [start - from, Math.min(end, to) - from] as const;
    const { line, carets } = codeFrame(text.slice(from, to), marked, width - number.length - BAR.length, ci);
    return [`${paint('faint', number + BAR)}${line}`, `${paint('faint', blank + BAR)}${carets}`.trimEnd()];
  };

  const block = (finding: Finding, text: string, places: Places): string[] => {
    const { at, severity, message, rule, help } = finding;
    const indent = ' '.repeat(4 + String(at.line).length);
    return [
      ...title(`${at.line}:${at.column} `, severity, message, rule),
      ...frame(finding, text, places),
      ...(help === '' ? [] : lines(`${indent} = `, shown(help))),
      '',
    ];
  };

  const heading = ({ linting: { id } }: LintAnswer): string[] =>
    wrapped(escapeName(id, ci), width, 3).map((line) => paint('strong', line));

  return {
    open: () => '',
    document(answer) {
      const { linting, text } = answer;
      totals.add(linting);
      if (answer.isToldElsewhere === true) return '';
      if (linting.error) {
        return [...heading(answer), ...title('', 'error', linting.error.message, linting.error.code), '', ''].join(
          '\n',
        );
      }
      if (linting.findings.length === 0) return '';
      const places = placesOf(text);
      return [...heading(answer), ...linting.findings.flatMap((finding) => block(finding, text, places)), ''].join(
        '\n',
      );
    },
    close: () => (options.quiet ? '' : `${wrapped(totals.sentence(), width, 3).join('\n')}\n`),
  };
};
