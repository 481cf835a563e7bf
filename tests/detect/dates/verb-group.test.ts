import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.ts';
import { documentOf } from '../../document.ts';

const { extract } = createExtractor();

/** The values of the dates in a text published on Tuesday, 8 July 2025. */
function valuesIn(text: string): (string | null)[] {
  return extract(documentOf(text, '2025-07-08')).dates.map(({ timex }) => timex.value);
}

const LAST_FRIDAY = ['2025-07-04'];
const NEXT_FRIDAY = ['2025-07-11'];

describe('a modal before its verb', () => {
  it('tells what was tried where it says that nobody was reached', () => {
    expect(valuesIn('The owner could not be reached Friday.')).toEqual(LAST_FRIDAY);
    expect(valuesIn("Rescuers couldn't open the hatch on Friday.")).toEqual(LAST_FRIDAY);
    expect(valuesIn('Neither of the owners could be located Friday.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('A vote could be held Friday.')).toEqual(NEXT_FRIDAY);
  });

  it('tells who kept silent where it goes with a verb of disclosing', () => {
    expect(valuesIn('The port would not say Friday who had paid.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('The lock would not open Friday.')).toEqual(NEXT_FRIDAY);
  });
});

describe('an infinitive', () => {
  it('is as far back as what was done for it', () => {
    expect(valuesIn('The board met to weigh the offer Friday.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('Dockers gathered to mark the strike on Friday.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('The firm declined to comment Friday.')).toEqual(LAST_FRIDAY);
  });

  it('lies ahead of what plans it', () => {
    expect(valuesIn('The board planned to meet Friday.')).toEqual(NEXT_FRIDAY);
    expect(valuesIn('She was to meet the board Friday.')).toEqual(NEXT_FRIDAY);
    expect(valuesIn('The yard is forced to close Friday.')).toEqual(NEXT_FRIDAY);
  });
});

describe('a participle', () => {
  it('looks ahead with for and back without it', () => {
    expect(valuesIn('Talks set for September are off.')).toEqual(['2025-09']);
    expect(valuesIn('The index is near its record, set on Oct. 6.')).toEqual(['2024-10-06']);
  });

  it('says nothing of the time in an aside', () => {
    expect(valuesIn('The convoy left as previously planned Friday night.')).toEqual(['2025-07-04TNI']);
    expect(valuesIn('The convoy is planned for Friday night.')).toEqual(['2025-07-11TNI']);
  });
});

describe('a time that somebody waited for', () => {
  it('has come where nothing had happened until then', () => {
    expect(valuesIn('They did not learn of the sale until Friday.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('Until Friday, the police had not called it a crime.')).toEqual(LAST_FRIDAY);
    expect(valuesIn('The bridge is shut until Friday.')).toEqual(NEXT_FRIDAY);
    expect(valuesIn('They will not vote until Friday.')).toEqual(NEXT_FRIDAY);
  });

  it('is still to come where they fear or await it', () => {
    expect(valuesIn('The police said they feared trouble on Friday.')).toEqual(NEXT_FRIDAY);
  });
});
