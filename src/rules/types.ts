import type { Scope } from '../model/index.ts';

/** The stages of the cascade, in order: each sees what the stages before it found. */
export const STAGES = [
  'scope',
  'number',
  'figure',
  'date',
  'name',
  'source',
  'attribution',
  'hedge',
  'finding',
] as const;
export type Stage = (typeof STAGES)[number];

export const SCOPES: readonly Scope[] = ['headline', 'dateline', 'caption', 'narration', 'direct', 'boilerplate'];

/** Where a rule or a list entry stands, for provenance and error messages. Lines count from 1. */
export interface Origin {
  /** Name and version, `core@1.0.0`; the file's own name for a user's file. */
  readonly pack: string;
  readonly file: string;
  readonly line: number;
}

export type PropertyValue = string | number | boolean | null;
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A rule as the matcher and the cascade see it. Its patterns are compiled and stay inside the rules room. */
export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  /** The type of what it finds, for `@type`. */
  readonly as: string;
  /** Name of the normaliser; null when the match speaks for itself. */
  readonly normalise: string | null;
  /** Fixed properties (`set:`). */
  readonly set: Properties;
  /** Empty: every scope but boilerplate. */
  readonly scopes: readonly Scope[];
  readonly within: 'sentence' | 'paragraph';
  readonly priority: number;
  /** Whether it comes from a user's own file, which outranks the shipped packs. */
  readonly own: boolean;
  readonly note: string | null;
  readonly origin: Origin;
}

/**
 * What a stage found and the cascade accepted. Token indices, `last` exclusive. `properties` can be tested by
 * later rules (`@figure[kind=money]`); `value` is whatever the normaliser made, for the code that asked for it.
 */
export interface Mention {
  readonly stage: Stage;
  readonly type: string;
  readonly first: number;
  readonly last: number;
  readonly properties: Properties;
  readonly value: unknown;
  readonly match: RuleMatch;
}

/** A named part of a match. Token indices, `last` exclusive. */
export interface Capture {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** The mention, when the captured part is exactly one `@reference`. */
  readonly mention: Mention | null;
}

/** One match of one rule. Token indices, `last` exclusive; `spanFirst` and `spanLast` are those of the mention itself (`span:`). */
export interface RuleMatch {
  readonly rule: Rule;
  readonly first: number;
  readonly last: number;
  readonly spanFirst: number;
  readonly spanLast: number;
  /** In text order; a name repeats when its part does. */
  readonly captures: readonly Capture[];
}

/** The capture of that name, the last one when the part repeats; null when the match has none. */
export function captureOf(match: RuleMatch, name: string): Capture | null {
  return match.captures.findLast((capture) => capture.name === name) ?? null;
}
