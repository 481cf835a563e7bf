import { describe, expect, it } from 'vitest';
import { foundBy, ownCheck } from './own-check.ts';

const RULES = `
rules:
  - id: finding/own-word
    stage: finding
    pattern: flood
  - id: finding/own-calm
    stage: finding
    pattern: dam
`;

const silentNear = (near: string, before: number, after: number) =>
  ownCheck(`  finds: words\n  silent:\n    - {near: ${near}, before: ${before}, after: ${after}}\n${RULES}`);

describe('a check that is silent near the matches of a rule', () => {
  const check = silentNear('finding/own-calm', 1, 0);

  it('finds nothing in the sentence of such a match, nor in the next', async () => {
    expect(await foundBy(check, 'The flood broke the dam.')).toEqual([]);
    expect(await foundBy(check, 'The dam broke. A flood came.')).toEqual([]);
  });

  it('finds something further away than it says', async () => {
    expect(await foundBy(check, 'A flood came. The dam broke.')).toEqual(['flood']);
    expect(await foundBy(check, 'The dam broke. It was late. A flood came.')).toEqual(['flood']);
  });

  it('does not find the matches that silence it', async () => {
    expect(await foundBy(check, 'The dam broke.')).toEqual([]);
  });
});

describe('a check that is silent near speech', () => {
  it('finds nothing where a source says something', async () => {
    const check = silentNear('speech', 0, 0);
    expect(await foundBy(check, 'The flood took the bridge, the mayor said.')).toEqual([]);
    expect(await foundBy(check, 'The flood took the bridge. The mayor said that it was old.')).toEqual(['flood']);
  });

  it('asks for a name where it says so', async () => {
    const check = silentNear('named-speech', 0, 0);
    expect(await foundBy(check, 'The flood took the bridge, Ida Lund said.')).toEqual([]);
    expect(await foundBy(check, 'The flood took the bridge, critics said.')).toEqual(['flood']);
  });
});

describe('a check on sources that is silent near their own speech', () => {
  const check = ownCheck(`  finds:
    claim: {stance: belief}
    on: cue
  silent:
    - {near: own-speech, after: 1}
`);

  it('finds nothing where the source says something itself', async () => {
    expect(await foundBy(check, 'Ida Lund believes that it will rain. “It will pour,” Lund said.')).toEqual([]);
  });

  it('finds something where another source does', async () => {
    expect(await foundBy(check, 'Ida Lund believes that it will rain. “It will pour,” Tom Marsh said.')).toEqual([
      'believes',
    ]);
  });
});
