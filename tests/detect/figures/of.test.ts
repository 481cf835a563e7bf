import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

function ofIn(text: string): (string | null)[] {
  return figuresIn(text).map(({ of }) => of);
}

describe('what a figure is of', () => {
  it.each([
    ['A man, 51, was held.', ['A man']],
    ['Ines Calloway, 44, chairs the board.', ['Ines Calloway']],
    ['A 61-year-old man drowned.', ['man']],
    ['A deckhand aged 44 drowned.', ['A deckhand']],
    ['A nurse from Hull, 34, was hurt.', ['A nurse from Hull']],
    ['Ines Calloway, then 38, left.', ['Ines Calloway']],
    ['Children under 5 travel free.', ['Children']],
    ['She retired at 64.', [null]],
  ])('is whose age it is: %s', (text, expected) => {
    expect(ofIn(text)).toEqual(expected);
  });

  it.each([
    ['Imports of goods and services tumbled 5.1 percent.', ['Imports of goods and services']],
    ['Sales and profits fell 4%.', ['Sales and profits']],
    ['Thefts in Cork and Galway rose by 13%.', ['Thefts in Cork and Galway']],
    ['Costs fell 4% and profits rose 6%.', ['Costs', 'profits']],
    ['It shut a yard after orders from Cork and Galway fell 4%.', ['orders from Cork and Galway']],
    ['Costs fell 4% in Cork and Galway grew by 3%.', ['Costs', 'Galway']],
  ])('may be two nouns in one: %s', (text, expected) => {
    expect(ofIn(text)).toEqual(expected);
  });

  it.each([
    ['Their deals broke records at $4.7 trillion worth of mergers.', 'mergers'],
    ['He picked watches worth $40 million from a $2,500 case.', 'case'],
    ['The county cut the number of polling places to 60.', 'the number of polling places'],
    ['Its ratio of equity to assets as of Sept. 30 was 3.6%.', 'Its ratio of equity to assets'],
    ['He took 10 of his men from a force of 500.', 'a force'],
    ['Its share of the roughly $5 billion market is 4%.', 'Its share of the roughly $5 billion market'],
    ['The additional 48% stake is dear.', 'stake'],
    ['It made up 38% of the total a year ago.', 'the total'],
    ['Her 64%-27% lead was large.', 'lead'],
    ['Income rose by 0.8% in May, but declined by 0.2% in June.', 'Income'],
    ['Acme shares closed at $10 in composite trading.', 'Acme shares'],
    ['It raised its holding to 46 percent, expected to rise to 57%.', 'its holding'],
  ])('is the noun behind what leads to it: %s', (text, expected) => {
    expect(ofIn(text)).toContain(expected);
  });

  it('is what each of several costs', () => {
    expect(ofIn('She sold nine $2,500 watches.')).toEqual([null, 'watches']);
  });

  it.each([
    ['Refinery runs increased 4%.', 'Refinery runs'],
    ['Tariff receipts reached $30 billion.', 'Tariff receipts'],
    ['The goods deficit contracted 16.9 percent.', 'The goods deficit'],
    ['Unemployment has climbed to 5.2%.', 'Unemployment'],
    ['The duty on them was doubled to 50 percent.', 'The duty on them'],
    ['Rainfall so far this month is 23.4 mm.', 'Rainfall'],
  ])('is the whole noun where the tagger takes part of it for a verb: %s', (text, expected) => {
    expect(ofIn(text)).toEqual([expected]);
  });

  it.each([
    ['Sales fell 4% in May and rose 6% in June.', ['Sales', 'Sales']],
    ['The stock opened at $4, rose to $5 and closed at $4.50.', ['The stock', 'The stock', 'The stock']],
    ['The rack holds a chip and costs $3 million.', ['The rack']],
    ['Sales fell 4% and profits rose 6%.', ['Sales', 'profits']],
    ['He said sales fell 4% and left.', ['sales']],
  ])('is the subject that verbs in a row share: %s', (text, expected) => {
    expect(ofIn(text)).toEqual(expected);
  });

  it('is the noun and not the verb that the tagger takes it for', () => {
    expect(ofIn("Kenya's shilling traded at 129.20 to the dollar.")).toEqual(["Kenya's shilling"]);
    expect(ofIn('Rents average $2,100 in May.')).toEqual(['Rents']);
  });

  it('is what the noun of change is part of', () => {
    expect(ofIn('She took a 20% pay cut in May.')).toEqual(['pay']);
    expect(ofIn('They saw a price rise of 4% in May.')).toEqual(['price']);
  });

  it('is the subject and no amount that stands between', () => {
    expect(ofIn('Crude futures settled 54 cents, or 0.8%, higher at $67.68 a barrel.')).toEqual([
      'Crude futures',
      'Crude futures',
      'Crude futures',
    ]);
    expect(ofIn('Its licences sank a fifth, to $610 million.').at(-1)).toBe('Its licences');
    expect(ofIn('The firm trimmed its floating rates by 40 basis points.')).toEqual(['its floating rates']);
  });

  it('is what something is taken from or added to', () => {
    expect(ofIn('The forecast knocked 4% off its stock.')).toEqual(['its stock']);
    expect(ofIn('They voted to cut £7.4m from services.')).toEqual(['services']);
    expect(ofIn('Gold added 0.2% to $3,331.')).toEqual(['Gold', 'Gold']);
  });

  it('is what is so deep or high, and what stands before its aside', () => {
    expect(ofIn('Water two metres deep swept in.')).toEqual(['Water']);
    expect(ofIn('The park at Mill Lane, valued at £2.25m, is to be sold.')).toEqual(['The park at Mill Lane']);
  });

  it('is the subject through words that look ahead', () => {
    expect(ofIn('Output is likely to top 150 million tons.')).toEqual(['Output']);
    expect(ofIn('Allowances were frozen at £11,450.')).toEqual(['Allowances']);
  });

  it('is the subject of what is worth so much', () => {
    expect(ofIn('The market could be worth $150 billion.')).toEqual(['The market']);
  });
});

describe('a movement', () => {
  it.each([
    [
      'The deficit was still $112 million, or 17 percent, wider than in May.',
      ['$112 million = 112000000 USD up by', '17 percent = 17 percent up by'],
    ],
    ['The index ended 0.3% firmer.', ['0.3% = 0.3 percent up by']],
    ['Petrol is 30% cheaper than diesel.', ['30% = 30 percent']],
    ['Food was 4.4% dearer than a year ago.', ['4.4% = 4.4 percent up by']],
    ['The euro was 0.4% weaker at $1.1390.', ['0.4% = 0.4 percent down by', '$1.1390 = 1.1390 USD down to']],
    ['Demand soared to an all-time high of 8,656 megawatts.', ['8,656 megawatts = 8656 megawatt up to']],
    ['Employers added 150,000 jobs.', ['150,000 = 150000 job up by']],
    ['The party lost 12 seats.', ['12 seats = 12 seat down by']],
    ['Vandals added 12 drawings.', ['12 = 12 drawing']],
    [
      'The index lost 26.25 points or 0.11 per cent to 23,482.',
      ['26.25 = 26.25 point down by', '0.11 per cent = 0.11 percent down by', '23,482 = 23482 down to'],
    ],
    [
      'It sent its shares down nearly 19% to $61.20.',
      ['nearly 19% = 19 percent about down by', '$61.20 = 61.20 USD down to'],
    ],
    [
      'The fire exploded to 48,700 acres, up from 21,000 acres.',
      ['48,700 acres = 48700 acre up to', '21,000 acres = 21000 acre up from'],
    ],
  ])('is told by what stands behind an amount and its aside: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['Firms announced 27,000 job cuts.', ['27,000 = 27000 cut']],
    ['It foresees two more cuts.', ['two = 2 cut']],
    ['It touched down 900 metres from the gate.', ['900 metres = 900 meter']],
    ['A bomb exploded 900 metres from the gate.', ['900 metres = 900 meter']],
  ])('is none where changes are counted or a verb means something else: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['The volume was six times the average of the past month.', 'the average'],
    ["That is nearly twice last year's figure.", "last year's figure"],
    ['She paid three times the price.', 'the price'],
    ['She won the race three times last year.', null],
    ['She won the race three times on Sunday.', null],
  ])('is what a multiple multiplies: %s', (text, expected) => {
    expect(ofIn(text)).toEqual([expected]);
  });

  it.each([
    ['They will close a gap that finance chief Ruth Ogden puts at £19m.', 'a gap'],
    ['Damage, which insurers have put at $3 million, will be paid.', 'Damage'],
    ['The firm, which put its damage at $3 million, has closed.', 'its damage'],
  ])('is what a clause behind it puts at a figure: %s', (text, expected) => {
    expect(ofIn(text)).toEqual([expected]);
  });

  it('is what fetches a price, and what is told again in brackets', () => {
    expect(ofIn('Mackerel sold for €2.80.')).toEqual(['Mackerel']);
    expect(ofIn('His costs have risen to 420,000 yen ($2,900).')).toEqual(['His costs', 'His costs']);
    expect(ofIn('The makers saw a plunge of 55%.')).toEqual([null]);
  });

  it.each([
    ['Costs linked to the closures fell to $210 million.', 'Costs linked to the closures'],
    ['Among independents his rating sank to 29%.', 'his rating'],
    ['The latest deaths bring the toll to 43.', 'the toll'],
    ['The plane was flying at 290 kph.', 'The plane'],
    ['He put the loss at 8% and peak sales at $3 million.', 'peak sales'],
    ['They filed claims worth a combined $640 million.', 'claims'],
    ['They cut the share of the biggest, Calcor, by a fifth.', 'the share of the biggest'],
    ['The co-pilot, 26, was hurt.', 'The co-pilot'],
    ['Earnings rose 9 cents, or 0.3%, to $36, and are up 3.7%.', 'Earnings'],
    ['The race raised $36 million and is worth $683 million.', 'The race'],
    ['One placement costs us £11,000 a week.', 'One placement'],
    ['The stoppage cost the economy about $80 million.', 'The stoppage'],
    ['They trimmed their forecasts of 3.1% and 3.0%.', 'their forecasts'],
    ['The deficit is put at 8% of output, and public debt at 129%.', 'public debt'],
    ['She has sons aged three and five.', 'sons'],
    ['It has 29,800 clerks, a quarter of them hired in May.', 'clerks'],
    ['Earlier he had put the number of dead at 88.', 'the number of dead'],
    ['It brought the number of displaced to more than 312,000.', 'the number of displaced'],
    ['It took the number killed in air accidents this year to 61.', 'the number'],
    ['Joblessness is below the national rate of 4.1%.', 'the national rate'],
    ['It has a daily average of 12.', null],
    ['It slashed its profit forecast by a quarter.', 'its profit forecast'],
    ['He cut his 2025 profit estimate by 8%.', 'his 2025 profit estimate'],
    ['Shares, up a fifth last year, dipped at noon.', 'Shares'],
    ['It had earnings per share of $1.10.', 'earnings per share'],
    ['It struck off the coast at a depth of 10 km.', 'a depth'],
    ['My mum, who is 87, was held.', 'My mum'],
    ['Children under five travel free.', 'Children'],
    ['It holds a 20 per cent sell-on clause.', 'sell-on clause'],
    ['Police numbers will be trimmed by 365.', 'Police numbers'],
  ])('is the whole of what moves or is measured, and no more: %s', (text, expected) => {
    expect(ofIn(text).at(-1)).toBe(expected);
  });

  it('leaves out the words that lead to it', () => {
    expect(ofIn('It planted 4,200 trees, short of its target of 6,000.')).toEqual(['trees', 'its target']);
  });
});
