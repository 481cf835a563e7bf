import { priorClass } from './cue-model.ts';
import { FeatureTable, numbered } from './feature-table.ts';
import type { Frame } from './frame.ts';
import { bucket, decile } from './hashing.ts';
import { Kind } from './kinds.ts';

/** A neighbour that much more probable than a nearer one counts in its place. */
const CLEARLY_MORE = 0.2;
const MOST_EARLIER = 12;
const LONGEST_LINK = 40;

const A = numbered(
  ['own', 'prior', 'kind', 'depth'],
  ['best left', 'left', 'left distance', 'left lemma', 'left link'],
  ['best right', 'right', 'right distance', 'right link'],
  ['best earlier'],
);
const neighbours = new FeatureTable(1200, A, [
  [A['best left'], A.own],
  [A['best left'], A.kind, A.prior],
  [A.left, A['left distance'], A.prior],
  [A['left lemma'], A.prior],
  [A.left, A['left link'], A.own],
  [A.left, A['left link'], A.kind],
  [A['best right'], A.own],
  [A['best right'], A.kind, A.prior],
  [A.right, A['right distance'], A.prior],
  [A.right, A['right link'], A.own],
  [A.right, A['right link'], A.kind],
  [A['best earlier'], A.own],
  [A.depth, A.own],
]);

/** What the second pass over the possible cues adds: how probable their neighbours are. */
export function neighbourFeatures(
  frame: Frame,
  candidates: Int32Array,
  probabilities: Float32Array,
  index: number,
): FeatureTable {
  const { values } = neighbours;
  const head = candidates[index]!;
  const sentence = frame.sentenceFirst[head]!;
  const end = frame.sentenceLast[head]!;
  values[A.own] = decile(probabilities[index]!);
  values[A.prior] = priorClass(frame.prior[head]!);
  values[A.kind] = frame.kind[head]!;
  values[A.depth] = Math.min(2, frame.annotated.tokens.depth[head]!);
  let best = 0;
  let nearest = -1;
  let before = index - 1;
  for (; before >= 0 && candidates[before]! >= sentence; before--) {
    const value = probabilities[before]!;
    if (nearest < 0 || value > best + CLEARLY_MORE) nearest = before;
    if (value > best) best = value;
  }
  values[A['best left']] = decile(best);
  const left = nearest < 0 ? -1 : candidates[nearest]!;
  values[A.left] = left < 0 ? -1 : decile(probabilities[nearest]!);
  values[A['left distance']] = left < 0 ? -1 : bucket(head - left);
  values[A['left lemma']] = left < 0 ? -1 : frame.lemma[left]!;
  values[A['left link']] = left < 0 ? -1 : linkBetween(frame, left, head);
  best = 0;
  for (let seen = 0; before >= 0 && seen < MOST_EARLIER; before--, seen++)
    best = Math.max(best, probabilities[before]!);
  values[A['best earlier']] = decile(best);
  best = 0;
  nearest = -1;
  for (let after = index + 1; after < candidates.length && candidates[after]! < end; after++) {
    const value = probabilities[after]!;
    if (nearest < 0 || value > best + CLEARLY_MORE) nearest = after;
    if (value > best) best = value;
  }
  values[A['best right']] = decile(best);
  const right = nearest < 0 ? -1 : candidates[nearest]!;
  values[A.right] = right < 0 ? -1 : decile(probabilities[nearest]!);
  values[A['right distance']] = right < 0 ? -1 : bucket(right - head);
  values[A['right link']] = right < 0 ? -1 : linkBetween(frame, head, right);
  return neighbours;
}

/** Signs between two tokens as bits, and how far apart they are. */
function linkBetween(frame: Frame, from: number, to: number): number {
  let bits = 0;
  for (let at = from + 1, steps = 0; at < to && steps < LONGEST_LINK; at++, steps++) {
    const kind = frame.kind[at]!;
    if (kind === Kind.comma) bits |= 1;
    else if (kind === Kind.quote) bits |= 2;
    else if (kind === Kind.conjunction) bits |= 4;
    else if (kind === Kind.that) bits |= 8;
    else if (kind === Kind.relative) bits |= 16;
    else if (kind === Kind.dash || kind === Kind.colon) bits |= 32;
  }
  return bits * 16 + Math.min(6, bucket(to - from));
}
