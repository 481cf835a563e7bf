import type { CheckDefinition, ParameterValue, Span } from '../model/index.ts';
import type { Article } from './article.ts';

/** Something a check found; its message is in the check's file. */
export interface Raised {
  readonly span: Span;
  /** Name of the message; `default` unless given. */
  readonly message?: string;
  /** What fills the message's `{parts}`; `{words}` is there always. */
  readonly values?: Readonly<Record<string, string>>;
  /** Id of the claim it is about; else the smallest that holds the span. */
  readonly claim?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A check as it is asked: what its file says and the settings in force. */
export interface Asked {
  readonly check: CheckDefinition;
  /** A parameter's value: from the settings, else the check's own. */
  parameter(name: string): ParameterValue;
  /** The same as a number. */
  number(name: string): number;
}

/** Finds what one check is about; in any order, elsewhere than in the check's scopes too. */
export type Check = (article: Article, asked: Asked) => Iterable<Raised>;
