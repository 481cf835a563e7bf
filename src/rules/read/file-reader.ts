import type { Problem } from '../../model/index.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../../yaml/index.ts';
import { suggestion } from '../suggestion.ts';
import type { RuleProblem } from './rule-error.ts';
import type { Located } from './rule-file.ts';

/** `kind/name` */
export const RULE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

type At = { readonly start: number; readonly end: number };

/**
 * Reads values out of YAML nodes; what is not as expected becomes a problem with its place, and the value null, so that
 * one run reports every mistake of a file.
 */
export class FileReader {
  readonly problems: RuleProblem[] = [];
  private readonly lineStarts: number[] = [0];

  constructor(
    readonly file: string,
    source: string,
  ) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }

  report(at: At, problem: Problem, severity: 'error' | 'warning' = 'error'): null {
    this.problems.push({ ...problem, ...this.place(at.start), file: this.file, severity });
    return null;
  }

  mismatch(at: At, expected: string, found: YamlNode | string, help?: string): null {
    const what = typeof found === 'string' ? `“${found}”` : describe(found);
    const message = `expected ${expected} but found ${what}`;
    return this.report(at, { code: 'rule-file-value', message, ...(help === undefined ? {} : { help }) });
  }

  map(node: YamlNode, what: string): YamlMap | null {
    return node.kind === 'map' ? node : this.mismatch(node, what, node);
  }

  scalar(node: YamlNode, what: string): YamlScalar | null {
    return node.kind === 'scalar' && node.value !== null ? node : this.mismatch(node, what, node);
  }

  text(node: YamlNode, what: string): Located | null {
    const scalar = this.scalar(node, what);
    return scalar === null ? null : { text: scalar.source, ...this.place(scalar.contentStart) };
  }

  /** A list's items, or a single value as a list of one. */
  items(node: YamlNode): readonly YamlNode[] {
    return node.kind === 'list' ? node.items : [node];
  }

  texts(node: YamlNode, what: string): Located[] {
    return this.items(node).flatMap((item) => this.text(item, what) ?? []);
  }

  choice<T extends string>(node: YamlNode, choices: readonly T[]): T | null {
    const text = this.text(node, `one of ${choices.join(', ')}`);
    if (text === null) return null;
    const chosen = choices.find((choice) => choice === text.text);
    return chosen ?? this.mismatch(node, `one of ${choices.join(', ')}`, text.text, suggestion(text.text, choices));
  }

  wholeNumber(node: YamlNode): number | null {
    const value = node.kind === 'scalar' ? node.value : null;
    return typeof value === 'number' && Number.isInteger(value) ? value : this.mismatch(node, 'a whole number', node);
  }

  boolean(node: YamlNode): boolean | null {
    const value = node.kind === 'scalar' ? node.value : null;
    return typeof value === 'boolean' ? value : this.mismatch(node, 'true or false', node);
  }

  /** Calls the reader of each key; an unknown key is a problem with a suggestion. */
  keys(map: YamlMap, readers: Readonly<Record<string, (value: YamlNode, keyAt: At) => void>>): void {
    const known = Object.keys(readers);
    for (const { key, keyStart, keyEnd, value } of map.entries) {
      const at = { start: keyStart, end: keyEnd };
      if (Object.hasOwn(readers, key)) readers[key]!(value, at);
      else this.mismatch(at, `one of the keys ${known.join(', ')}`, key, suggestion(key, known));
    }
  }
}

function describe(node: YamlNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  return node.value === null ? 'nothing' : `“${node.source}”`;
}
