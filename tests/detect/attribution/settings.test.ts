import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('when and where somebody said something', () => {
  it('is no part of it', () => {
    expect(attributionsIn('Inflation slowed to 2 percent in October, the statistics office said this week.')).toEqual([
      '[the statistics office] {said} [Inflation slowed to 2 percent in October]',
    ]);
    expect(
      attributionsIn(
        'Two boats came within 300 feet of each other after a keeper confused their signs, the Harbour Board said Thursday in a preliminary report.',
      ),
    ).toEqual([
      '[the Harbour Board] {said} [Two boats came within 300 feet of each other after a keeper confused their signs]',
    ]);
  });

  it('may be a scene', () => {
    expect(
      attributionsIn('The sale is an insult to every crew, the keepers said Friday as they left the hall.'),
    ).toEqual(['[the keepers] {said} [The sale is an insult to every crew]']);
  });
});
