import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('who only hears', () => {
  it('is nobody who says it', () => {
    expect(attributionsIn('The managers were warned that the ward was full.')).toEqual([
      '[] {were warned} [that the ward was full]',
    ]);
  });

  it('has no statement by being asked', () => {
    const found = attributionsIn('Lund, asked whether she would meet the crews on Tuesday, said she would.');
    expect(found).toEqual([expect.stringContaining('{said} [she would]')]);
  });

  it('may still believe', () => {
    expect(attributionsIn('We are convinced that the boats are safe.')).toEqual([
      '[We] {are convinced} [that the boats are safe]',
    ]);
  });
});
