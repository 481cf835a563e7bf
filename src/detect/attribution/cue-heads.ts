import { captureOf, type Mention } from '../../rules/index.ts';
import { mayCue } from './cue-model.ts';
import type { Frame } from './frame.ts';

/** Cues that a desk's own rule proposes and no list counts: more often right than not. */
const UNCOUNTED = 80;

/**
 * The tokens that head a cue which a rule proposes, each with that rule's mention: of several words the one that
 * attributes most often.
 */
export function cueHeads(frame: Frame, mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const heads = new Map<number, Mention>();
  for (const mention of mentions) {
    const cue = captureOf(mention.match, 'cue') ?? mention;
    let head = -1;
    for (let at = cue.first; at < cue.last; at++) {
      if (mayCue(frame, at) && frame.prior[at]! > (head < 0 ? 0 : frame.prior[head]!)) head = at;
    }
    if (head < 0 && mention.match.rule.own) {
      head = cue.first;
      frame.prior[head] = UNCOUNTED;
    }
    if (head >= 0) heads.set(head, mention);
  }
  return heads;
}
