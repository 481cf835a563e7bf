import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

describe('a movement whose verb names no direction', () => {
  it.each([
    ['The fee went from $3 to $4.', ['$3 = 3 USD up from', '$4 = 4 USD up to']],
    ['Hay has gone from $225 a ton to $140.', ['$225 = 225 USD-per-ton down from', '$140 = 140 USD down to']],
    ['The gap was revised to $4 from $3.', ['$4 = 4 USD up to', '$3 = 3 USD up from']],
    ['They moved the target from 2 to 4%.', ['2 = 2 percent up from', '4% = 4 percent up to']],
  ])('goes where its values go: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    'The rate ranges from 3% to 4%.',
    'The fee went from $3 to €4.',
    'The fee went from $3 to $3.',
    'They sold seats from $3 to $4.',
  ])('is none where verb, units or values tell of none: %s', (text) => {
    expect(figuresIn(text).map(({ change }) => change)).toEqual([null, null]);
  });

  it('is of what moves', () => {
    expect(figuresIn('They moved the target from 2 to 4%.').map(({ of }) => of)).toEqual(['the target', 'the target']);
  });
});
