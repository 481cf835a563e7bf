/** YAML as plain data. Offsets count UTF-16 code units of the source; `end` is exclusive. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  /** In the order of the file; no two keys are equal. */
  readonly entries: readonly YamlEntry[];
  readonly start: number;
  readonly end: number;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  /** By YAML 1.2's core schema: `yes`, `no` and dates are strings. */
  readonly value: string | number | boolean | null;
  /** The value as written, with quotation marks, escapes and indentation undone: `007` where `value` is 7. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Where the first character of `source` stands: behind a quotation mark, on the line below a `|`. */
  readonly contentStart: number;
}

export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help?: string;
  readonly start: number;
  readonly end: number;
}

export type YamlProblemCode =
  | 'yaml-too-large'
  | 'yaml-too-deep'
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-complex-key'
  | 'yaml-anchor'
  | 'yaml-tag'
  | 'yaml-many-documents';
