/**
 * Trains the part-of-speech tagger.
 *
 *     npm run train:tagger -- TRAINING-FILE [OUTPUT]
 *
 * The training file holds one sentence a line as `word_TAG word_TAG …` with Penn tags (MASC).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeModel, modelUrl } from '../src/text/tagger/model.ts';
import { readCorpus } from './tagger/corpus.ts';
import { buildDictionary } from './tagger/dictionary.ts';
import { listedWords } from './tagger/listed-words.ts';
import { shippedLists } from './tagger/lists.ts';
import { Perceptron } from './tagger/perceptron.ts';

const SIZES = { forms: 1 << 17, contexts: 1 << 18 };
const ROUNDS = 6;

const [input, output = fileURLToPath(modelUrl())] = process.argv.slice(2);
if (input === undefined) {
  console.error('usage: npm run train:tagger -- TRAINING-FILE [OUTPUT]');
  process.exitCode = 2;
} else {
  const sentences = readCorpus(input, shippedLists());
  // Listed words come in behind the training: the corpus has too few of them for what it would learn of them.
  const weights = new Perceptron(sentences, buildDictionary(sentences, new Map()), SIZES).train(ROUNDS);
  writeFileSync(output, encodeModel({ ...buildDictionary(sentences, listedWords()), ...weights }));
}
