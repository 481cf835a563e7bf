import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.ts';
import { documentOf } from '../../document.ts';

const { extract } = createExtractor();

/** The values of the dates in a text published on Tuesday, 8 July 2025. */
function valuesIn(text: string): (string | null)[] {
  return extract(documentOf(text, '2025-07-08')).dates.map(({ timex }) => timex.value);
}

describe('a weekday that was yesterday or the day before', () => {
  it('lies behind wherever its verb leaves a doubt', () => {
    expect(valuesIn('The mayor is telling voters of her win Monday.')).toEqual(['2025-07-07']);
    expect(valuesIn('She was set to open the fair Monday.')).toEqual(['2025-07-07']);
    expect(valuesIn('Port officials who oppose him on Sunday have a point.')).toEqual(['2025-07-06']);
  });

  it('lies ahead where its verb leaves none', () => {
    expect(valuesIn('The panel will meet Monday.')).toEqual(['2025-07-14']);
    expect(valuesIn('A service is planned Sunday.')).toEqual(['2025-07-13']);
    expect(valuesIn('On Sunday, four towns hold their fairs.')).toEqual(['2025-07-13']);
    expect(valuesIn('The lock is shut until Monday.')).toEqual(['2025-07-14']);
  });
});

describe('a weekday behind by', () => {
  it('lies behind where it opens a clause in the past tense', () => {
    expect(valuesIn('By Friday evening four towns were under water.')).toEqual(['2025-07-04TEV']);
    expect(valuesIn('The levee broke, and by Friday the square was a lake.')).toEqual(['2025-07-04']);
    expect(valuesIn('By Friday the square will be a lake.')).toEqual(['2025-07-11']);
  });
});

describe('a weekday that something was for', () => {
  it('lies behind where it was yesterday and the verb looks back', () => {
    expect(valuesIn('Organizers canceled a march planned for Monday.')).toEqual(['2025-07-07']);
    expect(valuesIn('Two warnings are out for Sunday.')).toEqual(['2025-07-13']);
  });
});

describe('a weekday whose event is led up to', () => {
  it('lies ahead within three days', () => {
    expect(valuesIn("He trails in the polls ahead of Friday's vote.")).toEqual(['2025-07-11']);
    expect(valuesIn('She was silent ahead of the primary on Friday.')).toEqual(['2025-07-11']);
    expect(valuesIn('Reports track what was spent before the primary on Friday.')).toEqual(['2025-07-11']);
    expect(valuesIn('They left before dawn Friday.').at(-1)).toMatch(/^2025-07-04/);
    expect(valuesIn("He trailed in the polls ahead of Sunday's vote.")).toEqual(['2025-07-06']);
  });
});

describe('a weekday that is the day of what has happened', () => {
  it('lies behind whatever its event will bring', () => {
    expect(valuesIn("Friday's ruling will be felt for long.")[0]).toBe('2025-07-04');
    expect(valuesIn("They met in the wake of Friday's ruling: it will stand.")).toEqual(['2025-07-04']);
    expect(valuesIn('Asked on Friday whether she would stay, she smiled.')).toEqual(['2025-07-04']);
  });
});

describe('that before a weekday', () => {
  it('is a conjunction behind a verb', () => {
    const { dates } = extract(documentOf("She noted that Friday's vote was close.", '2025-07-08'));
    expect(dates.map(({ text }) => text)).toEqual(['Friday']);
  });
});
