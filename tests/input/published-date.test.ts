import { describe, expect, it } from 'vitest';
import { publishedDate } from '../../src/input/index.ts';

describe('publishedDate', () => {
  it.each([
    ['2025-07-08', '2025-07-08'],
    ['2024-02-29', '2024-02-29'],
    ['2025-07-08T23:30:00-08:00', '2025-07-08'],
    ['2025-07-08T10:00Z', '2025-07-08'],
    ['2025-07-08 10:00:00', '2025-07-08'],
    ['2025-07-08 10:00:00 +0200', '2025-07-08'],
    ['2025-07-08T10:00:00.123Z', '2025-07-08'],
    [' 2025-07-08 ', '2025-07-08'],
  ])('takes %s', (value, date) => {
    expect(publishedDate(value)).toEqual({ date });
  });

  it.each([
    '',
    'yesterday',
    'July 8, 2025',
    '08/07/2025',
    '2025-7-8',
    '20250708',
    '2025-13-01',
    '2025-00-10',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-07-00',
    '0000-01-01',
    '2025-07-08T25:00:00',
    '2025-07-08T10:60',
    '2025-07-08x',
  ])('refuses %j', (value) => {
    expect(publishedDate(value)).toMatchObject({ problem: { code: 'invalid-date' } });
  });

  it('says what it expected and what it found', () => {
    const result = publishedDate('2025-02-30');
    expect('problem' in result && result.problem.message).toBe(
      'expected a date such as 2025-07-08 but found "2025-02-30", a day that no calendar has',
    );
  });
});
