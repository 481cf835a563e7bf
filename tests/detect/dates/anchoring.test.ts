import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.ts';
import { documentOf } from '../../document.ts';

const { extract } = createExtractor();

/** `words = value` of each date in a text published on Tuesday, 8 July 2025. */
function datesIn(text: string): string[] {
  return extract(documentOf(text, '2025-07-08')).dates.map(({ text: words, timex }) => `${words} = ${timex.value}`);
}

describe('a day of the week', () => {
  it('lies ahead where its sentence is in the present tense', () => {
    expect(datesIn('The quay fills with stalls on Friday.')).toEqual(['Friday = 2025-07-11']);
    expect(datesIn('Her funeral is at 11 a.m. Friday.')).toEqual(['11 a.m. Friday = 2025-07-11T11:00']);
    expect(datesIn('The fair draws a crowd from Friday to Sunday.')).toEqual([
      'Friday to Sunday = 2025-07-11/2025-07-13',
    ]);
  });

  it('lies ahead of verbs of the calendar that look like nouns', () => {
    expect(datesIn('Polls open Friday.')).toEqual(['Friday = 2025-07-11']);
    expect(datesIn('The final kicks off at 3 p.m. Saturday.')).toEqual(['3 p.m. Saturday = 2025-07-12T15:00']);
    expect(datesIn('The bank meets Dec. 12.')).toEqual(['Dec. 12 = 2025-12-12']);
  });

  it('lies behind where it opens a clause in the past tense', () => {
    expect(datesIn('Rates are up: Friday was the worst day.')).toEqual(['Friday = 2025-07-04']);
    expect(datesIn('Rates are up: Friday is the next test.')).toEqual(['Friday = 2025-07-11']);
  });

  it('lies ahead where what it has will be', () => {
    expect(datesIn("Friday's game will be the last.")).toEqual(['Friday = 2025-07-11']);
    expect(datesIn("Friday's game was the last.")).toEqual(['Friday = 2025-07-04']);
  });

  it('is the one of next week behind next', () => {
    expect(datesIn('The vote is next Thursday.')).toEqual(['next Thursday = 2025-07-17']);
    expect(datesIn('The vote is this coming Thursday.')).toEqual(['this coming Thursday = 2025-07-10']);
  });

  it('lies behind by where it says what was reached, ahead where it says what is due', () => {
    expect(datesIn('The petition had 6,300 names by Sunday evening.')).toEqual(['Sunday evening = 2025-07-06TEV']);
    expect(datesIn('All the boats were gone by Friday.')).toEqual(['Friday = 2025-07-04']);
    expect(datesIn('The report was due by Friday.')).toEqual(['Friday = 2025-07-11']);
    expect(datesIn('They were told to reply by Friday.')).toEqual(['Friday = 2025-07-11']);
  });

  it('lies behind a forecast that was made on it', () => {
    expect(datesIn('Growth was slower than officials forecast on Friday.')).toEqual(['Friday = 2025-07-04']);
    expect(datesIn('Rain is forecast on Friday.')).toEqual(['Friday = 2025-07-11']);
  });

  it('lies behind where somebody was told something on it', () => {
    expect(datesIn('A nurse told her Friday.')).toEqual(['Friday = 2025-07-04']);
  });

  it('lies behind where it is told, over, or what has lasted since', () => {
    expect(datesIn('Officials say Friday brought no news.')).toEqual(['Friday = 2025-07-04']);
    expect(datesIn('The bridge is shut since Friday.')).toEqual(['Friday = 2025-07-04']);
    expect(datesIn('The quay filled with stalls on Friday.')).toEqual(['Friday = 2025-07-04']);
  });
});

describe('a time of comparison', () => {
  it('is over, however near the next one is', () => {
    expect(datesIn('Prices are 4% higher than in August.')).toEqual(['August = 2024-08']);
    expect(datesIn('Prices climbed to 5% from 4% in August.')).toEqual(['August = 2024-08']);
    expect(datesIn('Prices will climb from 4% in August to 5% in October.')[0]).toBe('August = 2025-08');
  });

  it('is no day that the hours behind it are on', () => {
    expect(datesIn('The fire grew to 90 acres from 40 acres a day earlier, he said at 7 a.m.').at(-1)).toBe(
      '7 a.m. = 2025-07-08T07:00',
    );
    expect(datesIn('She left on Sunday. A day earlier he came at 7 a.m.').at(-1)).toBe('7 a.m. = 2025-07-05T07:00');
  });

  it('leaves more than and less than to the amount before it', () => {
    expect(datesIn('Rates were 14% less than a week earlier.')).toEqual(['a week earlier = 2025-W27']);
    expect(datesIn('It sold 30 more than a year ago.')).toEqual(['a year ago = 2024']);
    expect(datesIn('She left more than a year ago.')).toEqual(['more than a year ago = 2024']);
  });

  it('has the months of the stretch it is compared with', () => {
    expect(datesIn('In the first five months of the year it lost $4, after $3 in the same period of 2024.')).toEqual([
      'the first five months of the year = 2025-01/2025-05',
      'the same period of 2024 = 2024-01/2024-05',
    ]);
  });
});

describe('a month', () => {
  it('lies behind where its peak or an attack is told of', () => {
    expect(datesIn('Rates are a third of their November peak.')).toEqual(['November = 2024-11']);
    expect(datesIn('Rates are a third of what the November deal brings.')).toEqual(['November = 2025-11']);
  });

  it('lies behind where something is compared with it or told of it', () => {
    expect(datesIn('Prices are higher than in November.')).toEqual(['November = 2024-11']);
    expect(datesIn('The bank raised its rate in November.')).toEqual(['November = 2024-11']);
    expect(datesIn('The bank will cut its rate in November.')).toEqual(['November = 2025-11']);
  });

  it('lies behind where something happened in it and ahead where it will, however near the other one is', () => {
    expect(datesIn('The show drew a crowd in August.')).toEqual(['August = 2024-08']);
    expect(datesIn('In August the show drew a crowd.')).toEqual(['August = 2024-08']);
    expect(datesIn('The show will open in April.')).toEqual(['April = 2026-04']);
    expect(datesIn('The show, three times as large, opens in May.')).toEqual(['May = 2026-05']);
    expect(datesIn('They spoke of a visit set for August.')).toEqual(['August = 2025-08']);
    expect(datesIn('Wheat for delivery in August traded at $5.')).toEqual(['August = 2025-08']);
  });

  it('lies behind what somebody had forecast in it', () => {
    expect(datesIn('It was more than the bank had projected in December.')).toEqual(['December = 2024-12']);
    expect(datesIn('A rise is projected for December.')).toEqual(['December = 2025-12']);
  });

  it('is one behind for where something is told month by month', () => {
    expect(datesIn('The gap for April was revised.')).toEqual(['April = 2025-04']);
    expect(datesIn('Sales for April and orders for August rose.')).toEqual(['April = 2025-04', 'August = 2025-08']);
  });
});

describe('this weekend', () => {
  it('is the one just over in the past tense', () => {
    expect(datesIn('The film opened in first place this weekend.')).toEqual(['this weekend = 2025-W27-WE']);
    expect(datesIn('The film opens in May and will be in first place this weekend.').at(-1)).toBe(
      'this weekend = 2025-W28-WE',
    );
  });
});

describe('a half without its year', () => {
  it('is the nearest one of business news, and none of a game', () => {
    expect(datesIn('He sees growth averaging 2% in the second half.')).toEqual(['the second half = 2025-H2']);
    expect(datesIn('First-half profit fell.')).toEqual(['First-half = 2025-H1']);
    expect(datesIn('She scored in the second half.')).toEqual([]);
  });
});

describe('an hour without a day', () => {
  it('is on the day told last in its paragraph, however long ago', () => {
    expect(datesIn('The ship sailed on 11 February 1918. A keeper saw her at 7.25am off the cape.')).toEqual([
      '11 February 1918 = 1918-02-11',
      '7.25am = 1918-02-11T07:25',
    ]);
  });

  it('is on the day behind a night, before noon', () => {
    expect(datesIn('On Sunday night she treated patients until 4 a.m. by torchlight.')).toEqual([
      'Sunday night = 2025-07-06TNI',
      '4 a.m. = 2025-07-07T04:00',
    ]);
  });

  it('is on no day that the tense rules out', () => {
    expect(datesIn('The airport will be shut until Thursday. The last plane left at 12:01 a.m. in fog.')).toEqual([
      'Thursday = 2025-07-10',
      '12:01 a.m. = 2025-07-08T00:01',
    ]);
  });

  it('is no point to count on from, nor are the minutes behind it', () => {
    expect(
      datesIn('In 2011 they woke at noon. Eight minutes later the bell rang, as it had a decade earlier.').at(-1),
    ).toBe('a decade earlier = 2001');

    const text = "She joined in 1951. Soon she read the 6 o'clock news; five years later she moved to the capital.";
    expect(datesIn(text).at(-1)).toBe('five years later = 1956');
  });
});

describe('a part of the day that no day is named for', () => {
  it('is no point to count on from', () => {
    expect(datesIn('It sank on Monday. Shares fell in morning trading and rose later in the day.').at(-1)).toBe(
      'the day = 2025-07-07',
    );
  });
});

describe('the quarter', () => {
  it('is the one that most of it lies in before the day it ended', () => {
    expect(datesIn('It lost money in the quarter ended May 31.')).toEqual([
      'the quarter = 2025-Q2',
      'May 31 = 2025-05-31',
    ]);
    expect(datesIn('It lost money in the quarter ended April 30.')[0]).toBe('the quarter = 2025-Q1');
  });
});

describe('a list of days or years', () => {
  it('gives each of them', () => {
    expect(datesIn('The strike on July 9, 10 and 11 will hit trains.')).toEqual([
      'July 9 = 2025-07-09',
      '10 = 2025-07-10',
      '11 = 2025-07-11',
    ]);
    expect(datesIn('The strike on 9, 10 and 11 July will hit trains.')).toEqual([
      '9 = 2025-07-09',
      '10 = 2025-07-10',
      '11 July = 2025-07-11',
    ]);
    expect(datesIn('Floods came in 1994, 1996 and 2003.')).toEqual(['1994 = 1994', '1996 = 1996', '2003 = 2003']);
  });
});

describe('a day without a year', () => {
  it('is of the year long ago that its sentence tells of', () => {
    expect(
      datesIn('The clerk, who started on 2 September 2019, was paid twice on 11 August, the court heard.'),
    ).toEqual(['2 September 2019 = 2019-09-02', '11 August = 2019-08-11']);
  });

  it('goes on with the story that the sentence before it tells of', () => {
    expect(datesIn('The fire began on Aug. 13, 2024. A firefighter died on Aug. 16.').at(-1)).toBe(
      'Aug. 16 = 2024-08-16',
    );
  });

  it('is the nearest one where the other is no part of the same story', () => {
    expect(datesIn('She was born Jan. 5, 1931, in the port and died May 2 at home.').at(-1)).toBe('May 2 = 2025-05-02');
  });

  it('is the nearest one in any other sentence', () => {
    expect(datesIn('The clerk started on 2 September 2019. He was paid twice on 11 May.').at(-1)).toBe(
      '11 May = 2025-05-11',
    );
  });
});

describe('that day and that afternoon', () => {
  it('are not on a day to come where the tense is past', () => {
    const text = 'He died on Sunday. The funeral will be on Friday. A friend said that afternoon that it was too soon.';
    expect(datesIn(text)).toContain('that afternoon = 2025-07-06TAF');
  });
});

describe('three days earlier', () => {
  it('does not count from a day to come where the tense is past', () => {
    const text = 'The quake struck on Sunday. Schools will open on Friday. The fair had closed three days earlier.';
    expect(datesIn(text).at(-1)).toBe('three days earlier = 2025-07-03');
  });
});

describe('the month before', () => {
  it('counts from the date told before, at the end of a clause', () => {
    expect(datesIn('Sales fell in May 2024 after a good start the month before.').at(-1)).toBe(
      'the month before = 2024-04',
    );
    expect(datesIn('He left the month before the vote.')).toEqual([]);
  });
});

describe('the day before or after a feast', () => {
  it('counts from it', () => {
    expect(datesIn('She was shot the day after Christmas outside her shop.')).toEqual([
      'the day after Christmas = 2024-12-26',
    ]);
    expect(datesIn('The shop was shut the day before Thanksgiving.')).toEqual([
      'the day before Thanksgiving = 2024-11-27',
    ]);
  });
});

describe('two times with a link between them', () => {
  it('are no range where one is an hour and the other a day', () => {
    expect(datesIn('The train leaves at 22:45 until mid-September.')).toEqual([
      '22:45 = 2025-07-08T22:45',
      'mid-September = 2025-09',
    ]);
  });

  it('are a length and its beginning behind for', () => {
    expect(datesIn('The play runs for five nights from 20 July.')).toEqual([
      'five nights = P5D',
      '20 July = 2025-07-20',
    ]);
  });
});
