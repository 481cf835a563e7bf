import { describe, expect, it } from 'vitest';
import { ValuesTold } from '../../src/check/values-told.ts';
import type { Figure } from '../../src/model/index.ts';

const figure = (value: string, start = 0): Figure => ({
  span: [start, start + 1],
  text: value,
  kind: 'cardinal',
  value,
  significant: null,
  unit: 'ferry',
  modifier: 'exact',
  change: null,
  changePart: null,
  of: null,
  rule: 'figure/number',
});

function told(...values: string[]): ValuesTold {
  const all = new ValuesTold();
  for (const [index, value] of values.entries()) all.add(figure(value, index));
  return all;
}

describe('the values told of one family of things', () => {
  it('give the one other value that is near', () => {
    expect(told('40', '20', '900').onlyRival(figure('42'), 2)).toMatchObject({ value: '40' });
    expect(told('40', '24').onlyRival(figure('42'), 2)).toBeNull();
    expect(told('84', '21').onlyRival(figure('42'), 2)).toBeNull();
    expect(told('42', '41').onlyRival(figure('42'), 2)).toMatchObject({ value: '41' });
  });

  it('are each that of the figure that tells it first', () => {
    const all = told('40', '24', '40');
    expect(all.first(figure('40', 9)).span[0]).toBe(0);
    expect(all.first(figure('24', 9)).span[0]).toBe(1);
    expect(all.first(figure('7', 9)).span[0]).toBe(9);
  });

  it('pass over what is no number above nothing', () => {
    expect(told('0', '-3').onlyRival(figure('1'), 5)).toBeNull();
    expect(told('40').onlyRival(figure('0'), 5)).toBeNull();
  });
});
