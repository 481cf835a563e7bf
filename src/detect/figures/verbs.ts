import type { TokenWords } from './token-words.ts';

const MISTAKEN = /^(NNS?|JJ[RS]?)$/;
const MEASURE = /^(CD|\$)$/;
/** So does the object of one: *the bank cut its rate*. */
const OBJECT = /^(PRP\$|DT)$/;
const GOVERNOR = /^(MD|TO)$/;
const LISTS = ['change-verbs', 'change-verbs-of-shares', 'level-verbs', 'setting-verbs'];

/**
 * Whether the word there is a verb: by its tag, or because the tagger must be wrong about a word that moves or measures
 * figures (*could top $9 billion*, *is to crest at 19 feet*, *the company cut 10,000 jobs*).
 */
export function isVerb(words: TokenWords, at: number): boolean {
  const tag = words.tag(at);
  if (tag.startsWith('V')) return true;
  if (!MISTAKEN.test(tag)) return false;
  const before = words.tag(at - 1);
  const { lists } = words.context;
  const behind = words.tag(at + 1);
  const isPast = lists.has('irregular-pasts', words.at(at));
  const measures =
    MEASURE.test(behind) ||
    // *His rating sank to 29%*
    (isPast && lists.has('change-parts', words.at(at + 1)) && MEASURE.test(words.tag(at + 2))) ||
    lists.has('currency-codes', words.at(at + 1)) ||
    (OBJECT.test(behind) && before.startsWith('NN') && tag === 'NN');
  const governed = GOVERNOR.test(before) || (tag !== 'NNS' && words.lemma(at - 1) === 'be');
  if (!governed && !measures) return false;
  if (isPast) return measures;
  // *The school, with 200 pupils, costs $17,400*
  const subject =
    before.startsWith('NN') || (tag === 'NNS' ? /^(,|CC)$/.test(before) : tag === 'NN' && isRelative(words, at - 1));
  const word = words.lemma(at);
  return (
    (governed ? tag !== 'NNS' : subject && (tag.startsWith('NN') || (tag === 'JJ' && before === 'NNS'))) &&
    LISTS.some((list) => lists.has(list, word))
  );
}

function isRelative(words: TokenWords, at: number): boolean {
  return words.tag(at) === 'WDT' || words.context.lists.has('relative-words', words.at(at));
}

/** The base form of the verb there, also where the tagger took it for a noun. */
export function verbLemma(words: TokenWords, at: number): string {
  return words.context.lists.value('irregular-pasts', words.at(at)) ?? words.lemma(at);
}
