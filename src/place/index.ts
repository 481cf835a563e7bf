import type { Place, Span } from '../model/index.ts';
import { firstIndex } from './first-index.ts';

export { firstIndex } from './first-index.ts';
export { onlyIn } from './only-in.ts';
export { SpanIndex, spanAround } from './span-index.ts';

/** Lines and columns of a text's offsets. */
export interface Places {
  readonly lineCount: number;
  /** Line and column of an offset, both from 1. Throws a RangeError where the text has no such offset. */
  at(offset: number): { readonly line: number; readonly column: number };
  of(span: Span): Place;
  /** Where a line starts and where its words end, without its line break. Throws a RangeError where there is no such line. */
  line(number: number): Span;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Lines end where editors end them: at LF, CRLF and a lone CR. U+2028, U+2029, U+0085, form feed and vertical tab end
 * none. One pass over the text, then a binary search for each question.
 */
export function placesOf(text: string): Places {
  const starts = lineStartsOf(text);

  function lineIndexOf(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
      throw new RangeError(`expected an offset from 0 to ${text.length} but found ${offset}`);
    }
    return firstIndex(starts.length, (index) => starts[index]! > offset) - 1;
  }

  function at(offset: number): { line: number; column: number } {
    const index = lineIndexOf(offset);
    return { line: index + 1, column: offset - starts[index]! + 1 };
  }

  function of([from, to]: Span): Place {
    const start = at(from);
    const end = at(to);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  function line(number: number): Span {
    const start = starts[number - 1];
    if (start === undefined) throw new RangeError(`expected a line from 1 to ${starts.length} but found ${number}`);
    let end = starts[number] ?? text.length;
    if (number < starts.length) {
      if (text.charCodeAt(end - 1) === LINE_FEED) end -= 1;
      if (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end -= 1;
    }
    return [start, end];
  }

  return { lineCount: starts.length, at, of, line };
}

function lineStartsOf(text: string): Int32Array {
  let count = 1;
  for (let at = breakEnd(text, 0); at !== -1; at = breakEnd(text, at)) count += 1;
  const starts = new Int32Array(count);
  let index = 1;
  for (let at = breakEnd(text, 0); at !== -1; at = breakEnd(text, at)) starts[index++] = at;
  return starts;
}

/** The offset behind the next line break at or after `from`, -1 where there is none. */
function breakEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) return at + 1;
    if (unit === CARRIAGE_RETURN) return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }
  return -1;
}
