import { describe, expect, it } from 'vitest';
import { detectionIn } from './extract.ts';

describe('a second verb without a subject', () => {
  it('has the source of the first', () => {
    const text =
      'Board member Otto Lund, who voted no, called the policy “a farce” and questioned whether the crews would follow it.';
    expect(detectionIn(text).attributions.map(({ source }) => source?.name)).toEqual(['Otto Lund', 'Otto Lund']);
  });
});
