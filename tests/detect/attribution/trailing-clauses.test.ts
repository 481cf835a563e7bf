import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('a clause of the writer’s behind somebody’s words', () => {
  it('tells what went on meanwhile', () => {
    const sold = ['[Lund] {said} [the boats would be sold]'];
    expect(attributionsIn('Lund said the boats would be sold, as the two sides met for a third day.')).toEqual(sold);
    expect(attributionsIn('Lund said the boats would be sold, while the crews waited outside.')).toEqual(sold);
    expect(attributionsIn('Lund said the boats would be sold, with the crews walking out.')).toEqual(sold);
  });

  it('may have a verb that looks like a participle', () => {
    expect(attributionsIn('Lund said the toll was likely to rise, as cranes lifted slabs from the floor.')).toEqual([
      '[Lund] {said} [the toll was likely to rise]',
    ]);
  });

  it('tells what came before and next', () => {
    expect(attributionsIn('Lund said his side would free the boats, after a meeting that ended in tears.')).toEqual([
      '[Lund] {said} [his side would free the boats]',
    ]);
    expect(attributionsIn('Lund said the boats were safe, before leaving the hall.')).toEqual([
      '[Lund] {said} [the boats were safe]',
    ]);
  });

  it('stands in another tense than the words', () => {
    expect(
      attributionsIn('Lund told the crews that the lease would end in April, which is when the boats leave.'),
    ).toEqual(['[Lund] {told} [that the lease would end in April]']);
    expect(
      attributionsIn('The report concluded that the pier could cope, but councillors rejected the advice.')[0],
    ).toBe('[The report] {concluded} [that the pier could cope]');
  });

  it('is told from one of the speaker’s in the tense of the words', () => {
    expect(attributionsIn('Lund said the ship would sail in May, while the other would stay.')).toEqual([
      '[Lund] {said} [the ship would sail in May, while the other would stay]',
    ]);
    expect(attributionsIn('Lund said the boats, after years of rot, would be sold.')).toEqual([
      '[Lund] {said} [the boats, after years of rot, would be sold]',
    ]);
    expect(attributionsIn('Lund said the port lost, as the crews knew, six boats, and that they leaked.')).toEqual([
      expect.stringContaining('and that they leaked]'),
    ]);
  });

  it('begins where the relative clause of the speaker ends', () => {
    expect(attributionsIn('Lund, who did not say whether she would stand again, left the hall.')).toEqual([
      '[who] {did not say} [whether she would stand again]',
    ]);
  });

  it('is no part of words in several sentences', () => {
    const text = 'Lund said: “The boats leak, as the crews know. They will be sold, while the port is shut.”';
    expect(attributionsIn(text)).toEqual([
      '[Lund] {said} [“The boats leak, as the crews know. They will be sold, while the port is shut.”]',
    ]);
  });

  it('is no part of the words quoted before it', () => {
    expect(attributionsIn('“It hurts,” she said, her voice breaking as the boats left.')).toEqual([
      '[she] {said} [“It hurts,”]',
    ]);
  });
});
