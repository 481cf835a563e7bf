import type { Figure } from '../../model/index.ts';
import type { ComparedClaim, Side } from '../side.ts';
import { wordForms, wordsIn } from '../words.ts';

/** Words are compared by their beginnings: *closes*, *closed* and *closing* are one. */
const STEM = 6;
const LEAST_LETTERS = 3;
const LONGEST_CUE = 4;
/** What a word that tells little weighs beside another. */
const LIGHT = 0.3;

/** A claim as the words that tell which others it belongs to. */
export interface Vector {
  /** Each word with its weight, the rarer the heavier. */
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
  /** Those of the words that tell something. */
  readonly telling: ReadonlySet<string>;
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
  const words = [old, other].map((side) => side.claims.map((claim) => saidWords(claim, side)));
  const frequencies = new Map<string, number>();
  for (const set of words.flat()) for (const word of set) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const total = old.claims.length + other.claims.length;
  const isLight = (word: string) => word.length < LEAST_LETTERS || light.has(word);
  const weightOf = (word: string) => Math.log(1 + total / frequencies.get(word)!) * (isLight(word) ? LIGHT : 1);
  const made = [old, other].map((side, at) =>
    side.claims.map((claim, index): Vector => {
      const weights = new Map([...words[at]![index]!].map((word) => [word, weightOf(word)] as const));
      let square = 0;
      for (const weight of weights.values()) square += weight * weight;
      return {
        weights,
        length: Math.sqrt(square),
        telling: new Set([...weights.keys()].filter((word) => !isLight(word))),
        source: sourceOf(claim, side),
        values: valuesOf(claim),
      };
    }),
  );
  return { old: made[0]!, new: made[1]! };
}

/** All of the claim but who says it and how: where its content ends is less sure than where the claim does. */
function saidWords({ claim }: ComparedClaim, { document }: Side): Set<string> {
  const { source, cue } = claim.attribution ?? { source: null, cue: null };
  const parts = source === null ? [] : [source.span];
  // A cue with many words holds some of what is said.
  if (cue !== null && wordsIn(document.prose, cue.span).length <= LONGEST_CUE) parts.push(cue.span);
  const words = wordsIn(document.prose, claim.span).filter(
    ({ span }) => !parts.some(([start, end]) => start <= span[0] && span[1] <= end),
  );
  const letters = words.filter(({ form }) => !/\d/.test(form));
  return new Set((letters.length > 0 ? letters : words).map(({ form }) => form.slice(0, STEM)));
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

/** A claim that stands nearly whole in a longer one is like it to this degree, though the cosine of the two may be small. */
const WHOLE = 0.55;
const LEAST_CONTAINED = 0.7;
const LEAST_TELLING = 3;

/** How alike the words are, from 0 to 1. */
export function likeness(a: Vector, b: Vector): number {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a];
  const contained = short.telling.size < LEAST_TELLING ? 0 : containment(short, long);
  return Math.max(cosine(a, b), contained < LEAST_CONTAINED ? 0 : WHOLE * contained);
}

/** The cosine of the two vectors. */
function cosine(a: Vector, b: Vector): number {
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
