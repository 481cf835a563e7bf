import { describe, expect, it } from 'vitest';
import { attributionsIn, detectionIn } from './extract.ts';

describe('a source', () => {
  it('takes in the name that stands behind its role', () => {
    const text = 'Ida Ferris left. “The port learned of it from the press,” said her spokesman, Ivo Marsh.';
    expect(attributionsIn(text)).toEqual([
      '[her spokesman, Ivo Marsh] {said} [“The port learned of it from the press,”]',
    ]);
    expect(detectionIn(text).sources.at(-1)).toMatchObject({ identity: 'named-person', name: 'Ivo Marsh' });
  });

  it('leaves out when it spoke, but not when a paper was published', () => {
    expect(attributionsIn('Brandt Marine last week reported that its boats were sold.')).toEqual([
      '[Brandt Marine] {reported} [that its boats were sold]',
    ]);
    expect(attributionsIn('A poll released last week shows that the boats are loved.')).toEqual([
      '[A poll released last week] {shows} [that the boats are loved]',
    ]);
  });
});
