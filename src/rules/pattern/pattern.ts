/**
 * The parsed form of a pattern. Every node carries `at`, the half-open range of the pattern's own source it was read
 * from, so that errors and explanations can point at it.
 */
export type Pattern =
  | { readonly kind: 'token'; readonly test: TokenTest; readonly at: Range }
  | { readonly kind: 'list'; readonly list: string; readonly at: Range }
  | { readonly kind: 'reference'; readonly type: string; readonly tests: readonly PropertyTest[]; readonly at: Range }
  | { readonly kind: 'anchor'; readonly unit: AnchorUnit; readonly edge: 'start' | 'end'; readonly at: Range }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[]; readonly at: Range }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[]; readonly at: Range }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly min: number;
      /** Null where the pattern sets no limit: patterns are kept as JSON, which has no infinity. */
      readonly max: number | null;
      readonly greedy: boolean;
      readonly at: Range;
    }
  | { readonly kind: 'capture'; readonly name: string; readonly part: Pattern; readonly at: Range }
  /** A macro's pattern where it is used; the places inside are those of the macro's own source. */
  | { readonly kind: 'macro'; readonly part: Pattern; readonly at: Range };

export type Range = readonly [start: number, end: number];
export type AnchorUnit = 'sentence' | 'paragraph' | 'quotation';
export const ANCHOR_UNITS: readonly AnchorUnit[] = ['sentence', 'paragraph', 'quotation'];

/** What `@type[property=value]` asks for, as plain data. */
export interface Referred {
  readonly type: string;
  readonly tests: readonly PropertyTest[];
}

export type PropertyTest = { readonly property: string; readonly values: readonly string[]; readonly negated: boolean };

/** What a single token is asked. */
export type TokenTest =
  | PlainTest
  | { readonly kind: 'not'; readonly test: TokenTest }
  | { readonly kind: 'all' | 'some'; readonly tests: readonly TokenTest[] };

/** What a single token is asked without asking something else first. */
export type PlainTest =
  | { readonly kind: 'any' }
  | { readonly kind: 'string'; readonly field: StringField; readonly values: readonly StringValue[] }
  | { readonly kind: 'depth'; readonly depths: readonly number[] }
  | { readonly kind: 'flag'; readonly flag: Flag };

export type StringField = 'word' | 'text' | 'lemma' | 'tag' | 'shape';
export const STRING_FIELDS: readonly StringField[] = ['word', 'text', 'lemma', 'tag', 'shape'];

export type StringValue =
  | { readonly kind: 'exact'; readonly text: string }
  /** `*` any characters, `?` one, `#` one digit. */
  | { readonly kind: 'glob'; readonly glob: string }
  | { readonly kind: 'list'; readonly list: string };

export type Flag = 'quoted' | 'joined' | 'capital' | 'upper' | 'digits' | 'first';
export const FLAGS: readonly Flag[] = ['quoted', 'joined', 'capital', 'upper', 'digits', 'first'];

/** The least and the most tokens a pattern can match. */
export interface Length {
  readonly min: number;
  readonly max: number;
}
