import { createExtractor } from '../../src/index.ts';
import { createAnnotator } from '../../src/text/index.ts';
import { documentOf, firstWords, row, secondsOf, wordsIn } from './measure.ts';
import { peers } from './peers.ts';

/** The articles are read again until a run has about so many words. */
const WORDS_IN_A_RUN = 70_000;

/** Words a second on one core: each step of the pipeline, the whole, and what other libraries do of it. */
export async function throughput(articles: readonly string[]): Promise<void> {
  const once = articles.reduce((sum, text) => sum + wordsIn(text), 0);
  const rounds = Math.max(1, Math.round(WORDS_IN_A_RUN / once));
  const texts = Array.from({ length: rounds }, () => articles).flat();
  const documents = texts.map((text) => documentOf(text));
  const words = once * rounds;
  const perSecond = (seconds: number) => `${Math.round(words / seconds / 1000)} k`;
  const { extract, detector } = createExtractor();
  const annotator = createAnnotator(new Map());
  const forAll = (each: (document: (typeof documents)[number]) => unknown) => () => {
    for (const document of documents) each(document);
  };

  console.log(
    `${words} words in ${texts.length} articles (${articles.length} read ${rounds} times), median of nine runs\n`,
  );
  row('step', 'words a second');
  row('tokens', perSecond(secondsOf(forAll(({ text }) => annotator.tokenize(text)))));
  row(
    '… + sentences, paragraphs, quotations, tags, lemmas',
    perSecond(secondsOf(forAll((document) => annotator.annotate(document)))),
  );
  row(
    '… + rules: scopes, numbers, figures, dates, names',
    perSecond(secondsOf(forAll((document) => detector.cascade(document)))),
  );
  row('… + attributions and sources', perSecond(secondsOf(forAll((document) => detector.detect(document)))));
  row('… + claims: the whole pipeline', perSecond(secondsOf(forAll(extract))));
  row('… + JSON', perSecond(secondsOf(forAll((document) => JSON.stringify(extract(document))))));
  console.log();
  for (const { name, read: readWith, words: most, runs, warmUps } of await peers()) {
    const sample = firstWords(articles, most);
    const seconds = secondsOf(() => sample.forEach(readWith), runs, warmUps);
    const read = sample.reduce((sum, text) => sum + wordsIn(text), 0);
    row(name, `${(read / seconds / 1000).toFixed(1)} k`);
  }
}
