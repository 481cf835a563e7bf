import type { SourceDocument } from '../model/index.ts';
import type { Lists, Mention, Properties, RuleMatch, Stage } from '../rules/index.ts';
import type { AnnotatedText } from '../text/index.ts';

/** What a normaliser may look at besides the match itself. */
export interface Context {
  readonly document: Pick<SourceDocument, 'published' | 'title' | 'text'>;
  readonly annotated: AnnotatedText;
  /** The word lists and value lists of the rule files in force. */
  readonly lists: Lists;
  /** Mentions of one stage found so far, in text order; those of the stage being run included. */
  mentions(stage: Stage): readonly Mention[];
}

/** What a normaliser makes of a match: the properties later rules may test, and the value its detector asked for. */
export interface Normalised {
  readonly properties: Properties;
  readonly value: unknown;
  /** Token indices of the mention, where the words show that it is other than the rule's span. */
  readonly first?: number;
  readonly last?: number;
}

/** Turns a rule's match into a value, or null when the words are no such thing after all: then the next match has its turn. */
export type Normaliser = (match: RuleMatch, context: Context) => Normalised | null;
