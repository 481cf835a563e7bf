import type { RuleMatch } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { NounPhrases } from './noun-phrases.ts';
import type { Phrase } from './phrase.ts';
import { TokenWords } from './token-words.ts';

/** A name with its title, in tokens: *Chief Inspector Anna Maria Perlick*. */
const LONGEST_NAME = 6;

/** Whose age a figure is: *man* in *a 61-year-old man*, the name of *Ines Calloway, 44,* and *a man aged 44*; null where neither stands there. */
export function agedBy(match: RuleMatch, context: Context): Phrase | null {
  const words = new TokenWords(context);
  const phrases = new NounPhrases(context, match.spanFirst);
  // *Ines Calloway, then 38*
  const isThen = words.tag(match.spanFirst - 1) === 'RB' && words.at(match.spanFirst - 2) === ',';
  const start = isThen ? match.spanFirst - 1 : match.spanFirst;
  const before = words.at(start - 1);
  const aged = context.lists.has('words-of-ages', before);
  // *My mum, who is 87*
  const who = match.spanFirst - 2;
  if (words.tag(who) === 'WP') return phrases.before(words.at(who - 1) === ',' ? who - 1 : who);
  // *Children under 5*
  const limited =
    words.tag(start - 1) === 'NNS' || (words.tag(start - 1) === 'NNP' && context.lists.has('aged-people', before));
  if (before !== ',' && !aged && !limited)
    return words.tag(match.spanLast - 2) === 'HYPH' ? phrases.measured(match.last) : null;
  let end = start - (limited ? 0 : 1);
  if (aged && words.at(end - 1) === ',') end--;
  const nounsBefore = (from: number): number => {
    let at = from;
    while (at > end - LONGEST_NAME && phrases.inSentence(at - 1) && isOfName(words, at - 1)) at--;
    return at;
  };
  let first = nounsBefore(end);
  // *A nurse from Hull, 34*
  if (context.lists.has('links-to-places', words.at(first - 1)) && words.tag(first - 2).startsWith('NN'))
    first = nounsBefore(first - 2);
  while (/^(JJ|CD)$/.test(words.tag(first - 1)) && phrases.inSentence(first - 1)) first--;
  if (/^(DT|PRP\$)$/.test(words.tag(first - 1))) first--;
  return phrases.between(first, end);
}

/** *Ines Calloway*, *co-pilot*. */
function isOfName(words: TokenWords, at: number): boolean {
  return /^(NN|HYPH)/.test(words.tag(at)) || words.tag(at - 1) === 'HYPH';
}
