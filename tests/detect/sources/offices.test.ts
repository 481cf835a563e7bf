import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

/** Role and affiliation of each source of a text, in text order. */
const officesIn = (text: string) => detectionIn(text).sources.map(({ role, affiliation }) => [role, affiliation]);

describe('what a named person is', () => {
  it('is told at the first mention and holds for the later ones', () => {
    expect(
      officesIn(
        'Jane Holt, the council’s finance director, said the quay would be sold. Holt said the money was needed. “We had no choice,” she said.',
      ),
    ).toEqual([
      ['finance director', 'council'],
      ['finance director', 'council'],
      ['finance director', 'council'],
    ]);
  });

  it('may be told where the person says nothing', () => {
    expect(
      officesIn(
        'Council leader Ida Lund opened the meeting. The port’s chief pilot, Otto Marsh, arrived late. Lund said the quay was closed. Marsh said it was open.',
      ),
    ).toEqual([
      ['Council leader', null],
      ['chief pilot', 'port'],
    ]);
    expect(
      officesIn('Ida Lund, 52, a professor of law at Alder College, arrived late. Lund said the quay was closed.'),
    ).toEqual([['professor of law', 'Alder College']]);
  });

  it('is not what the next words say of somebody else', () => {
    expect(officesIn('The crews waited for Ida Lund, the mayor said. Lund said she was ill.')[1]).toEqual([null, null]);
    expect(officesIn('The crews met Ida Lund, two pilots and a nurse. Lund said she was ill.')[0]).toEqual([
      null,
      null,
    ]);
  });

  it('is what the mention itself says, where it says something', () => {
    expect(
      officesIn(
        'Councilman Theo Brand said the quay was closed. Brand, a retired accountant, said the sums were wrong. Brand said so twice.',
      ).map(([role]) => role),
    ).toEqual(['Councilman', 'retired accountant', 'Councilman']);
  });

  it('may be an abbreviation', () => {
    expect(officesIn('Owen Pryce, MP for Alder, said the quay was closed.')).toEqual([['MP', 'Alder']]);
  });

  it('is without whose it is, and keeps the words that make another office of it', () => {
    expect(officesIn('Its general secretary, Joan Pell, said the quay was closed.')).toEqual([
      ['general secretary', null],
    ]);
    expect(officesIn('The director, Dr. Paul Stroud, said the quay was closed.')).toEqual([['director', null]]);
    expect(officesIn('Tom Verhage, an analyst at Kell & Partners, said the quay was closed.')).toEqual([
      ['analyst', 'Kell & Partners'],
    ]);
    expect(officesIn('The vice president said the quay was closed.')).toEqual([['vice president', null]]);
  });
});
