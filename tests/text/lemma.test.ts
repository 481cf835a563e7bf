import { describe, expect, it } from 'vitest';
import { annotate } from './annotator.ts';

function lemmas(prose: string): string[] {
  const { tokens, vocabulary } = annotate(prose);
  return Array.from({ length: tokens.count }, (_, token) => vocabulary.text(tokens.lemma[token]!));
}

describe('lemmas', () => {
  it('bring irregular verbs back to their base', () => {
    expect(lemmas('She said he told them what they wrote.')).toEqual([
      'she',
      'say',
      'he',
      'tell',
      'them',
      'what',
      'they',
      'write',
      '.',
    ]);
    expect(lemmas('They have found it and he has left.')).toContain('find');
    expect(lemmas('They have found it and he has left.')).toContain('leave');
  });

  it('restore a lost e and undo a doubled letter', () => {
    expect(lemmas('He announced that they planned, voted and stopped.')).toEqual(
      'he announce that they plan , vote and stop .'.split(' '),
    );
  });

  it('give the singular of plural nouns, irregular ones too', () => {
    expect(lemmas('Three men in two companies sold houses, archives and boxes.')).toEqual(
      'three man in two company sell house , archive and box .'.split(' '),
    );
  });

  it('bring contracted words back to the full ones', () => {
    expect(lemmas("They won't say we're late.")).toEqual(['they', 'will', 'not', 'say', 'we', 'be', 'late', '.']);
  });
});
