import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/detect/index.ts';
import { createExtractor } from '../../../src/index.ts';
import type { WeighedCue } from '../../../src/model/index.ts';
import { documentOf } from '../../document.ts';

const { detector } = createExtractor();

function weighedIn(text: string, word: string): WeighedCue | undefined {
  const explanation = explain(detector, documentOf(text), text.indexOf(word), true);
  return explanation?.weighed[0];
}

describe('what the weights make of a cue', () => {
  const text = 'The mayor of the town said that the bridge would close in June.';

  it('names the source and the content that were chosen, and how surely', () => {
    const said = weighedIn(text, 'said');
    expect(said).toMatchObject({ verdict: 'stands', rule: { id: 'attribution/verb-of-speech' }, least: null });
    expect(said?.sources[0]?.words?.text).toBe('The mayor of the town');
    expect(said?.contents[0]?.words.map((words) => words.text)).toEqual(['that the bridge would close in June']);
    expect(said?.confidence).toBeGreaterThan(0.8);
  });

  it('names rivals, each less probable than the one before, and together not more than certain', () => {
    const rivalling =
      'The council of the town, which runs the bridge in Lower Falls, said it would close in June, a day before the fair.';
    const { sources = [], contents = [] } = weighedIn(rivalling, 'said') ?? {};
    expect(sources.length + contents.length).toBeGreaterThan(2);
    for (const readings of [sources, contents]) {
      const shares = readings.map(({ probability }) => probability);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.001);
    }
  });

  it('says that a word is no cue where it attributes nothing', () => {
    const cast = weighedIn('The actors worked in the hall.', 'worked');
    expect(cast).toMatchObject({ verdict: 'no-cue', sources: [], contents: [], confidence: null });
    expect(cast?.probability).toBeLessThan(cast?.least ?? 0);
  });
});
