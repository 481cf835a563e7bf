import { classOf, DIGIT } from '../characters.ts';
import { tagIndex } from '../tags.ts';

const tags = new Map<string, string>([
  [',', ','],
  ['.', '.'],
  ['?', '.'],
  ['!', '.'],
  [':', ':'],
  [';', ':'],
  ['—', ':'],
  ['–', ':'],
  ['…', ':'],
  ['(', '('],
  ['[', '('],
  ['{', '('],
  [')', ')'],
  [']', ')'],
  ['}', ')'],
  ['#', '#'],
  ['%', 'NN'],
  ['&', 'CC'],
  ['``', '``'],
  ['“', '``'],
  ['‘', '``'],
  ['«', '``'],
  ['„', '``'],
  ['"', "''"],
  ["''", "''"],
  ['”', "''"],
  ['’', "''"],
  ["'", "''"],
  ['»', "''"],
]);

/** The tag of a token without letters, by its form alone. */
export function signTag(form: string): number {
  const known = tags.get(form);
  if (known !== undefined) return tagIndex(known);
  if (classOf(form.charCodeAt(0)) === DIGIT) return tagIndex('CD');
  if (form === '$' || form === '€' || form === '£') return tagIndex('$');
  if (/^\p{Sc}/u.test(form)) return tagIndex('$');
  if (/[\p{Nd}\p{No}\p{Nl}]/u.test(form)) return tagIndex('CD');
  if (/^(?:[.]{2,}|-+|[‐‑‒―]|_+)/u.test(form)) return tagIndex(':');
  return tagIndex('SYM');
}
