// Learns the weights that choose among the attribution rules' candidates.
//
//   npm run train:attribution -- path/to/polnear-train.jsonl
//
// Writes src/detect/attribution/attribution-weights.bin. The articles are not needed to build, test or run; where they come
// from is told in src/detect/attribution/attribution-weights.md. The same articles give the same bytes.
import { writeFileSync } from 'node:fs';
import { encodedWeights, MODELS, type Model } from '../src/detect/attribution/weights.ts';
import { leaveOneOutPriors, readArticles } from './attribution-training/corpus.ts';
import { trainedModels } from './attribution-training/models.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('expected the path of the training articles (JSON Lines)');
const articles = readArticles(path);
leaveOneOutPriors(articles);
const models = trainedModels(articles, (line) => console.log(line));
const weights = Object.fromEntries(MODELS.map((model) => [model, models[model].weights])) as Record<
  Model,
  Float32Array
>;
writeFileSync(new URL('../src/detect/attribution/attribution-weights.bin', import.meta.url), encodedWeights(weights));
