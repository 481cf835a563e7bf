import { describe, expect, it } from 'vitest';
import { annotate } from './annotator.ts';

/** Milliseconds of computing time, the best of three: other processes do not count. */
function cost(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    annotate(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const pieces: Record<string, (index: number) => string> = {
  'a letter and a stop': () => 'a. ',
  'capital initials': () => 'A.',
  'straight quotation marks': () => '"',
  'opening marks': () => '“ ',
  'single marks before words': () => "'a ",
  hyphens: () => '-',
  'one word without an end': () => 'x',
  'digits and commas': () => '1,',
  'e-mail signs': () => 'a@',
  brackets: () => '(',
  'line breaks': () => '\n',
  'combining marks': () => '\u0301',
  'ever new words': (index) => `w${index.toString(36)} `,
  'half characters': () => '\ud83d',
  'list markers': (index) => `${(index % 9) + 1}. `,
};

describe('time grows with the text and not faster', () => {
  for (const [name, piece] of Object.entries(pieces)) {
    it(`for ${name}`, () => {
      const text = (length: number) => Array.from({ length }, (_, index) => piece(index)).join('');
      const small = text(10_000);
      const large = text(160_000);
      annotate(small);
      const slope = Math.log(cost(large) / Math.max(cost(small), 1)) / Math.log(large.length / small.length);
      expect(slope).toBeLessThan(1.3);
    });
  }
});
