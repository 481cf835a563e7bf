import { describe, expect, it } from 'vitest';
import { attributionsIn, detectionIn } from './extract.ts';

describe('a second verb without a subject', () => {
  it('has the source of the first', () => {
    const text =
      'Board member Otto Lund, who voted no, called the policy “a farce” and questioned whether the crews would follow it.';
    expect(detectionIn(text).attributions.map(({ source }) => source?.name)).toEqual(['Otto Lund', 'Otto Lund']);
  });

  it('is the whole subject where its clause tells who they are', () => {
    const text =
      'Two other people who attended the session confirmed her account but disputed that Lund had been late.';
    expect(attributionsIn(text)).toContain(
      '[Two other people who attended the session] {disputed} [that Lund had been late]',
    );
  });
});
