import type { Figure } from '../../model/index.ts';
import type { ComparedClaim, Side } from '../side.ts';
import { wordForms, wordsIn } from '../words.ts';

/** Words are compared by their beginnings: *closes*, *closed* and *closing* are one. */
const STEM = 6;
const LEAST_LETTERS = 3;
/** What a word that tells little weighs beside another. */
const LIGHT = 0.3;

/** A claim as the words that tell which others it belongs to. */
export interface Vector {
  /** Each word with its weight, the rarer the heavier. */
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
  /** Who says it, in comparable words; null for nobody. */
  readonly source: string | null;
  /** The values of its figures and dates. */
  readonly values: ReadonlySet<string>;
}

/** The vectors of both sides' claims. Words weigh by inverse document frequency over the claims of both. */
export function vectorsOf(
  old: Side,
  other: Side,
  light: ReadonlySet<string>,
): { readonly old: readonly Vector[]; readonly new: readonly Vector[] } {
  const words = [old, other].map(({ claims }) => claims.map((claim) => tellingWords(claim)));
  const frequencies = new Map<string, number>();
  for (const set of words.flat()) for (const word of set) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const total = old.claims.length + other.claims.length;
  const weightOf = (word: string) =>
    Math.log(1 + total / frequencies.get(word)!) * (word.length < LEAST_LETTERS || light.has(word) ? LIGHT : 1);
  const made = [old, other].map((side, at) =>
    side.claims.map((claim, index): Vector => {
      const weights = new Map([...words[at]![index]!].map((word) => [word, weightOf(word)] as const));
      let square = 0;
      for (const weight of weights.values()) square += weight * weight;
      return { weights, length: Math.sqrt(square), source: sourceOf(claim, side), values: valuesOf(claim) };
    }),
  );
  return { old: made[0]!, new: made[1]! };
}

function tellingWords({ words }: ComparedClaim): Set<string> {
  const telling = words.filter(({ form }) => !/\d/.test(form));
  return new Set((telling.length > 0 ? telling : words).map(({ form }) => form.slice(0, STEM)));
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

/** How alike the words are: the cosine of the two vectors, from 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [short, long] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [word, weight] of short.weights) if (long.weights.has(word)) product += weight * weight;
  return product / (a.length * b.length);
}

/** The weight of the words that the first has and the second has as well, as a share of all of the first's. */
export function containment(part: Vector, whole: Vector): number {
  let all = 0;
  let shared = 0;
  for (const [word, weight] of part.weights) {
    all += weight;
    if (whole.weights.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
