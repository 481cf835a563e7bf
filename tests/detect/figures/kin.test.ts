import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

describe('a figure with others before it in its sentence', () => {
  it.each([
    ['Sales rose 4% and profit 6%.', ['4% = 4 percent up by', '6% = 6 percent up by']],
    [
      'Cork and Galway saw rises of 13.6 and 12.6 per cent.',
      ['13.6 = 13.6 percent up by', '12.6 per cent = 12.6 percent up by'],
    ],
    ['They slumped to 26.9% and 66 seats.', ['26.9% = 26.9 percent down to', '66 seats = 66 seat down to']],
    ['Capacity rose 8% and traffic 6%.', ['8% = 8 percent up by', '6% = 6 percent up by']],
    ['Costs fell 4% and 12 clerks were hired.', ['4% = 4 percent down by', '12 = 12 clerk']],
    [
      'Revenue was up 36 percent in October and 18 percent so far this year.',
      ['36 percent = 36 percent up by', '18 percent = 18 percent up by'],
    ],
    ['Its shares were up 2 pence (1.26 cents).', ['2 pence = 2 penny up by', '1.26 cents = 1.26 cent up by']],
    [
      'Sales increased in the quarter ended Sept. 30 to $747 million from $623 million.',
      ['$747 million = 747000000 USD up to', '$623 million = 623000000 USD up from'],
    ],
    ['Ten Greens joined four Liberals.', ['Ten = 10 green', 'four = 4 liberal']],
    ['The firm skidded 1.74 to 123.5.', ['1.74 = 1.74 down by', '123.5 = 123.5 down to']],
    [
      'Revenue was up 36 percent in October and 18 percent of the shops shut.',
      ['36 percent = 36 percent up by', '18 percent = 18 percent'],
    ],
  ])('shares their movement where it has no verb of its own: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['They logged 83 fires, down from 107 in 2023.', ['83 = 83 fire', '107 = 107 fire down from']],
    ['There were 1,904 fires, 216 fewer than in May.', ['1,904 = 1904 fire', '216 = 216 fire down by']],
    [
      'The gap is 3 billion euros, up from 2.5 billion.',
      ['3 billion euros = 3000000000 EUR', '2.5 billion = 2500000000 EUR up from'],
    ],
    ['They logged 83 fires, up from 71 last year.', ['83 = 83 fire', '71 = 71 fire up from']],
    ['He cut the price to 31 euros from 39.', ['31 euros = 31 EUR down to', '39 = 39 EUR down from']],
    [
      'They cut spending by 250 million euros to 600 million.',
      ['250 million euros = 250000000 EUR down by', '600 million = 600000000 EUR down to'],
    ],
    ['The rupee fell by 28 paise to 88.13.', ['28 paise = 28 paisa down by', '88.13 = 88.13 down to']],
    [
      'They cut their estimate by 600,000 tons to 4.1 million.',
      ['600,000 tons = 600000 ton down by', '4.1 million = 4100000 ton down to'],
    ],
    ['The index fell by 40 points to 4,100.', ['40 = 40 point down by', '4,100 = 4100 down to']],
    ['Output fell by 38% to 142.', ['38% = 38 percent down by', '142 = 142 down to']],
    ['It burned 164 barns, 98 of them homes.', ['164 = 164 barn', '98 = 98 home']],
    ['They have 412 homes, of which 53 stand empty.', ['412 = 412 home', '53 = 53 home']],
    [
      'It will ship 2.5 million tons, compared with 2.9 million a year ago.',
      ['2.5 million tons = 2500000 ton', '2.9 million = 2900000 ton'],
    ],
    ['She has a lead of six percent, down from 11 in May.', ['six percent = 6 percent', '11 = 11 percent down from']],
    ['Calls fell by 4%, from 1,100 in May.', ['4% = 4 percent down by', '1,100 = 1100 call down from']],
    ['It burned 164 barns, 98 of them on Friday.', ['164 = 164 barn', '98 = 98 barn']],
    ['They logged 83 fires, against 107 in May and 90 in June.', ['83 = 83 fire', '107 = 107 fire', '90 = 90 fire']],
    [
      'Stocks fell by 2.1 million barrels, against a rise of 381,000.',
      ['2.1 million barrels = 2100000 barrel down by', '381,000 = 381000 barrel up by'],
    ],
    ['They logged 83 fires and 90 in all fled.', ['83 = 83 fire', '90 = 90']],
    ['They logged 83 fires in 1,107 places.', ['83 = 83 fire', '1,107 = 1107 place']],
    ['They logged 83 fires. It fell from 107.', ['83 = 83 fire', '107 = 107 down from']],
  ])('shares what they count or their currency: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['The police logged 83 fires, down from 107.', ['fires', 'fires']],
    ['It had revenue of $3 million, up 4%.', ['revenue', 'revenue']],
    ['Sales rose by 4% and profit by 6%.', ['Sales', 'profit']],
    ['Road deaths fell by 4% and thefts in Leeds by a fifth.', ['Road deaths', 'thefts in Leeds']],
    ['The index fell 4% to 6,700.5 and the Nasdaq 2%.', ['The index', 'The index', 'the Nasdaq']],
  ])('is of what they are of: %s', (text, expected) => {
    expect(figuresIn(text).map(({ of }) => of)).toEqual(expected);
  });

  it.each([
    ['The number of homes on sale fell to 1,100.', 'home'],
    ['Road deaths rose to 40.', 'death'],
    ['Arrests rose to 40.', 'arrest'],
    ['Entries rose to 40.', 'entry'],
    ['Wages rose to 40.', null],
    ['The index rose to 40.', null],
    ['Road deaths rose to 40.5.', null],
  ])('counts the things whose number moves: %s', (text, unit) => {
    expect(figuresIn(text).map((figure) => figure.unit)).toEqual([unit]);
  });
});
