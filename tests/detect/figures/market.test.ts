import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

describe('what moved at an exchange', () => {
  it.each([
    [
      'The Harbor 100 lost 83.01 points, 1.6 per cent, to 5,023.55, its lowest close since March.',
      ['83.01 = 83.01 point down by', '1.6 per cent = 1.6 percent down by', '5,023.55 = 5023.55 down to'],
    ],
    [
      'Shares of Brandholm closed down 3.4 percent, or 1.20 dollars, at 34.06.',
      ['3.4 percent = 3.4 percent down by', '1.20 dollars = 1.20 USD down by', '34.06 = 34.06 USD down to'],
    ],
    [
      'Shares of Brandholm fell 1.20 dollars, or 3.4 percent, to 34.06.',
      ['1.20 dollars = 1.20 USD down by', '3.4 percent = 3.4 percent down by', '34.06 = 34.06 USD down to'],
    ],
    [
      'Sales were up 6 percent year-on-year at 48.2 billion yen.',
      ['6 percent = 6 percent up by', '48.2 billion yen = 48200000000 JPY up to'],
    ],
    [
      'Debt will climb to A$194 billion, or 24.9 per cent of output.',
      ['A$194 billion = 194000000000 AUD up to', '24.9 per cent = 24.9 percent up to'],
    ],
    ['It hired 3, 40 per cent of them women.', ['3 = 3', '40 per cent = 40 percent']],
    [
      'The Harbor index gave up 1.3 percent to 3,502.11.',
      ['1.3 percent = 1.3 percent down by', '3,502.11 = 3502.11 down to'],
    ],
    [
      'The yield lost three basis points to 2.51%.',
      ['three basis points = 3 basis-point down by', '2.51% = 2.51 percent down to'],
    ],
    ['The average ended up 1.5 percent at 38,000.', ['1.5 percent = 1.5 percent up by', '38,000 = 38000 up to']],
    [
      'Sales rose 12 percent year-on-year and 3 percent on the quarter.',
      ['12 percent = 12 percent up by', '3 percent = 3 percent up by'],
    ],
    ['Crude gave back 19 cents to $66.06.', ['19 cents = 19 cent down by', '$66.06 = 66.06 USD down to']],
    ['The index picked up 12 points.', ['12 = 12 point up by']],
    ['She gave up 40 percent of her stake.', ['40 percent = 40 percent']],
    ['The club tacked on a 15 percent surcharge.', ['15 percent = 15 percent']],
  ])('is told by how much, again in another unit, and to what: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['Crude settled 68 cents lower at $63.41 a barrel.', 'Crude'],
    ['The stock later pared its gains to trade 9.7% higher.', 'The stock'],
    ['Profit rose 8 per cent on sales 5 per cent higher at £3.3bn.', 'sales'],
    ['Stocks rose, with the Harbor 500 up 0.8% at noon.', 'the Harbor 500'],
    ['Its rate slipped a tenth of a percentage point to 62.3%.', 'Its rate'],
    ['The euro bought $1.1580.', 'The euro'],
    ['The firm bought $3 million.', null],
    ['Shares of Brandholm fell 1.20 kroner, or 4%, at 24.86.', 'Shares of Brandholm'],
    ['Its biggest chain, Amerix, sells for $1,050.', 'Its biggest chain'],
  ])('is what had the price, no amount and no gains: %s', (text, expected) => {
    expect(figuresIn(text).at(-1)?.of).toBe(expected);
  });
});

describe('a rate', () => {
  it.each([
    [
      'It trimmed its benchmark rate by a quarter point to 3.5 percent.',
      ['a quarter point = 0.25 percentage-point down by', '3.5 percent = 3.5 percent down to'],
    ],
    ['The 25-basis-point cut surprised nobody.', ['25-basis-point = 25 basis-point down by']],
    ['Both want a half-point reduction.', ['half-point = 0.5 percentage-point down by']],
    ['It saw a half-percentage-point rise.', ['a half-percentage-point = 0.5 percentage-point up by']],
    ['Growth is 0.3 of a percentage point below May.', ['0.3 of a percentage point = 0.3 percentage-point']],
    ['It raised its tariffs by another 10 percentage points.', ['10 percentage points = 10 percentage-point up by']],
    ['The deficit is 8% of output, up half a point.', ['8% = 8 percent', 'half a point = 0.5 percentage-point up by']],
    [
      'Sickness was down a percentage point to 4.8%.',
      ['a percentage point = 1 percentage-point down by', '4.8% = 4.8 percent down to'],
    ],
    ['They offered a 2.5% real pay raise.', ['2.5% = 2.5 percent up by']],
    ['A storm surge of nine feet came.', ['nine feet = 9 foot']],
    ['She has a half-point lead.', []],
  ])('moves by parts of a point: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
});

describe('one of a unit, and what is no unit', () => {
  it.each([
    ['Just over a mile of track was lost.', ['Just over a mile = 1 mile over']],
    ['They live a mile away.', []],
    ['He missed three league matches.', ['three = 3 match']],
    ['She won three cup finals.', ['three = 3 final']],
    ['They felt 87 aftershocks.', ['87 = 87 aftershock']],
    ['Some 1.16 billion shares changed hands.', ['Some 1.16 billion = 1160000000 share about']],
    ['It costs 3 million euros a quarter.', ['3 million euros = 3000000 EUR-per-quarter']],
    ['A similar one in 2023 failed.', []],
    ['It sold one in every six turkeys.', ['one in every six = 0.166666666666667']],
    ['Roads shut; tens of thousands fled.', ['tens of thousands = null']],
    ['In Munich 820 were scrapped.', ['820 = 820']],
    ['It was a one-in-100-year flood.', ['one-in-100 = 0.01']],
    ['They fixed nine out of every 10 tons.', ['nine out of every 10 = 0.9']],
  ])('is counted as it is meant: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
});
