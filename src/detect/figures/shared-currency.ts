import type { Lists } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';

const CODE = /^[A-Z]{3}$/;
/** A text that tells so many times as often of another country, and more than once, is not about the one that the name means alone. */
const TIMES_AS_OFTEN = 4;

const countries = new WeakMap<Lists, Map<string, Map<string, string>>>();
const NO_COUNTRIES: ReadonlyMap<string, string> = new Map();

/** By text, then by the name that currencies share: what was found. */
const known = new WeakMap<Context['annotated'], Map<string, string | null>>();

/**
 * The currency that a name means which several countries have: *pesos* are Chile's where the text tells of Chile. `alone` is the
 * code that the name means by itself, if any; null where it means none and the text names no country that has it.
 */
export function sharedCurrency(name: string, alone: string, context: Context): string | null {
  let found = known.get(context.annotated);
  if (found === undefined) {
    found = new Map();
    known.set(context.annotated, found);
  }
  let code = found.get(name);
  if (code === undefined) {
    code = currencyToldOf(name, CODE.test(alone) ? alone : null, context);
    found.set(name, code);
  }
  return code;
}

/** The words that tell of a country with such a currency, each with its code. */
function countriesOf(name: string, lists: Lists): ReadonlyMap<string, string> {
  let byName = countries.get(lists);
  if (byName === undefined) {
    byName = new Map();
    countries.set(lists, byName);
    for (const entry of lists.entries('shared-currencies')) {
      const space = entry.indexOf(' ');
      const currency = entry.slice(0, space);
      const codes = byName.get(currency) ?? new Map<string, string>();
      byName.set(currency, codes.set(entry.slice(space + 1), lists.value('shared-currencies', entry) ?? ''));
    }
  }
  return byName.get(name) ?? NO_COUNTRIES;
}

function currencyToldOf(name: string, alone: string | null, context: Context): string | null {
  const { tokens, vocabulary } = context.annotated;
  const codes = new Map<number, string>();
  for (const [word, code] of countriesOf(name, context.lists)) {
    const id = vocabulary.find(word, 0, word.length);
    if (id >= 0) codes.set(id, code);
  }
  const times = new Map<string, number>();
  for (let at = 0; at < tokens.count; at++) {
    const code = codes.get(tokens.word[at]!);
    if (code !== undefined) times.set(code, (times.get(code) ?? 0) + 1);
  }
  let best = alone;
  let most = alone === null ? 0 : Math.max(1, TIMES_AS_OFTEN * (times.get(alone) ?? 0));
  for (const [code, count] of times) {
    if (count > most && code !== alone) {
      best = code;
      most = count;
    }
  }
  return best;
}
