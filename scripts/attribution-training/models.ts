import { cueFeatures } from '../../src/detect/attribution/cue-model.ts';
import { probability } from '../../src/detect/attribution/hashing.ts';
import { lastFeatures } from '../../src/detect/attribution/last-model.ts';
import { neighbourFeatures } from '../../src/detect/attribution/neighbour-model.ts';
import { type Proposal, proposals, type Scorers, scoredCues } from '../../src/detect/attribution/proposals.ts';
import type { Model } from '../../src/detect/attribution/weights.ts';
import type { Article } from './corpus.ts';
import { addContentExample, addSourceExample, addSpanExamples, fitOf } from './examples.ts';
import { Choices, Learner, Questions } from './learner.ts';

/** Each article's proposals are made by models that have not seen it: the last model learns from honest mistakes. */
const FOLDS = 4;
/** Readings of a content, best first, that the last model learns from. */
const READINGS = 3;
const RIGHT_ENOUGH = 0.5;

/** Table sizes (powers of two), learning rates, epochs: chosen on articles left out of the training. */
const SETTINGS: Readonly<Record<Model, { bits: number; rate: number; least: number; epochs: number }>> = {
  cue: { bits: 17, rate: 0.05, least: 3, epochs: 6 },
  neighbours: { bits: 17, rate: 0.05, least: 3, epochs: 6 },
  span: { bits: 16, rate: 0.1, least: 2, epochs: 5 },
  source: { bits: 17, rate: 0.07, least: 3, epochs: 7 },
  content: { bits: 18, rate: 0.06, least: 3, epochs: 8 },
  last: { bits: 16, rate: 0.05, least: 4, epochs: 3 },
};

type Tables = Record<Model, Learner>;

/** Each model is the mean of two that saw the examples in another order. */
function inRounds(learn: (round: number) => Learner): Learner {
  return Learner.mean([learn(0), learn(1)]);
}

const foldOf = (article: number) => article % FOLDS;

/** Learns one model four times, each without a quarter of the articles, and once from all. */
function folded(owners: readonly number[], learn: (chosen: readonly number[]) => Learner): readonly [...Learner[]] {
  const all = owners.map((_, index) => index);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learn(all.filter((index) => foldOf(owners[index]!) !== fold)),
  );
  return [...folds, learn(all)];
}

/** All models, the last entry of each list learnt from every article. */
export function trainedModels(articles: readonly Article[], log: (line: string) => void): Tables {
  const learnt = <Asked extends { readonly count: number }>(
    model: Model,
    { into, owners }: Collected<Asked>,
    learn: (learner: Learner, into: Asked, chosen: readonly number[], epochs: number) => void,
  ) => {
    const { bits, rate, least, epochs } = SETTINGS[model];
    log(`${model}: ${into.count} examples`);
    return folded(owners, (chosen) =>
      inRounds((round) => {
        const learner = new Learner(bits, rate, least, round);
        learn(learner, into, chosen, epochs);
        return learner;
      }),
    );
  };
  const questions = (model: Model, collection: Collected<Questions>) =>
    learnt(model, collection, (learner, into, chosen, epochs) => learner.learnQuestions(into, chosen, epochs));
  const choices = (model: Model, collection: Collected<Choices>) =>
    learnt(model, collection, (learner, into, chosen, epochs) => learner.learnChoices(into, chosen, epochs));

  const first = cueQuestions(articles);
  const cue = questions('cue', first);
  const guesses = articles.map(({ heads }, index) =>
    Float32Array.from(heads, (_, at) =>
      probability(cue[foldOf(index)]!.scoreAt(first.into, first.starts[index]! + at)),
    ),
  );
  const second = neighbourQuestions(articles, guesses);
  const neighbours = questions('neighbours', second);
  const spans = collected(articles, new Questions(), (article, asked) => {
    for (const gold of article.gold) addSpanExamples(article.frame, gold, asked);
  });
  const span = questions('span', spans);
  const sources = collected(articles, new Choices(), (article, offered) => {
    for (const gold of article.gold) addSourceExample(article.frame, article.letters, gold, offered);
  });
  const source = choices('source', sources);
  const contents = collected(articles, new Choices(), (article, offered) => {
    for (const gold of article.gold) addContentExample(article.frame, article.letters, gold, offered);
  });
  const content = choices('content', contents);
  const at = (fold: number): Omit<Scorers, 'last'> => ({
    cue: cue[fold]!,
    neighbours: neighbours[fold]!,
    span: span[fold]!,
    source: source[fold]!,
    content: content[fold]!,
  });
  const proposed = articles.map(({ frame, heads }, index) => {
    const scorers = { ...at(foldOf(index)), last: { score: () => 0 } };
    return proposals(frame, heads, scoredCues(frame, heads, scorers), scorers);
  });
  const verdicts = lastQuestions(articles, proposed);
  const last = questions('last', verdicts);
  return {
    cue: cue[FOLDS]!,
    neighbours: neighbours[FOLDS]!,
    span: span[FOLDS]!,
    source: source[FOLDS]!,
    content: content[FOLDS]!,
    last: last[FOLDS]!,
  };
}

/** Examples of all articles, and which article each is from. */
interface Collected<Into> {
  readonly into: Into;
  readonly owners: readonly number[];
}

function collected<Into extends { readonly count: number }>(
  articles: readonly Article[],
  into: Into,
  add: (article: Article, into: Into) => void,
): Collected<Into> {
  const owners: number[] = [];
  articles.forEach((article, index) => {
    add(article, into);
    while (owners.length < into.count) owners.push(index);
  });
  return { into, owners };
}

function cueQuestions(articles: readonly Article[]) {
  const questions = new Questions();
  const owners: number[] = [];
  const starts: number[] = [];
  articles.forEach(({ frame, heads, gold }, index) => {
    const right = new Set(gold.map(({ head }) => head));
    starts.push(questions.count);
    for (const head of heads) {
      questions.add([cueFeatures(frame, head)], right.has(head) ? 1 : 0);
      owners.push(index);
    }
  });
  return { into: questions, owners, starts };
}

function neighbourQuestions(articles: readonly Article[], guesses: readonly Float32Array[]) {
  const questions = new Questions();
  const owners: number[] = [];
  articles.forEach(({ frame, heads, gold }, index) => {
    const right = new Set(gold.map(({ head }) => head));
    heads.forEach((head, at) => {
      if (guesses[index]![at]! < 0.02) return;
      const tables = [cueFeatures(frame, head), neighbourFeatures(frame, heads, guesses[index]!, at)];
      questions.add(tables, right.has(head) ? 1 : 0);
      owners.push(index);
    });
  });
  return { into: questions, owners };
}

function lastQuestions(articles: readonly Article[], proposed: readonly (readonly Proposal[])[]) {
  let current = 0;
  return collected(articles, new Questions(), ({ frame, letters, gold }, questions) => {
    const all = proposed[current++]!;
    all.forEach((proposal, index) => {
      proposal.contents.slice(0, READINGS).forEach((reading, rank) => {
        if (reading.runs.length === 0) return;
        const fit = fitOf(letters, gold, proposal, reading);
        questions.add([lastFeatures(frame, all, index, rank)], fit < RIGHT_ENOUGH ? 0 : fit > 0.999 ? 1 : 0.8);
      });
    });
  });
}
