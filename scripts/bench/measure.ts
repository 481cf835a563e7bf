import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { SourceDocument } from '../../src/model/index.ts';

/** From the package's folder, where npm runs its scripts. */
export const PROGRAM = resolve('bin/claimtrace.js');

export function documentOf(text: string, id = 'bench'): SourceDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id,
    path: null,
    mediaType: 'text/plain',
    sha256,
    published: '2025-07-08',
    title: null,
    text,
    prose: text,
    blocks: [],
    warnings: [],
  };
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Seconds that a call takes: the median of several runs, after warming up: V8 optimises what is hot over the first few. */
export function secondsOf(run: () => void, runs = 9, warmUps = 6): number {
  for (let warmUp = 0; warmUp < warmUps; warmUp++) run();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return (performance.now() - start) / 1000;
    }),
  );
}

export function row(name: string, value: string): void {
  console.log(`${name.padEnd(58)} ${value.padStart(14)}`);
}

/** The first texts, as many as together have so many words. */
export function firstWords(texts: readonly string[], words: number): readonly string[] {
  let sum = 0;
  const enough = texts.findIndex((text) => {
    sum += wordsIn(text);
    return sum >= words;
  });
  return enough === -1 ? texts : texts.slice(0, enough + 1);
}

/** The slope of the straight line that fits best. */
export function slope(points: readonly { x: number; y: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const covariance = mean(points.map((point) => (point.x - x) * (point.y - y)));
  return covariance / mean(points.map((point) => (point.x - x) ** 2));
}
