import { describe, expect, it } from 'vitest';
import { figuresIn, summary } from './found.ts';

describe('figures', () => {
  it('stand on their modifier, number and unit, and nothing else', () => {
    const text = 'Divers raised just under 3.10 million tonnes of sand.';
    const [figure] = figuresIn(text);
    expect(figure).toMatchObject({
      text: 'just under 3.10 million tonnes',
      kind: 'quantity',
      value: '3100000',
      significant: 3,
      unit: 'metric-ton',
      modifier: 'under',
      of: 'sand',
    });
    expect(text.slice(...(figure?.span ?? [0, 0]))).toBe(figure?.text);
  });

  it.each([
    'They hold 309 votes, 39 more than needed.',
    'The fund dropped $2.5 million on ads.',
    'He has rallied thousands of voters.',
    'She lost the state 36 percent to 51 percent.',
    'These two cut their teeth there.',
  ])('are no change where nothing rises or falls: %s', (text) => {
    expect(figuresIn(text).filter(({ change }) => change !== null)).toEqual([]);
  });

  it('are no change where they count who has power or water', () => {
    expect(summary('The storm cut power to 5,200 homes.')).toEqual(['5,200 = 5200 home']);
    expect(summary('The mill cut its staff to 5,200 people.')).toEqual(['5,200 = 5200 person down to']);
  });

  it.each([
    ['They paid $4.20 for it.', ['$4.20 = 4.20 USD']],
    ['They paid about €12m for it.', ['about €12m = 12000000 EUR about']],
    ['They paid A$5 and HK$60.', ['A$5 = 5 AUD', 'HK$60 = 60 HKD']],
    ['They paid thirty Canadian dollars.', ['thirty Canadian dollars = 30 CAD']],
    ['It fetched $80 a barrel.', ['$80 = 80 USD-per-barrel']],
    ['It yields 26 to 31 million dollars.', ['26 to 31 million dollars = 26000000–31000000 USD']],
    ['It owes hundreds of millions of euros.', ['hundreds of millions of euros = null EUR']],
  ])('of money: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['Half a million crates sank.', ['Half a million = 500000 crate']],
    ['Three in five boats leak.', ['Three in five = 0.6']],
    ['It holds 12,34,567 crates.', ['12,34,567 = 1234567 crate']],
    ['The wind reached 90 miles per hour.', ['90 miles per hour = 90 mile-per-hour']],
    ['A 44-year-old deckhand fell.', ['44-year-old = 44 year-person']],
    ['Ines Calloway, 51, fell.', ['51 = 51 year-person']],
    ['The hold measures 5 feet 6 inches.', ['5 feet 6 inches = 5.5 foot']],
    ['The board voted 7-2 to sell.', ['7-2 = 7–2']],
    ['Costs rose fourfold.', ['fourfold = 4 up by']],
    ['At least one person drowned.', ['At least one = 1 person over']],
    ['They sold 400 and 9,000 crates.', ['400 = 400 crate', '9,000 = 9000 crate']],
    ['It was -5°C on deck.', ['-5°C = -5 celsius']],
  ])('of every kind: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['Ridership fell by nearly 12%.', ['nearly 12% = 12 percent about down by']],
    ['Ridership rose from 40,000 to 48,000.', ['40,000 = 40000 up from', '48,000 = 48000 up to']],
    ['They reported a 35% drop in sales.', ['35% = 35 percent down by']],
    ['There was an increase of 3 points.', ['3 = 3 point up by']],
    ['Sales were up 14%.', ['14% = 14 percent up by']],
    ['The fleet made up 14% of traffic.', ['14% = 14 percent']],
    ['The yard lost $5 million.', ['$5 million = 5000000 USD']],
    [
      'Profit jumped 36%, from £12m to £16m.',
      ['36% = 36 percent up by', '£12m = 12000000 GBP up from', '£16m = 16000000 GBP up to'],
    ],
    ['The stock slid below $40.', ['below $40 = 40 USD under down to']],
    ['The economy shrank at an annual rate of 1.4%.', ['1.4% = 1.4 percent down by']],
    ['Growth was revised down to 1.9% from 2.2%.', ['1.9% = 1.9 percent down to', '2.2% = 2.2 percent down from']],
    ['Margins narrowed by 120 basis points.', ['120 basis points = 120 basis-point down by']],
    ['The crew fell by 30 to 450.', ['30 = 30 down by', '450 = 450 down to']],
    ['The fee would go up to $17.', ['$17 = 17 USD up to']],
    ['The yard sold 7% fewer than in May.', ['7% = 7 percent down by']],
    ['Sales rose 4% in May and 6% in June.', ['4% = 4 percent up by', '6% = 6 percent up by']],
    [
      'The index lost 878 points, or 1.9%, to close at 45,479.',
      ['878 = 878 point down by', '1.9% = 1.9 percent down by', '45,479 = 45479 down to'],
    ],
    ['Revenue was up 2% at £1.2bn.', ['2% = 2 percent up by', '£1.2bn = 1200000000 GBP up to']],
    ['Its shares lost 7.5p to 163p.', ['7.5p = 7.5 penny down by', '163p = 163 penny down to']],
    ['The fare would go up by £3 to £56.', ['£3 = 3 GBP up by', '£56 = 56 GBP up to']],
    ['The crowd rose to a record 52,311.', ['52,311 = 52311 person up to']],
    ['They cut the rate seven times.', ['seven times = 7 time']],
    ['He lost by a slender 1,204 votes.', ['1,204 votes = 1204 vote']],
    ['Such drugs cost 50-80 per cent less.', ['50-80 per cent = 50–80 percent down by']],
    ['Tolls double to $4.', ['$4 = 4 USD up to']],
    ['They sold 110 fewer than in May.', ['110 = 110 down by']],
    ['The mast fell on two cars.', ['two = 2 car']],
    ['Cuts of up to 20% are planned.', ['up to 20% = 20 percent under down by']],
    ['She had 11 rebounds.', ['11 = 11 rebound']],
    ['It was led by two investors in a raised bid.', ['two = 2 investor']],
    ['The cod jumped 3 feet.', ['3 feet = 3 foot']],
    ['The firm cut 900 jobs.', ['900 = 900 job down by']],
    ['The rate narrowed to 9.8% from 12.1%.', ['9.8% = 9.8 percent down to', '12.1% = 12.1 percent down from']],
    ['They cut the fare on late buses from £3.50 to £2.', ['£3.50 = 3.50 GBP down from', '£2 = 2 GBP down to']],
    [
      'Crude settled down 91 cents, or 1.3%, at $68.76.',
      ['91 cents = 91 cent down by', '1.3% = 1.3 percent down by', '$68.76 = 68.76 USD down to'],
    ],
    ['Sales fell to just 1,100 tonnes.', ['1,100 tonnes = 1100 metric-ton down to']],
    ['Output climbed 140,000 barrels.', ['140,000 barrels = 140000 barrel up by']],
    ['Turnout was 64.3%, three points lower.', ['64.3% = 64.3 percent', 'three = 3 point down by']],
    ['It would cost $3 million up front.', ['$3 million = 3000000 USD']],
    ['They fell 14 seats short of a majority.', ['14 seats = 14 seat']],
    ['They recovered 70% of them.', ['70% = 70 percent']],
    ['The Nasdaq composite sank 2.2%.', ['2.2% = 2.2 percent down by']],
    [
      'School rolls fell to 10,870 from a high of 14,200.',
      ['10,870 = 10870 roll down to', '14,200 = 14200 roll down from'],
    ],
    ['It is more than double the 14 that it had.', ['14 = 14']],
    [
      'They keep pushing income down 35 percent to $2 billion.',
      ['35 percent = 35 percent down by', '$2 billion = 2000000000 USD down to'],
    ],
    ['It adds 300 cars to the fleet.', ['300 = 300 car up by']],
    ['Growth was slower, down from the 147 first told.', ['147 = 147 down from']],
    ['It would trim $8 million from a budget.', ['$8 million = 8000000 USD down by']],
    ['It would add $38 to the bill.', ['$38 = 38 USD up by']],
    ['She added $38 million.', ['$38 million = 38000000 USD']],
    ['It means the loss of 450 jobs.', ['450 = 450 job down by']],
    ['It means the loss of 450 books.', ['450 = 450 book']],
    [
      'It rose by 16 feet to 1,310 feet, 80 feet below the mark.',
      ['16 feet = 16 foot up by', '1,310 feet = 1310 foot up to', '80 feet = 80 foot'],
    ],
    ['The stake rose from 10 to 15 percent.', ['10 = 10 percent up from', '15 percent = 15 percent up to']],
    ['Starts were 17% below a year earlier.', ['17% = 17 percent down by']],
    ['Starts were 17% below normal.', ['17% = 17 percent']],
    [
      'The pace was revised up to 1.4 million units from 1.3 million.',
      ['1.4 million = 1400000 unit up to', '1.3 million = 1300000 unit up from'],
    ],
    [
      'It expects a profit of 96 billion yen, up from an earlier forecast of 86 billion.',
      ['96 billion yen = 96000000000 JPY', '86 billion = 86000000000 JPY up from'],
    ],
    ['The bank cut its estimate by 4% to 2%.', ['4% = 4 percent down by', '2% = 2 percent down to']],
    ['The rival passed 30 million in May.', ['30 million = 30000000 over']],
    ['The rival passed 30 in May.', ['30 = 30']],
  ])('know whether they rose or fell: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    ['It faces a £24m gap.', ['gap']],
    ['It had winds of 90 mph.', ['winds']],
    ['Net debt stood at £210m.', ['Net debt']],
    ['It had a loss of $381 million, or $0.67 per share.', ['a loss', 'a loss']],
    ['The stock, which fell in May, sank 13 percent.', ['The stock']],
    ['Crude settled $2.61 lower at $58.90 a barrel.', ['Crude', 'Crude']],
    ['Sales fell again, dropping 5.2% in May.', ['Sales']],
    ['Its shares, which have risen 11%, are dear.', ['Its shares']],
    ['The satellite, weighing 4,410 kg, was lost.', ['The satellite']],
    ['Sales at Brandholm, a chain of shops, fell 4%.', ['Sales at Brandholm']],
    ['Reserves stand at barely £6m.', ['Reserves']],
    ['One in five homes has no cover.', ['homes']],
    ['They sold shares worth $30 million.', ['shares']],
    ['The council said that its debt fell 4%.', ['its debt']],
    ['They paid $5 million last year.', [null]],
    ['Imports, chiefly from Peru, soared 12%.', ['Imports']],
    ['Core prices, closely watched in May, rose 5%.', ['Core prices']],
    ['Duty on cars priced above $40,000 will be cut by 5%.', [null, 'Duty on cars priced above $40,000']],
    ['Crop payouts could top $9 billion.', ['Crop payouts']],
    ['Refinery runs climbed 3%.', ['Refinery runs']],
    ['Starting pay was raised last fall by 3%.', ['Starting pay']],
    ['They put total damage at $3 billion.', ['total damage']],
    ['The crop is put at 4.1 billion bushels.', ['The crop']],
    ['The deficit, at 4.4%, is too large.', ['The deficit']],
    ['Voters put the Greens, with 5.2%, in third place.', ['the Greens']],
    ['It had high winds near 35 mph.', ['high winds']],
    ['There is a levy, worth £12,650, on each.', ['a levy']],
    ['Congress has $30 million in aid left.', ['aid']],
    ['She is held on $1.5 million bail.', ['bail']],
    ['Sickness hit a record 15,580.', ['Sickness']],
    ['A house that cost €765 is empty.', ['A house']],
    ['A drop in pressure of 2.5 mmHg was seen.', ['pressure']],
    ['Tariffs cost the firm $3 million.', ['Tariffs']],
    ['They paid the firm $3 million.', [null]],
    ['It is below the industry average of 6.9 percent.', ['the industry average']],
    ['It had an average of 6.9 percent.', [null]],
    ['Its top wage, now $36, rises soon.', ['Its top wage']],
    ['It has a margin of error of 3 points.', ['a margin of error']],
    ['They lost 3 points.', ['points']],
    ['Voting was up 12%.', ['Voting']],
    ['The euro was little changed at $1.1484.', ['The euro']],
    ['Lincoln, with some pupils, costs $17,400.', ['Lincoln']],
    ['Robberies had since fallen by 13%.', ['Robberies']],
    ['People out of work rose by 4%.', ['People out of work']],
    ['They trebled the number of officers by 4%.', ['the number of officers']],
    ['Nine of their ten matches were lost.', ['their ten matches', 'matches']],
    ['Orders account for a third of turnover.', ['turnover']],
    ['They found that one in four of its branches lost money.', ['its branches']],
    ['Complaints against officers rose 4%.', ['Complaints against officers']],
  ])('know what they are of: %s', (text, expected) => {
    expect(figuresIn(text).map((figure) => figure.of)).toEqual(expected);
  });

  it.each([
    ['They gave €21bn two weeks ago.', ['€21bn = 21000000000 EUR']],
    ['They shot down 64 out of 145 drones.', ['64 = 64 drone', '145 = 145 drone']],
    ['It saves £9m a year.', ['£9m = 9000000 GBP-per-year']],
    ['The fare costs Rs. 150 now.', ['Rs. 150 = 150 INR']],
    ['Corn rose to $4.62 1/2 a bushel.', ['$4.62 1/2 = 4.625 USD-per-bushel up to']],
    ['Two men, ages 19 and 22, left.', ['Two = 2 man', '19 = 19 year-person', '22 = 22 year-person']],
    ['They need six or seven more.', ['six or seven = 6–7']],
    ['Five to six hundred came.', ['Five to six hundred = 500–600']],
    ['It logs 1,000 cases a day.', ['1,000 = 1000 case-per-day']],
    ['There were 1,000 cases a day ago.', ['1,000 = 1000 case']],
    ["They will shut four of the district's 23 schools.", ['four = 4 school', '23 = 23 school']],
    ['They were fined between Rs 1,000 and Rs 1 lakh.', ['between Rs 1,000 and Rs 1 lakh = 1000–100000 INR']],
    ['The chance is no better than 60%.', ['no better than 60% = 60 percent under']],
    ['It may stay under 2C then.', ['under 2C = 2 celsius under']],
    ['Those 65 and older ride free.', ['65 and older = 65 year-person over']],
    ['They talked for three quarters of an hour.', []],
    ['Rents passed $2,500 in May.', ['$2,500 = 2500 USD over']],
    ['Under the 1.5C goal it must fall.', ['1.5C = 1.5 celsius']],
  ])('are read whole and apart: %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    'The Boeing 737 left gate 12 on Route 9.',
    'An F-16 followed Operation 1027.',
    'Section 230 shields them from COVID-19 claims.',
    'Call 202-555-0143 at 7 p.m. or 9:30.',
    'One of the officials declined.',
    'The two companies settled in 2019.',
    'He replied in a second.',
    'The Big Three met on June 4, 2021.',
    'Ring 01632 960 983 or +44 20 7946 0018.',
    'He lives at 14 Harbor Street and has a 401(k) plan.',
    'The Group of 20 has zero tolerance for it.',
  ])('are not names, dates, times or pronouns: %s', (text) => {
    expect(summary(text)).toEqual([]);
  });

  it('leave durations to the dates, but not ages', () => {
    expect(summary('The board has 44 days to reply.')).toEqual([]);
    expect(summary('The pup is ten months old.')).toEqual(['ten months old = 10 month-person']);
    expect(summary('It kept 40 hours of film.')).toEqual(['40 hours = 40 hour']);
  });
});
