import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

describe('an outcome', () => {
  it.each([
    ['The party had 81 seats, a gain of 12.', ['81 seats = 81 seat', '12 = 12 seat up by']],
    ['The yard has 400 jobs, a loss of 30.', ['400 = 400 job', '30 = 30 job down by']],
    [
      'It won 94 of the 201 seats in the house, down 17 from 2021.',
      ['94 = 94 seat', '201 seats = 201 seat', '17 = 17 seat down by'],
    ],
    ['They hold 40 pianos, a gain of 12.', ['40 = 40 piano', '12 = 12']],
    ['The party had 81 seats and a gain of 12.', ['81 seats = 81 seat', '12 = 12']],
  ])('is counted in what is gained and lost: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['She held it by 1,204 votes in a ward she carried by 9,871 last time.', ['vote', 'vote']],
    ['She held it by 1,204 votes. Her deputy lost his by a mere 38.', ['vote', 'vote']],
    ['She held it by 1,204 votes. Her deputy is 12 years older by 38 accounts.', ['vote', 'account']],
    ['They sold 1,204 boats and were beaten by 38.', ['boat', null]],
    ['The plan passed by 61 votes to 38.', ['vote', 'vote']],
  ])('has a margin in votes where votes were told: %s', (text, expected) => {
    const units = figuresIn(text).map(({ unit }) => unit);
    expect([units[0], units.at(-1)]).toEqual(expected);
  });
});

describe('what is recorded and taken', () => {
  it.each([
    ['France reported 1,200 deaths. Spain recorded 950 in May.', ['death', 'death']],
    ['France reported 1,200 deaths. Spain recorded 950 songs.', ['death', 'song']],
    ['Clinics hired 41,000 nurses while manufacturers shed 14,000.', ['nurse', null]],
    ['The number of people idle for more than six months climbed by 110,000.', ['person']],
    ['It would close 11 of the combined 164 depots.', ['depot', 'depot']],
    ['It opened 22 walk-in clinics.', ['clinic']],
    ['He made 19 of 20 attempts and had missed from 41.', ['attempt', 'attempt', null]],
    ['Two children are among six dead.', ['child', null]],
    ['In May it had 900 families. Now it is 2,400.', ['family', 'family']],
    ['The fee was $400. In May it was 250.', ['USD', 'USD']],
    ['Only three batters reached 20.', ['batter', null]],
    ['It made 4.8% in May; in 2019 it was four.', ['percent', null]],
    ['The bridge is 300 metres long. It was 12 in May.', ['meter', null]],
    ['They foresaw a cut of 25 basis points; seven foresaw 50.', ['basis-point', null, 'basis-point']],
    ['Earlier he had put the number of dead at 88.', ['person']],
    ['Children under five account for a third of it.', ['year-person', null]],
  ])('is counted in what the text says, never in who does it: %s', (text, expected) => {
    expect(figuresIn(text).map(({ unit }) => unit)).toEqual(expected);
  });

  it('passes a mark where a number of things does', () => {
    expect(summary('The number of cases has passed 1,000.')).toEqual(['1,000 = 1000 case over']);
    expect(summary('He fell from a window 18 metres up.')).toEqual(['18 metres = 18 meter']);
    expect(summary('They paid a one-off 750 euros.')).toEqual(['750 euros = 750 EUR']);
    expect(summary('It is taken up by 47,000 households.')).toEqual(['47,000 = 47000 household']);
  });
});

describe('what is told again in other words', () => {
  it.each([
    ['Profit rose to 4.63 billion euros ($5 billion), or 9.12 euros a share, from 3.89 billion.', 'EUR'],
    ['Women hold 78 seats, or 38.8 percent of the total, compared with 61 in May.', 'seat'],
    ['The share is 38.8 percent, compared with 61 in May.', 'percent'],
    ['It sells for 28,000 euros, against 32,000 two years ago.', 'EUR'],
    ['It sells for 28 euros, against 32,000 a year ago.', null],
    ['It expects 2.3 to 2.5 million tons, compared with 2.9 million a year ago.', 'ton'],
    ['It expects to sell 310,000 trucks, against a previous 290,000.', 'truck'],
    ['It pumps 1.2 million barrels a day, up from 1.1 million.', 'barrel-per-day'],
  ])('lends no unit to what is compared: %s', (text, unit) => {
    expect(figuresIn(text).at(-1)?.unit).toBe(unit);
  });
});
