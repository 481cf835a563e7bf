import { formsIn } from './words.ts';

/** So many words in a row make a place worth looking at. */
const GRAM = 4;
const MOST_PLACES = 40;
/** The number of a word that no phrase has. */
const ELSE = 0;

/**
 * For each phrase whether the text says it word for word; not for phrases of less than four words, nor in more than the
 * first forty places where the text has a phrase's first four.
 *
 * One pass over the text, which remembers the words of the phrases alone: four bytes a word of the text.
 *
 * @param phrases the forms of the words of each
 */
export function saidVerbatim(text: string, phrases: readonly (readonly string[])[]): boolean[] {
  const numbers = new Map<string, number>();
  const numbered = phrases.map((forms) =>
    forms.length < GRAM ? null : Int32Array.from(forms, (form) => numberOf(form, numbers)),
  );
  if (numbers.size === 0) return phrases.map(() => false);
  const places = new Map<string, number[]>();
  for (const phrase of numbered) if (phrase !== null) places.set(gramAt(phrase, 0), []);
  const words = wordsAsNumbers(text, numbers);
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    known = words[at] === ELSE ? 0 : known + 1;
    if (known < GRAM) continue;
    const found = places.get(gramAt(words, at - GRAM + 1));
    if (found !== undefined && found.length < MOST_PLACES) found.push(at - GRAM + 1);
  }
  return numbered.map(
    (phrase) =>
      phrase !== null &&
      places.get(gramAt(phrase, 0))!.some((start) => phrase.every((word, offset) => words[start + offset] === word)),
  );
}

function numberOf(form: string, numbers: Map<string, number>): number {
  const number = numbers.get(form) ?? numbers.size + 1;
  numbers.set(form, number);
  return number;
}

function wordsAsNumbers(text: string, numbers: ReadonlyMap<string, number>): Int32Array {
  // A word has a character at least, and one between it and the next, or is a sign that stands beside another.
  const words = new Int32Array(text.length);
  let count = 0;
  for (const form of formsIn(text)) words[count++] = numbers.get(form) ?? ELSE;
  return words.slice(0, count);
}

function gramAt(words: Int32Array, at: number): string {
  return `${words[at]} ${words[at + 1]} ${words[at + 2]} ${words[at + 3]}`;
}
