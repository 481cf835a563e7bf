import type { Context } from '../normaliser.ts';
import { TokenWords } from './token-words.ts';

const CODE = /^[A-Z]{3}$/;
/** A text that tells so many times as often of another country, and more than once, is not about the one that the name means alone. */
const TIMES_AS_OFTEN = 4;

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

function currencyToldOf(name: string, alone: string | null, context: Context): string | null {
  const words = new TokenWords(context);
  const times = new Map<string, number>();
  for (let at = 0; at < context.annotated.tokens.count; at++) {
    const code = context.lists.value('shared-currencies', `${name} ${words.at(at)}`);
    if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
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
