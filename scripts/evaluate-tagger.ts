/**
 * How many tags of a tagged text the tagger gets right: of all tokens, and of those with a letter or digit.
 *
 *     npx tsx scripts/evaluate-tagger.ts FILE
 *
 * The file holds one sentence a line as `word_TAG word_TAG …`. Each line is annotated as a text of its own. A word that
 * the tokenizer splits is right when its last part that is no hyphen has the word's tag. The corpus's names for dashes
 * and quotation marks count as Penn's.
 */
import { readFileSync } from 'node:fs';
import { createAnnotator, TAGS } from '../src/text/index.ts';
import { splitTagged } from './tagger/corpus.ts';
import { shippedLists } from './tagger/lists.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npx tsx scripts/evaluate-tagger.ts FILE');
  process.exitCode = 2;
} else {
  const { annotate } = createAnnotator(shippedLists());
  const all = { right: 0, total: 0 };
  const words = { right: 0, total: 0 };
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const pairs = line.split(' ').filter(Boolean).map(splitTagged);
    const prose = pairs.map(([word]) => word).join(' ');
    const { tokens } = annotate({ prose, blocks: [] });
    let token = 0;
    let end = -1;
    for (const [word, gold] of pairs) {
      end += word.length + 1;
      let found = '';
      for (; token < tokens.count && tokens.end[token]! <= end; token++) {
        const isHyphen = prose.slice(tokens.start[token], tokens.end[token]) === '-';
        if (found === '' || !isHyphen) found = TAGS[tokens.tag[token]!]!;
      }
      const isRight = (found === '``' ? "''" : found) === gold || (found === 'HYPH' && gold === ':');
      for (const tally of /[\p{L}\p{N}]/u.test(word) ? [all, words] : [all]) {
        tally.total++;
        if (isRight) tally.right++;
      }
    }
  }
  for (const [name, { right, total }] of Object.entries({ all, words })) {
    console.log(`${name}: ${((100 * right) / total).toFixed(2)} % of ${total}`);
  }
}
