import type { Figure } from '../../model/index.ts';
import type { ComparedClaim, Side } from '../side.ts';
import { wordForms, wordsIn } from '../words.ts';
import { SaidWords, WordNumbers } from './said-words.ts';
import { WordWeights } from './word-weights.ts';

/** A claim as the words that tell which others it belongs to. */
export interface Vector {
  /** Numbers of its words, each once. What they weigh, `WordWeights` knows. */
  readonly words: Int32Array;
  readonly length: number;
  /** How many of the words tell something. */
  readonly telling: number;
  /** Who says it, in comparable words; null for nobody. */
  readonly source: string | null;
  /** The values of its figures and dates. */
  readonly values: ReadonlySet<string>;
}

/** The vectors of one side's claims. */
export interface ClaimVectors {
  readonly count: number;
  /** The numbers of a claim's words. */
  words(index: number): Int32Array;
  /** A claim's vector, made when first asked for: most claims have an equal on the other side, and nobody asks for theirs. */
  of(index: number): Vector;
}

export interface Vectors {
  readonly old: ClaimVectors;
  readonly new: ClaimVectors;
  readonly weights: WordWeights;
}

/** The vectors of both sides' claims. Words weigh by inverse document frequency over the claims of both. */
export function vectorsOf(old: Side, other: Side, light: ReadonlySet<string>): Vectors {
  const vocabulary = new WordNumbers();
  const [oldWords, newWords] = [new SaidWords(old, vocabulary), new SaidWords(other, vocabulary)];
  const weights = new WordWeights(
    vocabulary.words,
    [oldWords.all, newWords.all],
    old.claims.length + other.claims.length,
    light,
  );
  return { old: claimVectors(old, oldWords, weights), new: claimVectors(other, newWords, weights), weights };
}

function claimVectors(side: Side, said: SaidWords, weights: WordWeights): ClaimVectors {
  const made = new Map<number, Vector>();
  return {
    count: side.claims.length,
    words: (index) => said.of(index),
    of(index) {
      const known = made.get(index);
      if (known !== undefined) return known;
      const claim = side.claims[index]!;
      const words = said.of(index);
      const vector: Vector = {
        words,
        length: weights.length(words),
        telling: weights.tellingIn(words),
        source: sourceOf(claim, side),
        values: valuesOf(claim),
      };
      made.set(index, vector);
      return vector;
    },
  };
}

function sourceOf({ claim }: ComparedClaim, { document }: Side): string | null {
  const source = claim.attribution?.source ?? null;
  if (source === null) return null;
  if (source.name === null) return wordForms(document.prose.slice(...(source.antecedent?.span ?? source.span)));
  const name = wordsIn(source.name, [0, source.name.length]);
  return name.at(-1)?.form ?? null;
}

function valuesOf({ figures, dates }: ComparedClaim): Set<string> {
  return new Set([
    ...figures.flatMap(({ value }: Figure) => (value === null ? [] : [String(value)])),
    ...dates.flatMap(({ timex }) => (timex.value === null ? [] : [timex.value])),
  ]);
}
