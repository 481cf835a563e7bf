import { readFileSync } from 'node:fs';
import { cueHeads } from '../../src/detect/attribution/cue-heads.ts';
import { type Frame, frameOf } from '../../src/detect/attribution/frame.ts';
import { partOf } from '../../src/detect/attribution/kinds.ts';
import { lexiconOf } from '../../src/detect/attribution/prepared-cues.ts';
import { createExtractor } from '../../src/index.ts';
import { type GoldAttribution, type GoldDocument, goldAttributions, lettersOf } from './gold.ts';

/** An annotated article as the models see it. */
export interface Article {
  readonly id: string;
  readonly frame: Frame;
  readonly letters: Int32Array;
  readonly gold: readonly GoldAttribution[];
  /** Tokens that may head a cue. */
  readonly heads: Int32Array;
}

/** Reads articles, one JSON object a line, and proposes cues with the shipped rules. */
export function readArticles(path: string): Article[] {
  const { detector } = createExtractor();
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Article => {
      const document = JSON.parse(line) as GoldDocument;
      const { text } = document;
      const cascade = detector.cascade({ text, prose: text, blocks: [], published: null, title: null });
      const frame = frameOf(cascade.annotated, lexiconOf(cascade.lists));
      const anchors = cascade.mentions('attribution').filter(({ type }) => type === 'attribution');
      const heads = Int32Array.from(cueHeads(frame, anchors).keys()).sort();
      return { id: document.id, frame, letters: lettersOf(frame), gold: goldAttributions(frame, document), heads };
    });
}

/**
 * Replaces each possible cue's prior by that of the other articles, so that the models learn how far to trust a prior
 * of a word they have not seen here.
 */
export function leaveOneOutPriors(articles: readonly Article[]): void {
  const key = (frame: Frame, at: number) => `${partOf(frame.kind[at]!)} ${frame.lemma[at]}`;
  const add = (counts: Map<string, number>, name: string, value: number) =>
    counts.set(name, (counts.get(name) ?? 0) + value);
  const cues = new Map<string, number>();
  const uses = new Map<string, number>();
  const own = articles.map(({ frame, heads, gold }) => {
    const counts = { cues: new Map<string, number>(), uses: new Map<string, number>() };
    for (const at of heads) add(counts.uses, key(frame, at), 1);
    for (const { head } of gold) if (head >= 0) add(counts.cues, key(frame, head), 1);
    for (const [name, value] of counts.cues) add(cues, name, value);
    for (const [name, value] of counts.uses) add(uses, name, value);
    return counts;
  });
  articles.forEach(({ frame, heads }, index) => {
    for (const at of heads) {
      const name = key(frame, at);
      const others = (uses.get(name) ?? 0) - (own[index]!.uses.get(name) ?? 0);
      const attributing = (cues.get(name) ?? 0) - (own[index]!.cues.get(name) ?? 0);
      frame.prior[at] = others > 0 ? Math.round((100 * attributing) / (others + 0.3)) : 0;
    }
  });
}
