import type { TokenWords } from './token-words.ts';

const LISTS = ['change-verbs', 'change-verbs-of-shares', 'level-verbs', 'setting-verbs'];

/**
 * Whether the word there is a verb: by its tag, or because the tagger must be wrong about a word that moves or measures
 * figures (*could top $9 billion*, *is to crest at 19 feet*, *the company cut 10,000 jobs*).
 */
export function isVerb(words: TokenWords, at: number): boolean {
  const tag = words.tag(at);
  if (tag.startsWith('V')) return true;
  const { lists } = words.context;
  const word = words.at(at);
  if (!LISTS.some((list) => lists.has(list, word))) return false;
  const before = words.tag(at - 1);
  if (/^(MD|TO)$/.test(before) || (/^(NN|JJ)$/.test(tag) && words.lemma(at - 1) === 'be')) return true;
  return (
    tag === 'NN' && (/^(NN|WDT)/.test(before) || words.at(at - 1) === 'that') && /^(CD|\$)$/.test(words.tag(at + 1))
  );
}
