import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

function unitsIn(text: string): (string | null)[] {
  return figuresIn(text).map(({ unit }) => unit);
}

describe('a bare number', () => {
  it.each([
    ['The town planted 4,200 trees, short of its goal of 6,000.', ['tree', 'tree']],
    ['The agency housed 11,400 people; the target for the year is 15,000.', ['person', 'person']],
    ["The firm sold 1.2 million radios, beating analysts' expectations of 1.1 million.", ['radio', 'radio']],
    ['The club raised $3.1 million, short of its goal of 5 million.', ['USD', 'USD']],
    ['The crop is put at 61.5 million tonnes, raising the estimate by 600,000.', ['metric-ton', 'metric-ton']],
  ])('is in the unit of what a goal or an estimate is told with: %s', (text, expected) => {
    expect(unitsIn(text).at(-1)).toBe(expected.at(-1));
  });

  it('is in no unit of a far other size', () => {
    expect(unitsIn('The firm has 12 shops and a target of 4.1 million.')).toEqual(['shop', null]);
  });

  it.each([
    ['Some 480 trains were cancelled, more than the 210 of Tuesday.', ['train', 'train']],
    ['They built 3,400 homes, far below the 5,000 they promised.', ['home', 'home']],
    ['It had 2.1 million guests in 2024, 1.7 million in 2023 and 900,000 in 2022.', ['guest', 'guest', 'guest']],
    ['It sold 3.4 million copies in its first week, and 1.1 million in its second.', ['copy', 'copy']],
    ['Of the 1,200 patients, 310 waited and 45 died.', ['patient', 'patient', 'patient']],
    ['Police held 90 people. Of those, 35 were released.', ['person', 'person']],
    ['There were 900 bids; 310 were refused.', ['bid', 'bid']],
    ['The council has 40 members. Twelve voted against.', ['member', 'member']],
    ['Fires killed 40 people in Leeds and 12 in York.', ['person', 'person']],
    ['The race began with 176 riders in 22 teams; 158 remain.', ['rider', 'team', 'rider']],
    ['It sold 900 boats in 2024; in 2019, when 1,200 sold, it was open all year.', ['boat', 'boat']],
    ['Some 1,300 houses were destroyed and another 2,700 damaged.', ['house', 'house']],
    ['The hall, built for 5,000 guests, holds 7,300.', ['guest', 'guest']],
    ['Students from abroad numbered 52,640, of whom 12,380 are new.', ['student', 'student']],
    ['It will build 1,900 homes instead of 2,400.', ['home', 'home']],
    ['It sold 1.2 million radios. Analysts had predicted 1.3 million.', ['radio', 'radio']],
    ['It shipped 1.3 million radios in May. Since then it has sold 3.1 million.', ['radio', 'radio']],
    ['Some 400 clerks were laid off. Another 520 will go in June.', ['clerk', 'clerk']],
  ])('counts some or more of what was counted: %s', (text, expected) => {
    expect(unitsIn(text)).toEqual(expected);
  });

  it.each([
    ['The council has 40 members. Fifty voted against.', ['member', null]],
    ['They fired 40 rockets. Twelve died.', ['rocket', null]],
    ['The blast killed 13.', [null]],
    ['A magnitude 6.4 earthquake flattened villages.', [null]],
    ['The hall holds 40 pianos; it draws 7,300.', ['piano', null]],
    ['At least 74 people, including eight sailors, drowned. Seven were found alive.', ['person', 'sailor', 'person']],
    ['The Harbor average tumbled 39.55 points, to 2613.73.', ['point', null]],
    ['The yard built 40 boats. It opened 12 in all.', ['boat', null]],
  ])('has no unit where the words do not say so: %s', (text, expected) => {
    expect(unitsIn(text)).toEqual(expected);
  });

  it.each([
    ['The storm killed 37 people, displaced 1.2 million and shut the port.', ['person', 'person']],
    ['The dam broke and 31 people died, forcing 4,000 from their homes.', ['person', 'person']],
  ])('is of persons where only these are killed or driven out: %s', (text, expected) => {
    expect(unitsIn(text)).toEqual(expected);
  });

  it.each([
    ['The bridge cost 3.2 billion euros. The state will pay 1.4 billion.', ['EUR', 'EUR']],
    ['The state lent 150 million euros and the city gave 90 million.', ['EUR', 'EUR']],
    ['It released €12 million from a reserve of 50 million.', ['EUR', 'EUR']],
    ['Receipts were 2.1 billion euros. Costs rose to 1.9 billion.', ['EUR', 'EUR']],
    ['He was paid 6,200 baht ($195), against a cost of 7,500.', ['THB', 'USD', 'THB']],
    ['The state set aside 25 billion yen; towns had asked for 40 billion.', ['JPY', 'JPY']],
    ['A boat costs 420,000 yen ($2,900). The state pays 70,000.', ['JPY', 'USD', 'JPY']],
    ['The bridge cost 3.2 billion euros. It was seen by 1.4 million.', ['EUR', null]],
    ['The club paid €40 million. It added 3,000 seats and gave 2 million.', ['EUR', 'seat', null]],
  ])('is money where it is paid or is the amount of a cost: %s', (text, expected) => {
    expect(unitsIn(text)).toEqual(expected);
  });

  it('is no end of the sum before it', () => {
    expect(summary('The deal would cost it €200 million and 2,300 jobs.')).toEqual([
      '€200 million = 200000000 EUR',
      '2,300 = 2300 job',
    ]);
  });

  it('is in tons or barrels where trade in them is told', () => {
    expect(unitsIn('They expect a crop of 12.4 million tonnes. Exports may reach 4.1 million.')).toEqual([
      'metric-ton',
      'metric-ton',
    ]);
    expect(summary('They sowed 31,000 hectares, down 2,000 from 2024.').at(-1)).toBe('2,000 = 2000 hectare down by');
  });

  it.each([
    ['The match drew an attendance of 41,200.', 'person'],
    ['The paper has a circulation of 120,000.', 'copy'],
    ['Attendance fell to 41,200.', 'person'],
    ['The number of unemployed rose to 41,200.', 'person'],
    ['Waiting lists stood at 41,200.', null],
  ])('counts what its noun is the number of: %s', (text, expected) => {
    expect(unitsIn(text)).toEqual([expected]);
  });

  it('takes no unit from further back than the sentence before', () => {
    const texts = fc
      .integer({ min: 2, max: 900 })
      .map((count) => `It has ${count + 1} boats. It rained. It blew. ${count} sank.`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(unitsIn(text).at(-1)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
