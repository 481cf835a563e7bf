import type { CheckDefinition } from '../model/index.ts';
import { SPLITTING_LISTS } from '../text/index.ts';
import { foldedEntry } from './folded-entry.ts';
import type { Lists } from './lists.ts';
import { matchesGlob } from './match/glob.ts';
import type { RuleProblem } from './read/rule-error.ts';
import type { ListDefinition, Located, RuleDefinition, RuleFile } from './read/rule-file.ts';
import { suggestion } from './suggestion.ts';
import type { Rule } from './types.ts';
import { WordLists } from './word-lists.ts';

/** Rule files that belong together: a shipped pack, or a user's own file. */
export interface Pack {
  /** `core@1.0.0`; a user's file has its own path. */
  readonly label: string;
  /** Whether it is a user's own. */
  readonly own: boolean;
  readonly files: readonly RuleFile[];
}

/** A rule in force, with everything its file says of it. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly definition: RuleDefinition;
}

export interface MacroInForce {
  readonly file: string;
  readonly pattern: Located;
}

/** All rule files in force, one upon the other: the later changes the earlier. */
export class RuleSet implements Lists {
  readonly rules: readonly RuleInForce[];
  /** Rules that are switched off, by their file or by another's `disable:`. */
  readonly disabled: readonly RuleInForce[];
  readonly macros: ReadonlyMap<string, MacroInForce>;
  readonly lists: WordLists;
  /** The checks of `lint`, by id. */
  readonly checks: ReadonlyMap<string, CheckDefinition>;
  readonly problems: readonly RuleProblem[];
  /** Whether a user's file defines macros, or changes how words are split: all shipped patterns may then mean something else. */
  private readonly isReworded: boolean;
  /** The lists that a user's files make or change. */
  private readonly ownLists: ReadonlySet<string>;

  constructor(readonly packs: readonly Pack[]) {
    const rules = new Map<string, RuleInForce>();
    const macros = new Map<string, MacroInForce>();
    const lists = new WordLists();
    const problems: RuleProblem[] = [];
    const checks = new Map<string, CheckDefinition>();
    const off: { pattern: Located; file: string }[] = [];
    for (const pack of packs) {
      for (const file of pack.files) {
        for (const list of file.lists) {
          if (list.mode === 'change' && !lists.has(list.name.text)) problems.push(unknownList(list, file.path, lists));
          lists.define(list);
        }
        for (const { name, pattern } of file.macros) macros.set(name.text, { file: file.path, pattern });
        for (const definition of file.rules) addRule(rules, definition, file, pack, problems);
        for (const { line, ...check } of file.checks)
          checks.set(check.id, { ...check, origin: { pack: pack.label, file: file.path, line } });
        for (const pattern of file.disable) off.push({ pattern, file: file.path });
      }
    }
    const disabled = new Set<string>();
    for (const { pattern, file } of off) {
      const ids = [...rules.keys()].filter((id) => matchesGlob(pattern.text, id));
      for (const id of ids) disabled.add(id);
      if (ids.length === 0) {
        problems.push(
          problemAt(
            pattern,
            file,
            'unknown-rule',
            `expected the id of a rule but found “${pattern.text}”`,
            suggestion(pattern.text, rules.keys()),
          ),
        );
      }
    }
    const isOn = ({ rule, definition }: RuleInForce) => definition.enabled && !disabled.has(rule.id);
    const all = [...rules.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
    this.rules = all.filter(isOn);
    this.disabled = all.filter((rule) => !isOn(rule));
    this.macros = macros;
    const ownFiles = packs.flatMap(({ own, files }) => (own ? files : []));
    this.ownLists = new Set(ownFiles.flatMap((file) => file.lists.map(({ name }) => name.text)));
    this.isReworded =
      ownFiles.some(({ macros }) => macros.length > 0) || SPLITTING_LISTS.some((list) => this.ownLists.has(list));
    this.lists = lists;
    this.checks = checks;
    this.problems = problems;
  }

  /** Whether what the build found out about a shipped pattern that asks for these lists still holds. */
  keptHolds(lists: readonly string[]): boolean {
    return !this.isReworded && !lists.some((list) => this.ownLists.has(list));
  }

  value(list: string, entry: string): string | null {
    return this.lists.get(list)?.value(foldedEntry(entry)) ?? null;
  }

  has(list: string, entry: string): boolean {
    return this.lists.get(list)?.has(foldedEntry(entry)) ?? false;
  }

  entries(list: string): readonly string[] {
    return this.lists.get(list)?.words.texts ?? [];
  }
}

function addRule(
  rules: Map<string, RuleInForce>,
  definition: RuleDefinition,
  file: RuleFile,
  pack: Pack,
  problems: RuleProblem[],
): void {
  const id = definition.id.text;
  const existing = rules.get(id);
  if (existing !== undefined && existing.rule.own === pack.own) {
    const message = `expected an id of its own for each rule but “${id}” stands in ${existing.rule.origin.file}:${existing.rule.origin.line} already`;
    problems.push(problemAt(definition.id, file.path, 'duplicate-rule', message, 'rename one of the two'));
  }
  const { stage, as, normalise, set, scopes, within, priority, note } = definition;
  const origin = { pack: pack.label, file: file.path, line: definition.id.line };
  rules.set(id, {
    rule: { id, stage, as, normalise, set, scopes, within, priority, note, own: pack.own, origin },
    definition,
  });
}

function unknownList({ name }: ListDefinition, file: string, lists: WordLists): RuleProblem {
  const message = `expected a list that an earlier file makes but found “${name.text}”`;
  return problemAt(name, file, 'unknown-list', message, suggestion(name.text, lists.keys()));
}

function problemAt(
  { line, column }: Located,
  file: string,
  code: string,
  message: string,
  help: string | undefined,
): RuleProblem {
  return { code, message, file, line, column, severity: 'error', ...(help === undefined ? {} : { help }) };
}
