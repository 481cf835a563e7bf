import type { Reading } from './reading.ts';

/** Two digits mean the hundred years that end so many years behind the publication. */
const YEARS_AHEAD = 20;

/** The year under a capture, in digits (*1998*, *'98*) or in words (*nineteen ninety-eight*); null when there is none. */
export function yearNumber(reading: Reading, name: string, currentYear: number | null): number | null {
  const words = reading.words(name);
  if (words === null) return null;
  const digits = /\d+/.exec(words)?.[0];
  if (digits !== undefined) return digits.length === 2 ? fullYear(Number(digits), currentYear) : Number(digits);
  const { lists } = reading.context;
  const [head = '', ...rest] = words.split(' ').filter((word) => word !== 'and');
  if (head === 'two' && rest[0] === 'thousand') {
    return rest.length === 1 ? 2000 : 2000 + Number(lists.value('year-ones', rest[1] ?? '') ?? Number.NaN);
  }
  const hundreds = lists.value('year-heads', head);
  const tens = lists.value('year-tails', rest[0] ?? '');
  if (hundreds === null || tens === null) return null;
  return Number(hundreds) * 100 + Number(tens) + Number(lists.value('year-ones', rest[1] ?? '') ?? 0);
}

function fullYear(twoDigits: number, currentYear: number | null): number {
  const last = (currentYear ?? 2000) + YEARS_AHEAD;
  const candidate = Math.floor(last / 100) * 100 + twoDigits;
  return candidate > last ? candidate - 100 : candidate;
}
