import { dateMentions } from '../../src/detect/dates/index.ts';
import { figureMentions } from '../../src/detect/figures/index.ts';
import { createExtractor } from '../../src/index.ts';
import type { SourceDocument } from '../../src/model/index.ts';
import { documentOf, firstWords, row, secondsOf, wordsIn } from './measure.ts';
import { quantityPeers } from './peers.ts';

/** The kinds of rules that dates and figures have no need of. */
const OTHER_RULES = 'disable: [attribution/*, source/*, hedge/*]\n';

/**
 * Dates and figures alone, from a text to their values, beside the libraries that find them too: each beside claimtrace on
 * the same texts in the same run, warm.
 */
export async function quantities(articles: readonly string[]): Promise<void> {
  const { detector } = createExtractor({ rules: [{ path: 'dates-and-figures.yaml', text: OTHER_RULES }] });
  const read = (document: SourceDocument) => {
    const found = detector.cascade(document);
    return dateMentions(found).length + figureMentions(found, []).length;
  };
  // What a short text takes is only known once the code that reads it is hot.
  const all = articles.map((text) => documentOf(text));
  for (let warmUp = 0; warmUp < 6; warmUp++) all.map(read);
  for await (const { name, read: readPeer, words: most, runs, warmUps } of quantityPeers()) {
    const texts = firstWords(articles, most);
    const documents = texts.map((text) => documentOf(text));
    const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
    const found = documents.reduce((sum, document) => sum + read(document), 0);
    const own = secondsOf(() => documents.map(read), 99, 50);
    const peer = secondsOf(() => texts.map(readPeer), runs, warmUps);
    const line = (what: string, seconds: number) =>
      row(what, `${(words / seconds / 1000).toFixed(2)} k ${(seconds / own).toFixed(0).padStart(6)} ×`);
    console.log(`${words} words in ${texts.length} articles, ${found} dates and figures: words a second, time\n`);
    line('claimtrace', own);
    line(name, peer);
    console.log();
  }
}
