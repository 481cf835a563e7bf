import type { Runs, Tokens } from '../annotated-text.ts';
import { classOf, HYPHEN } from '../characters.ts';
import { OPENS } from '../quotations.ts';
import { TAGS, type Tag, tagIndex } from '../tags.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { CONTEXT_FEATURES, type Context, contextFeatures, weightIndex } from './features.ts';
import { Lexicon, type LexiconColumns, LOWER, UNDECIDED, UPPER } from './lexicon.ts';
import { dictionaryClass, readModel, type TaggerModel } from './model.ts';

export interface Tagger {
  /** Fills `tokens.tag`. `roles` says which tokens open or close a quotation. */
  tag(text: string, tokens: Tokens, sentences: Runs, roles: Uint8Array, vocabulary: Vocabulary): void;
  /** Whether the model has seen the word with one of these tags. */
  canBe(word: string, tags: readonly Tag[]): boolean;
  /** What it knows of all forms of a vocabulary. */
  lexiconOf(vocabulary: Vocabulary): LexiconColumns;
}

const HYPH = tagIndex('HYPH');
const POS = tagIndex('POS');
const OPENING = tagIndex('``');
const CLOSING = tagIndex("''");
/** The tag before the first word of a sentence. */
export const NO_TAG = 62;

/**
 * A tagger that reads its model when it first gets a text.
 *
 * @param lexicon what it knows of the forms of the first vocabulary that it meets; it owns it from then on
 */
export function createTagger(lexicon: LexiconColumns | null = null): Tagger {
  let tagWith: ReturnType<typeof tagging> | undefined;
  let known: Vocabulary | undefined;
  let model: TaggerModel | undefined;
  return {
    tag(text, tokens, sentences, roles, vocabulary) {
      model ??= readModel();
      if (tagWith === undefined || known !== vocabulary)
        tagWith = tagging(new Lexicon(model, vocabulary, known === undefined ? lexicon : null));
      known = vocabulary;
      tagWith(text, tokens, sentences, roles);
    },
    lexiconOf(vocabulary) {
      model ??= readModel();
      return new Lexicon(model, vocabulary).columns();
    },
    canBe(word, tags) {
      model ??= readModel();
      const seen = model.classes[dictionaryClass(model, word)];
      return seen?.some((tag) => tags.includes(TAGS[tag]!)) ?? false;
    },
  };
}

/** Greedy, left to right: an averaged perceptron (Collins 2002) over hashed features, for words whose tag is not certain. */
function tagging(lexicon: Lexicon) {
  const { contextWeights } = lexicon.model;
  const mask = contextWeights.length - 1;
  const features = new Int32Array(CONTEXT_FEATURES);
  const context: Context = emptyContext();

  function chosenTag(form: number): number {
    const from = lexicon.from[form]!;
    const end = from + lexicon.count[form]!;
    let best = lexicon.tags[from]!;
    let bestScore = -Infinity;
    contextFeatures(context, features);
    for (let candidate = from; candidate < end; candidate++) {
      const tag = lexicon.tags[candidate]!;
      let score = lexicon.scores[candidate]!;
      for (let feature = 0; feature < CONTEXT_FEATURES; feature++) {
        score += contextWeights[weightIndex(features[feature]!, tag, mask)]!;
      }
      if (score > bestScore) {
        bestScore = score;
        best = tag;
      }
    }
    return best;
  }

  function tagSentence(text: string, tokens: Tokens, roles: Uint8Array, first: number, end: number): void {
    const { tag } = tokens;
    // A line in capitals says nothing about names: it is tagged as if it were in small letters.
    const inCapitals = isInCapitals(tokens, first, end);
    if (inCapitals) lexicon.meetAmong(tokens.word, first, end);
    const form = inCapitals ? tokens.word : tokens.form;
    let previousTag = NO_TAG;
    let secondPreviousTag = NO_TAG;
    let isFirst = 1;
    for (let token = first; token < end; token++) {
      const id = form[token]!;
      let found = lexicon.fixed[id]!;
      if (found === UNDECIDED) {
        context.word = lexicon.wordHashes[id]!;
        context.form = lexicon.formHashes[id]!;
        context.previousWord = token > first ? lexicon.wordHashes[form[token - 1]!]! : 0;
        context.secondPreviousWord = token > first + 1 ? lexicon.wordHashes[form[token - 2]!]! : 0;
        context.nextWord = token + 1 < end ? lexicon.wordHashes[form[token + 1]!]! : 0;
        context.secondNextWord = token + 2 < end ? lexicon.wordHashes[form[token + 2]!]! : 0;
        context.nextKind = token + 1 < end ? lexicon.kinds[form[token + 1]!]! : 0;
        context.secondNextKind = token + 2 < end ? lexicon.kinds[form[token + 2]!]! : 0;
        context.previousTag = previousTag;
        context.secondPreviousTag = secondPreviousTag;
        context.first = isFirst;
        found = chosenTag(id);
        isFirst = 0;
      } else if (roles[token] !== 0) {
        found = roles[token] === OPENS ? OPENING : CLOSING;
      } else if (isMarkToJudge(text, tokens, token)) {
        found = markTag(text, tokens, token, found);
      } else if (found !== CLOSING && found !== OPENING) {
        isFirst = 0;
      }
      tag[token] = found;
      secondPreviousTag = previousTag;
      previousTag = found === OPENING ? CLOSING : found;
    }
  }

  function isInCapitals({ form }: Tokens, first: number, end: number): boolean {
    let upper = 0;
    for (let token = first; token < end; token++) {
      const found = lexicon.cases[form[token]!];
      if (found === LOWER) return false;
      if (found === UPPER) upper++;
    }
    return upper > 3;
  }

  return (text: string, tokens: Tokens, sentences: Runs, roles: Uint8Array): void => {
    lexicon.meet(tokens);
    for (let sentence = 0; sentence < sentences.count; sentence++) {
      tagSentence(text, tokens, roles, sentences.first[sentence]!, sentences.first[sentence + 1]!);
    }
  };
}

export function emptyContext(): Context {
  return {
    word: 0,
    form: 0,
    previousWord: 0,
    secondPreviousWord: 0,
    nextWord: 0,
    secondNextWord: 0,
    nextKind: 0,
    secondNextKind: 0,
    previousTag: NO_TAG,
    secondPreviousTag: NO_TAG,
    first: 1,
  };
}

function isMarkToJudge(text: string, tokens: Tokens, token: number): boolean {
  if (tokens.end[token]! - tokens.start[token]! !== 1) return false;
  const code = text.charCodeAt(tokens.start[token]!);
  return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** A hyphen inside a compound; the apostrophe of *the voters' choice*. */
function markTag(text: string, tokens: Tokens, token: number, found: number): number {
  if (tokens.joined[token] === 0) return found;
  if (classOf(text.charCodeAt(tokens.start[token]!)) === HYPHEN) {
    return token + 1 < tokens.count && tokens.joined[token + 1] === 1 ? HYPH : found;
  }
  return /[sSzZxX]/.test(text.charAt(tokens.start[token]! - 1)) ? POS : found;
}
