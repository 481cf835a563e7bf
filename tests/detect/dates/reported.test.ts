import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.ts';
import { documentOf } from '../../document.ts';

const { extract } = createExtractor();

/** `words = value` of each date in a text published on that day. */
function datesIn(published: string, text: string): string[] {
  return extract(documentOf(text, published)).dates.map(({ text: words, timex }) => `${words} = ${timex.value}`);
}

describe('a quarter without its year', () => {
  it('is the next one where the last is no news any more and no verb looks back', () => {
    const text = 'Ten yards close, resulting in fewer jobs during the fourth quarter.';
    expect(datesIn('2025-08-08', text)).toEqual(['the fourth quarter = 2025-Q4']);
    expect(datesIn('2025-02-08', text)).toEqual(['the fourth quarter = 2024-Q4']);
    expect(datesIn('2025-08-08', 'Sales fell in the fourth quarter.')).toEqual(['the fourth quarter = 2024-Q4']);
  });
});

describe('the full year', () => {
  it('is that of the quarter told before it, else that of publication', () => {
    expect(
      datesIn('2025-01-28', 'It lost $2 million in the fourth quarter of 2024 and $9 million for the full year.'),
    ).toEqual(['the fourth quarter of 2024 = 2024-Q4', 'the full year = 2024']);
    expect(datesIn('2025-01-28', 'It expects to lose $9 million for the full year.')).toEqual(['the full year = 2025']);
  });
});

describe('the end of a year', () => {
  it('is that of the year before where its sentence looks back', () => {
    expect(datesIn('2025-07-08', 'The price has doubled since year-end.')).toEqual(['year-end = 2024']);
    expect(datesIn('2025-07-08', "The yard will be sold by year's end.")).toEqual(["year's end = 2025"]);
  });
});

describe('a weekday with its day of the month', () => {
  it('is in the nearest month in which that is one', () => {
    expect(datesIn('2025-07-08', 'The hearing is on Thursday the 24th.')).toEqual(['Thursday the 24th = 2025-07-24']);
    expect(datesIn('2025-07-08', 'It will be held on Friday 29 at noon.')[0]).toMatch(/^Friday 29.* = 2025-08-29/);
  });

  it('is none where the number counts what follows', () => {
    expect(datesIn('2025-07-08', 'On Friday 29 boats left.')).toEqual(['Friday = 2025-07-04']);
  });
});

describe('a day before which something is or is not done', () => {
  it('is still to come', () => {
    expect(datesIn('2025-11-28', 'The sale lapses if it is called off before June 30.')).toEqual([
      'June 30 = 2026-06-30',
    ]);
    expect(datesIn('2025-11-28', 'The sale was called off before June 30.')).toEqual(['June 30 = 2025-06-30']);
  });
});

describe('a year without its hundreds', () => {
  it('is one before a comma too', () => {
    expect(datesIn('2025-07-08', "They met in the spring of '58, she said.")).toEqual(["the spring of '58 = 1958-SP"]);
    expect(datesIn('2025-07-08', "They met in '58, she said.")).toEqual(["'58 = 1958"]);
  });
});

describe('overnight', () => {
  it('is a time where the weather will be so', () => {
    expect(datesIn('2025-07-08', 'The port warned that winds would pick up overnight.')).toEqual([
      'overnight = 2025-07-08TNI',
    ]);
  });
});

describe('a time that something is likened to', () => {
  it('leaves the words of the amount to it', () => {
    expect(datesIn('2025-07-08', 'It sold twice as many as a decade ago.')).toEqual(['a decade ago = 2015']);
  });
});

describe('a time later than one that nobody dates', () => {
  it('is no later than publication unless its sentence looks ahead', () => {
    expect(datesIn('2025-07-08', 'The theft is unsolved three years later.')).toEqual(['three years later = 2025']);
    expect(datesIn('2025-07-08', 'The first boat will sail Friday. The last will sail two days later.')).toEqual([
      'Friday = 2025-07-11',
      'two days later = 2025-07-13',
    ]);
  });
});

describe('a deadline', () => {
  it('is still to come', () => {
    expect(datesIn('2025-07-08', 'The union set Friday as the deadline.')).toEqual(['Friday = 2025-07-11']);
    expect(datesIn('2025-07-08', 'The union held to its Friday deadline.')).toEqual(['Friday = 2025-07-11']);
  });
});

describe('a full date before a plural', () => {
  it('is one date', () => {
    expect(datesIn('2025-07-08', 'The Nov. 13, 2015 attacks shook the port.')).toEqual(['Nov. 13, 2015 = 2015-11-13']);
  });
});

describe('last before a weekday', () => {
  it('never means yesterday', () => {
    expect(datesIn('2025-07-08', 'He took office last Monday.')).toEqual(['last Monday = 2025-06-30']);
    expect(datesIn('2025-07-08', 'He took office last Friday.')).toEqual(['last Friday = 2025-07-04']);
  });
});

describe('two months that something is moved between', () => {
  it('are no range', () => {
    expect(datesIn('2025-07-08', 'The port will move its repairs from August to October.')).toEqual([
      'August = 2025-08',
      'October = 2025-10',
    ]);
    expect(datesIn('2025-07-08', 'The port will be shut from August to October.')).toEqual([
      'August to October = 2025-08/2025-10',
    ]);
  });
});

describe('an hour without its day', () => {
  it('is not on a day to come that only another paragraph tells', () => {
    const text = 'The lock reopens tomorrow.\n\nThe level was steady at 0730 GMT.';
    expect(datesIn('2025-07-08', text)).toEqual(['tomorrow = 2025-07-09', '0730 GMT = 2025-07-08T07:30Z']);
  });

  it('is not on a day since which something goes on', () => {
    expect(datesIn('2025-07-08', 'Oil, up since Friday, hit $92 before easing in the afternoon.').at(-1)).toBe(
      'the afternoon = 2025-07-08TAF',
    );
  });

  it('is on the day of publication by the clock of agencies, in a paragraph that names none', () => {
    const text = 'He resigned late on Monday.\n\nThe rand touched 11.66 at 0640 GMT.';
    expect(datesIn('2025-07-08', text).at(-1)).toBe('0640 GMT = 2025-07-08T06:40Z');
  });

  it('is behind noon in the afternoon, in the evening and at night', () => {
    expect(datesIn('2025-07-08', 'Bids close at 6 this evening.')).toEqual(['6 this evening = 2025-07-08T18:00']);
  });

  it('is on the day behind another clock in brackets', () => {
    expect(datesIn('2025-07-08', 'The bus blew up at 10:20 a.m. (0720 GMT) Friday.')).toEqual([
      '10:20 a.m. (0720 GMT) Friday = 2025-07-04T10:20',
    ]);
  });
});

describe('a number of years and a half', () => {
  it('is counted in months', () => {
    expect(datesIn('2025-07-08', 'She left two and a half years ago.')).toEqual(['two and a half years ago = 2023-01']);
    expect(datesIn('2025-07-08', 'She left a year and a half ago.')).toEqual(['a year and a half ago = 2024-01']);
  });
});
