import { dateMentions } from '../../src/detect/dates/index.ts';
import { figureMentions } from '../../src/detect/figures/index.ts';
import { createExtractor } from '../../src/index.ts';
import { documentOf, row, secondsOf, wordsIn } from './measure.ts';
import { quantityPeers } from './peers.ts';

/** The kinds of rules that dates and figures have no need of. */
const OTHER_RULES = 'disable: [attribution/*, source/*, hedge/*]\n';

/** One of them takes a second for sixty words: two articles must do. */
const ARTICLES = 2;

/**
 * Dates and figures alone, from a text to their values, beside the libraries that find them too: all read the same texts in
 * the same run, warm.
 */
export async function quantities(articles: readonly string[]): Promise<void> {
  const texts = articles.slice(0, ARTICLES);
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const { detector } = createExtractor({ rules: [{ path: 'dates-and-figures.yaml', text: OTHER_RULES }] });
  const read = (text: string) => {
    const found = detector.cascade(documentOf(text));
    return dateMentions(found).length + figureMentions(found, []).length;
  };
  const own = secondsOf(() => texts.map(read), 200, 100);
  const found = texts.reduce((sum, text) => sum + read(text), 0);
  const line = (name: string, seconds: number) =>
    row(name, `${(words / seconds / 1000).toFixed(2)} k ${(seconds / own).toFixed(0).padStart(6)} ×`);
  console.log(`${words} words in ${texts.length} articles, ${found} dates and figures, medians\n`);
  row('dates and figures', 'words a second, time');
  line('claimtrace', own);
  for (const { name, read: readPeer, runs } of await quantityPeers()) {
    line(
      name,
      secondsOf(() => texts.map(readPeer), runs, Math.ceil(runs / 2)),
    );
  }
}
