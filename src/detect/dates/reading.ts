import { captureOf, type RuleMatch } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';

/** A rule's match read by its captures: words, list values, numbers. Captures that are not there read as null. */
export class Reading {
  constructor(
    readonly match: RuleMatch,
    readonly context: Context,
  ) {}

  has(name: string): boolean {
    return captureOf(this.match, name) !== null;
  }

  /** A capture's words in lower case, apostrophes straight, white space and hyphens as one space. */
  words(name: string): string | null {
    const capture = captureOf(this.match, name);
    if (!capture || capture.first === capture.last) return null;
    const [start, end] = tokenSpan(this.context.annotated, capture.first, capture.last);
    return plainWords(this.context.annotated.text.slice(start, end));
  }

  /** What the list gives for a capture's words; null when the list does not hold them. */
  lookUp(name: string, list: string): string | null {
    const words = this.words(name);
    if (words === null) return null;
    const { lists } = this.context;
    return (
      lists.value(list, words) ??
      lists.value(list, words.replaceAll(' ', '-')) ??
      lists.value(list, words.replace(/\.$/, ''))
    );
  }

  /** The same as a number. */
  lookUpNumber(name: string, list: string): number | null {
    const value = this.lookUp(name, list);
    return value === null || value === '' ? null : Number(value);
  }

  /** The number a capture stands for: digits, a `@number` mention, or an entry of the lists `time-counts` and `single-counts`. */
  number(name: string): number | null {
    const words = this.words(name);
    if (words === null) return null;
    const value = captureOf(this.match, name)?.mention?.properties['value'];
    if (typeof value === 'string' && Number.isFinite(Number(value))) return Number(value);
    const digits = words.replaceAll(',', '');
    if (/^\d+(\.\d+)?$/.test(digits)) return Number(digits);
    const listed = this.lookUp(name, 'time-counts') ?? this.lookUp(name, 'single-counts');
    return listed === null || listed === '' || Number.isNaN(Number(listed)) ? null : Number(listed);
  }

  /** A fixed property of the rule (`set:`). */
  setting(name: string): string | null {
    const value = this.match.rule.set[name];
    return value === undefined || value === null ? null : String(value);
  }
}

export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .replace(/ '/g, "'")
    .trim();
}
