import type { SourceDocument } from '../model/index.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { type TextKnowledge, WordFlags, wordFlags } from './knowledge.ts';
import { Lemmatizer } from './lemma/lemmatizer.ts';
import { paragraphRuns } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { paragraphScopes } from './scopes.ts';
import { sentenceRuns } from './sentences.ts';
import type { LexiconColumns } from './tagger/lexicon.ts';
import { createTagger } from './tagger/tagger.ts';
import type { TokenColumns } from './token-columns.ts';
import { tokenize } from './tokenizer.ts';
import { Vocabulary, type VocabularyColumns } from './vocabulary.ts';

const MOST_FORMS = 300_000;
const MOST_UNITS = 16_000_000;

/** The words of the rules and of the lists that this room reads, entered beforehand. */
export interface EnteredWords extends VocabularyColumns {
  /** What the lists say about each form. */
  readonly flags: Uint8Array;
  /** What the tagger knows of each. */
  readonly lexicon: LexiconColumns;
}

/** What of a document is read. */
export type Readable = Pick<SourceDocument, 'prose' | 'blocks'>;

export interface Annotator {
  /** Shared by all texts this annotator makes. Whoever enters words before the first text calls `mark()` then. */
  readonly vocabulary: Vocabulary;
  /** What its vocabulary holds by now: an annotator with the same lists may begin with it. */
  entered(): EnteredWords;
  /** Just the tokens: the way a rule's literals or a list's entries are to be split. */
  tokenize(text: string): TokenColumns;
  /** Valid until the next call: that may trim the vocabulary once it has grown past its bound. */
  annotate(document: Readable): AnnotatedText;
}

/**
 * An annotator with the word lists it is to use.
 *
 * @param entered what it begins with, instead of entering the words of the lists; it owns it from then on
 */
export function createAnnotator(knowledge: TextKnowledge, entered: EnteredWords | null = null): Annotator {
  const tagger = createTagger(entered?.lexicon);
  const vocabulary = new Vocabulary(entered);
  const flags = entered === null ? wordFlags(knowledge, vocabulary) : new WordFlags(entered.flags);
  vocabulary.mark();
  const lemmatizer = new Lemmatizer(vocabulary, knowledge, tagger.canBe);

  function annotate({ prose, blocks }: Readable): AnnotatedText {
    if (vocabulary.size > vocabulary.marked + MOST_FORMS || vocabulary.units > MOST_UNITS) vocabulary.trim();
    const tokens = tokenize(prose, vocabulary, flags);
    const paragraphs = paragraphRuns(prose, blocks, tokens);
    const { runs, roles } = findQuotations(prose, tokens, paragraphs);
    const sentences = sentenceRuns(prose, tokens, paragraphs, roles, flags);
    tagger.tag(prose, tokens, sentences, roles, vocabulary);
    lemmatizer.lemmatize(tokens);
    const scopes = paragraphScopes(prose, blocks, tokens, paragraphs);
    return { text: prose, vocabulary, tokens, sentences, paragraphs, quotations: runs, scopes };
  }

  return {
    vocabulary,
    entered: () => ({ ...vocabulary.columns(), flags: flags.byForm, lexicon: tagger.lexiconOf(vocabulary) }),
    tokenize: (text) => tokenize(text, vocabulary, flags),
    annotate,
  };
}
