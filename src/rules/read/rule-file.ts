import type { CheckDefinition, Scope } from '../../model/index.ts';
import type { Need } from '../pattern/need.ts';
import type { Properties, PropertyValue, Stage } from '../types.ts';
import type { ListedWords } from '../word-lists.ts';

/** A piece of a rule file's text with the place it stands at. Lines and columns count from 1. */
export interface Located {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** For a pattern of a shipped rule: what the build found out. */
  readonly kept?: KeptPattern;
}

/** What the build finds out about a pattern; `RuleSet.keptHolds` says whether it holds among a user's rules. */
export interface KeptPattern {
  /** The lists that it asks for. */
  readonly lists: readonly string[];
  /** Of a pattern around a match: the most tokens it can match, null without a limit. */
  readonly longest?: number | null;
  /** Of any other: what it waits for. */
  readonly need?: Need | null;
}

/** A pattern around a match that must (`wanted`) or must not hold. */
export interface ContextSource {
  readonly place: 'before' | 'after' | 'inside';
  readonly wanted: boolean;
  readonly pattern: Located;
}

/** A text that a rule must match, with what it must find there, or must not match. */
export interface Example {
  readonly text: string;
  readonly matches: boolean;
  /** Publication date, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Captures, `is`, or properties of the normalised mention. */
  readonly expected: readonly (readonly [key: string, value: PropertyValue])[];
  readonly line: number;
}

/** A rule as its file says it. */
export interface RuleDefinition {
  readonly id: Located;
  readonly stage: Stage;
  readonly as: string;
  readonly span: string | null;
  readonly normalise: string | null;
  readonly set: Properties;
  readonly scopes: readonly Scope[];
  readonly within: 'sentence' | 'paragraph';
  readonly priority: number;
  readonly enabled: boolean;
  readonly note: string | null;
  /** The bulk of it, which a shipped rule reads anew at each call. */
  readonly body: () => RuleBody;
}

export interface RuleBody {
  readonly patterns: readonly Located[];
  readonly contexts: readonly ContextSource[];
  readonly examples: readonly Example[];
}

/** A list, or what a file changes of one that an earlier file made. */
export interface ListDefinition {
  readonly name: Located;
  readonly mode: 'replace' | 'change';
  /** Which a shipped list reads anew at each call. */
  readonly add: () => ListedWords;
  readonly remove: readonly string[];
}

/** A check as its file says it, without the pack that the file belongs to. */
export type CheckInFile = Omit<CheckDefinition, 'origin'> & { readonly line: number };

/** What one YAML file says. */
export interface RuleFile {
  /** As messages and provenance name it, relative to its pack's parent folder: `rules/core/date/year.yaml`. */
  readonly path: string;
  readonly lists: readonly ListDefinition[];
  readonly macros: readonly { readonly name: Located; readonly pattern: Located }[];
  readonly rules: readonly RuleDefinition[];
  /** What `lint` does with what the rules of this file find. */
  readonly checks: readonly CheckInFile[];
  /** Ids, or globs of ids, of rules to switch off. */
  readonly disable: readonly Located[];
}
