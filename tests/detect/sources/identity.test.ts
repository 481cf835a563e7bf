import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

const sourcesIn = (text: string) => detectionIn(text).sources;

describe('who a source is', () => {
  it('counts unnamed officials and says what they belong to', () => {
    expect(sourcesIn('The sale has been agreed, two port officials said.')[0]).toMatchObject({
      identity: 'anonymous',
      count: 2,
      role: 'official',
      affiliation: 'port',
    });
  });

  it('gives a surname its full name', () => {
    const text = 'Board chair Ines Calloway opened the meeting. Calloway said the boats were safe.';
    expect(sourcesIn(text)[0]).toMatchObject({ text: 'Calloway', identity: 'named-person', name: 'Ines Calloway' });
  });

  it('finds of whom a pronoun speaks', () => {
    const text = 'Board chair Ines Calloway opened the meeting. She said the boats were safe.';
    expect(sourcesIn(text)[0]).toMatchObject({ text: 'She', identity: 'named-person', name: 'Ines Calloway' });
  });

  it('tells a spokesperson from an unnamed source', () => {
    expect(sourcesIn('A spokesman for Brandt Marine said the offer was fair.')[0]).toMatchObject({
      identity: 'spokesperson',
      affiliation: 'Brandt Marine',
    });
  });

  it('calls critics a collective and a report a document', () => {
    expect(sourcesIn('Critics say the line has lost money every year.')[0]?.identity).toBe('collective');
    expect(sourcesIn('The report says the line has lost money every year.')[0]?.identity).toBe('document');
  });

  it('keeps why a name is withheld', () => {
    const text = 'The deal is dead, said one aide, who spoke on condition of anonymity because the talks are private.';
    expect(sourcesIn(text)[0]).toMatchObject({
      identity: 'anonymous',
      count: 1,
      reason: 'because the talks are private',
    });
  });
});
