import type { Weight } from '../model/index.ts';
import { placesOf } from '../place/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { parseGuardedYaml, type YamlNode } from '../yaml/index.ts';

/** Every difference that has a weight of its own. */
export const DIFFERENCE_RULES = [
  'added',
  'removed',
  'moved',
  'quotation',
  'source',
  'source-wording',
  'source-count',
  'antecedent',
  'attribution',
  'name-withheld',
  'name-given',
  'identity',
  'force',
  'cue',
  'stance',
  'hedge',
  'hedge-wording',
  'figure-value',
  'figure-unit',
  'figure-noun',
  'figure-modifier',
  'figure-change',
  'figure-missing',
  'unit-style',
  'date-value',
  'date-missing',
  'negation',
  'content',
  'parts',
] as const;
export type DifferenceRule = (typeof DIFFERENCE_RULES)[number];

/** What a comparison file says. */
export interface ComparisonRules {
  readonly weights: ReadonlyMap<string, Weight>;
  /** The force of each cue word or phrase; a cue that is not there is neutral. */
  readonly force: ReadonlyMap<string, string>;
  readonly negations: ReadonlySet<string>;
  /** What alone does not tell who speaks. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that link a clause and say nothing. */
  readonly conjunctions: ReadonlySet<string>;
  /** What may stand before a noun and tells nothing of whom it means. */
  readonly determiners: ReadonlySet<string>;
  /** Words that say too little to tell which claims belong together. */
  readonly light: ReadonlySet<string>;
}

/** The word lists that a file may hold. */
const LISTS: readonly string[] = ['negations', 'pronouns', 'conjunctions', 'determiners', 'light'];

/** A comparison file: its path as shown, and its text. */
export interface ComparisonFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The rules of comparison files, the later ones over the earlier. The first must name everything.
 *
 * @throws ClaimtraceError that says where a file is wrong and what was expected
 */
export function comparisonRulesOf(files: readonly ComparisonFile[]): ComparisonRules {
  const weights = new Map<string, Weight>();
  const lists = new Map<string, readonly string[]>();
  let force = new Map<string, string>();
  for (const file of files) {
    for (const { key, value, keyStart } of mapOf(rootOf(file), file)) {
      if (key === 'weights') readWeights(value, file, weights);
      else if (key === 'force') force = forcesOf(value, file);
      else if (LISTS.includes(key)) lists.set(key, stringsOf(value, file));
      else throw wrong(file, keyStart, `one of weights, force, ${LISTS.join(', ')}`, `“${key}”`);
    }
  }
  return {
    weights,
    force,
    negations: new Set(lists.get('negations')),
    pronouns: new Set(lists.get('pronouns')),
    conjunctions: new Set(lists.get('conjunctions')),
    determiners: new Set(lists.get('determiners')),
    light: new Set(lists.get('light')),
  };
}

function rootOf(file: ComparisonFile): YamlNode {
  const { root, problems } = parseGuardedYaml(file.text);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw refused(file, error.start, error.message);
  if (root === null) throw refused(file, 0, 'expected weights but found an empty file');
  return root;
}

function readWeights(node: YamlNode, file: ComparisonFile, weights: Map<string, Weight>): void {
  for (const { key, value, keyStart } of mapOf(node, file)) {
    if (!DIFFERENCE_RULES.some((rule) => rule === key))
      throw wrong(file, keyStart, `one of ${DIFFERENCE_RULES.join(', ')}`, `“${key}”`);
    const weight = value.kind === 'scalar' ? value.source : '';
    if (weight !== 'major' && weight !== 'minor') throw wrong(file, value.start, 'major or minor', `“${weight}”`);
    weights.set(key, weight);
  }
}

function forcesOf(node: YamlNode, file: ComparisonFile): Map<string, string> {
  const force = new Map<string, string>();
  for (const { key, value } of mapOf(node, file)) for (const word of stringsOf(value, file)) force.set(word, key);
  return force;
}

function mapOf(node: YamlNode, file: ComparisonFile) {
  if (node.kind !== 'map') throw wrong(file, node.start, 'names with values', `a ${node.kind}`);
  return node.entries;
}

function stringsOf(node: YamlNode, file: ComparisonFile): string[] {
  if (node.kind !== 'list') throw wrong(file, node.start, 'a list of words', `a ${node.kind}`);
  return node.items.map((item) => {
    if (item.kind !== 'scalar') throw wrong(file, item.start, 'a word', `a ${item.kind}`);
    return item.source.toLowerCase();
  });
}

function wrong(file: ComparisonFile, offset: number, expected: string, found: string): ClaimtraceError {
  return refused(file, offset, `expected ${expected} but found ${found}`);
}

function refused({ path, text }: ComparisonFile, offset: number, message: string): ClaimtraceError {
  const { line, column } = placesOf(text).at(offset);
  return new ClaimtraceError({
    code: 'invalid-weights',
    message: `${path}:${line}:${column}: ${message}`,
    help: 'docs/diff.md says what such a file may hold.',
  });
}
