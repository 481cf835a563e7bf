import type { Scope } from './claim.ts';
import type { CheckDescription } from './finding.ts';

/** The names of sets of checks. `strict` has all. */
export type Preset = 'ap' | 'reuters' | 'recommended' | 'strict';

export type ParameterValue = string | number | boolean;

/** A setting of a check's own. */
export interface CheckParameter {
  readonly default: ParameterValue;
  /** What it sets, in a sentence. */
  readonly note: string;
}

/** Where something stands in a check's file. Lines and columns count from 1. */
export interface CheckFilePlace {
  readonly line: number;
  readonly column: number;
}

/** What a field of a source or a claim must be; several conditions must all hold. */
export interface Condition {
  /** `identity`, `reason`, `cue`, … */
  readonly field: string;
  /**
   * The values of which it must have one: null for a field that the text does not fill, `some` for one that it does,
   * `$list` for an entry of a word list, `$one or $other` for one of either, `has $list` for words among which one is an
   * entry, `not …` for anything else than one of these; anything else for that value.
   */
  readonly values: readonly (string | null)[];
  readonly at: CheckFilePlace;
}

export type ClaimPart = 'claim' | 'source' | 'cue' | 'content';

/** What a check looks at. */
export type Finds =
  /** The matches of the rules that stand in the check's file. */
  | { readonly kind: 'words' }
  /** Sources that say or think something, for which all conditions hold: each once, with what all its mentions tell. */
  | { readonly kind: 'source'; readonly where: readonly Condition[] }
  /** Attributed claims for which they hold, shown on one of their parts. */
  | {
      readonly kind: 'claim';
      readonly where: readonly Condition[];
      readonly on: ClaimPart;
      /** Only where a rule of the check's file matches in that part, and shown on what it matches. */
      readonly matching: boolean;
    }
  /** Whatever the code of that name finds. */
  | { readonly kind: 'code'; readonly name: string }
  /** Suppressions that suppress nothing, or that do not say why. */
  | { readonly kind: 'suppressions'; readonly which: 'unused' | 'unexplained' };

/** What, near to a finding, keeps it from being raised. Distances are sentences. */
export interface Silence {
  /**
   * Id of a rule of the stage `finding`; `speech` for a source that says something, `named-speech` for one with a name,
   * `own-speech` for words of the source that the finding is about.
   */
  readonly near: string;
  readonly at: CheckFilePlace;
  readonly before: number;
  readonly after: number;
}

/** A text that a check must flag, or must let pass. Read as Markdown. */
export interface CheckExample {
  readonly text: string;
  readonly flags: boolean;
  /** The words it must flag; null where the example does not say. */
  readonly words: string | null;
  /** Words that the message must hold. */
  readonly says: string | null;
  readonly published: string | null;
  readonly line: number;
}

/** A lint check as its file says it: docs/checks.md describes the keys. */
export interface CheckDefinition extends CheckDescription {
  /** Findings elsewhere do not count. Never empty. */
  readonly scopes: readonly Scope[];
  readonly presets: readonly Preset[];
  /** By name, with `{part}` for what stands in the text; `default` unless the check says which. */
  readonly messages: Readonly<Record<string, string>>;
  /** Where each message stands, by its name. */
  readonly messagePlaces: Readonly<Record<string, CheckFilePlace>>;
  readonly finds: Finds;
  /** Any of them silences. */
  readonly silent: readonly Silence[];
  /** Ids of checks that say it better: where one of them raises something on the same words, this one does not. */
  readonly yieldsTo: readonly string[];
  readonly parameters: Readonly<Record<string, CheckParameter>>;
  readonly examples: readonly CheckExample[];
  readonly origin: { readonly pack: string; readonly file: string; readonly line: number };
}
