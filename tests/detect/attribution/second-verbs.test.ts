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

describe('a second verb', () => {
  it('has the source of the verb it is joined to', () => {
    expect(attributionsIn('The mayor said the wall was safe, and urged walkers to stay away.')).toEqual([
      '[The mayor] {urged} [walkers to stay away]',
      '[The mayor] {said} [the wall was safe]',
    ]);
    expect(attributionsIn('“The wall is safe,” the mayor said, and urged walkers to stay away.')).toEqual([
      '[the mayor] {said} [“The wall is safe,”]',
      '[the mayor] {urged} [walkers to stay away]',
    ]);
  });

  it('may be a participle behind a comma', () => {
    expect(attributionsIn('Marsh said the house would stand, adding, “My father built it.”')).toEqual([
      '[Marsh] {adding} [“My father built it.”]',
      '[Marsh] {said} [the house would stand]',
    ]);
    expect(attributionsIn('The company said it would appeal, calling the ruling “wrong on the facts.”')).toEqual([
      '[The company] {calling} [the ruling “wrong on the facts.”]',
      '[The company] {said} [it would appeal]',
    ]);
  });

  it('may promise something', () => {
    expect(attributionsIn('The port said the crews ignored the law and promised to replace them.')).toEqual([
      '[The port] {promised} [to replace them]',
      '[The port] {said} [the crews ignored the law]',
    ]);
  });

  it('has the whole source, not a clause that is a part of it', () => {
    expect(
      attributionsIn('Greg Lund, a father who leads the crews, said the port was lying and promised to sue it.'),
    ).toContain('[Greg Lund, a father who leads the crews,] {promised} [to sue it]');
  });

  it('is no part of who speaks', () => {
    expect(
      attributionsIn('“The wall is safe,” said Ida Lund, the mayor, adding that walkers should stay away.'),
    ).toEqual([
      '[Ida Lund, the mayor,] {said} [“The wall is safe,”]',
      '[Ida Lund, the mayor,] {adding} [that walkers should stay away]',
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
