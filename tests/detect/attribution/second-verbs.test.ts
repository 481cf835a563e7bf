import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('two verbs of one speaker', () => {
  it('have a statement each', () => {
    expect(attributionsIn('The company said its boats were intact and denied that they had leaked.')).toEqual([
      '[The company] {denied} [that they had leaked]',
      '[The company] {said} [its boats were intact]',
    ]);
  });

  it('share one where the second says nothing', () => {
    expect(attributionsIn('The company said its boats were intact and cost a fortune.')).toEqual([
      '[The company] {said} [its boats were intact and cost a fortune]',
    ]);
  });
});

describe('what somebody said that another said', () => {
  it('stands inside it', () => {
    const found = attributionsIn('The port has told its crews that the boats will be sold, one of the aides said.');
    expect(found).toContain('[one of the aides] {said} [The port has told its crews that the boats will be sold]');
    expect(found).toContain('[The port] {has told} [that the boats will be sold]');
  });
});
