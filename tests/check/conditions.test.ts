import { describe, expect, it } from 'vitest';
import { foundBy, ownCheck } from './own-check.ts';

const LISTS = `
lists:
  water: [dam, flood water]
  stone: [bridge]
`;

const claimsWith = (condition: string, rest = '') =>
  ownCheck(`  finds:\n    claim: {${condition}}\n    on: source\n${rest}${LISTS}`);

describe('a condition', () => {
  const text = 'Ida Lund said that the dam held. Tom Marsh said that the bridge fell.';

  it('asks for words from a list, or from one of two', async () => {
    expect(await foundBy(claimsWith('content: has $water'), text)).toEqual(['Ida Lund']);
    expect(await foundBy(claimsWith('content: has $water or $stone'), text)).toEqual(['Ida Lund', 'Tom Marsh']);
  });

  it('asks for anything else with “not”', async () => {
    expect(await foundBy(claimsWith('content: not has $water'), text)).toEqual(['Tom Marsh']);
    expect(await foundBy(claimsWith('source: not Tom Marsh'), text)).toEqual(['Ida Lund']);
  });

  it('asks for a field that the text fills, or does not', async () => {
    expect(await foundBy(claimsWith('source-role: some'), 'Mayor Ida Lund said so. Tom Marsh said so.')).toEqual([
      'Mayor Ida Lund',
    ]);
    expect(await foundBy(claimsWith('source-role: null'), 'Mayor Ida Lund said so. Tom Marsh said so.')).toEqual([
      'Tom Marsh',
    ]);
  });
});

describe('a check on claims that match words', () => {
  const check = `${ownCheck(`  finds:
    claim: {stance: speech}
    on: cue
    matching: words
`)}
rules:
  - id: finding/own-verb
    stage: finding
    pattern: '[lemma=claim]'
`;

  it('finds the words where they are the cue', async () => {
    expect(await foundBy(check, 'Ida Lund claimed that the dam held.')).toEqual(['claimed']);
  });

  it('finds nothing where they are no cue', async () => {
    expect(await foundBy(check, 'The claimed seat was empty. Ida Lund said so.')).toEqual([]);
  });
});

describe('a check on sources', () => {
  it('tells of each source once, with what all its mentions tell', async () => {
    const check = ownCheck('  finds:\n    source: {identity: anonymous, reason: null}\n');
    expect(await foundBy(check, 'A port official said that it rained. The official said that it poured.')).toEqual([
      'A port official',
    ]);
    expect(
      await foundBy(
        check,
        'A port official said that it rained. The official, who asked not to be named because he feared for his job, said that it poured.',
      ),
    ).toEqual([]);
  });
});
