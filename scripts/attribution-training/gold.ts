import { mayCue } from '../../src/detect/attribution/cue-model.ts';
import type { Frame } from '../../src/detect/attribution/frame.ts';
import { isVerbKind } from '../../src/detect/attribution/kinds.ts';
import type { Run } from '../../src/detect/attribution/runs.ts';

type Spans = readonly (readonly [number, number])[];

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: { readonly attributions: readonly { source: Spans; cue: Spans; content: Spans; identity?: string }[] };
}

/** An annotated attribution in terms of tokens. `letters` of a role are those a match is judged by. */
export interface GoldAttribution {
  /** Head of the cue among the possible ones; -1 where no token may head it. */
  readonly head: number;
  readonly cue: Run | null;
  readonly source: Run | null;
  /** How many letters of each token the content takes, by token. */
  readonly content: ReadonlyMap<number, number>;
  readonly contentLetters: number;
  readonly sourceLetters: number;
}

const LETTER = /[\p{L}\p{N}%$€£¥]/u;

/** How many letters each token has. */
export function lettersOf(frame: Frame): Int32Array {
  const { text, tokens } = frame.annotated;
  const letters = new Int32Array(frame.count + 1);
  for (let at = 0; at < frame.count; at++) {
    for (let offset = tokens.start[at]!; offset < tokens.end[at]!; offset++)
      if (LETTER.test(text[offset]!)) letters[at]!++;
  }
  return letters;
}

export function goldAttributions(frame: Frame, document: GoldDocument): readonly GoldAttribution[] {
  const { text, tokens } = frame.annotated;
  const covered = (spans: Spans): Map<number, number> => {
    const found = new Map<number, number>();
    for (const [start, end] of spans) {
      let at = firstEndingBehind(frame, start);
      for (; at < frame.count && tokens.start[at]! < end; at++) {
        let letters = 0;
        for (let offset = Math.max(start, tokens.start[at]!); offset < Math.min(end, tokens.end[at]!); offset++) {
          if (LETTER.test(text[offset]!)) letters++;
        }
        if (letters > 0) found.set(at, letters);
      }
    }
    return found;
  };
  const run = (map: Map<number, number>): Run | null => {
    if (map.size === 0) return null;
    const keys = [...map.keys()];
    return { first: Math.min(...keys), last: Math.max(...keys) + 1 };
  };
  const sum = (map: Map<number, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  return document.gold.attributions.map((attribution) => {
    const cue = covered(attribution.cue);
    const content = covered(attribution.content);
    const source = covered(attribution.source);
    return {
      head: headAmong(frame, [...cue.keys()]),
      cue: run(cue),
      source: run(source),
      content,
      contentLetters: sum(content),
      sourceLetters: sum(source),
    };
  });
}

function firstEndingBehind(frame: Frame, offset: number): number {
  const { end } = frame.annotated.tokens;
  let low = 0;
  let high = frame.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The likeliest head: a verb before a noun, then by prior, the last of equals. */
function headAmong(frame: Frame, tokens: readonly number[]): number {
  let best = -1;
  let bestWorth = -1;
  for (const at of tokens) {
    if (!mayCue(frame, at)) continue;
    const worth = frame.prior[at]! + (isVerbKind(frame.kind[at]!) ? 1 : 0);
    if (worth >= bestWorth) {
      best = at;
      bestWorth = worth;
    }
  }
  return best;
}
