import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

const namesIn = (text: string) => detectionIn(text).sources.map(({ identity, name }) => [identity, name]);

describe('a name', () => {
  it('is that of the person in apposition to a role', () => {
    expect(namesIn('Another critic, Maud Ferris, said the bridge was lost.')).toEqual([
      ['named-person', 'Maud Ferris'],
    ]);
    expect(namesIn('Two analysts, Maud Ferris and Ivo Marsh, said the bridge was lost.')).toEqual([
      ['named-person', 'Maud Ferris'],
    ]);
    expect(namesIn('Harbour spokesman the Rev. Olav Brand said the bridge was lost.')).toEqual([
      ['named-person', 'Olav Brand'],
    ]);
  });

  it('begins behind an office of several words', () => {
    expect(namesIn('Alder Secretary of State Walter Ferris said the count was over.')).toEqual([
      ['named-person', 'Walter Ferris'],
    ]);
    expect(namesIn('House Speaker Walter Ferris said the count was over.')).toEqual([
      ['named-person', 'Walter Ferris'],
    ]);
  });

  it('of a body goes on behind a preposition', () => {
    expect(namesIn('The Department of Health and Human Services said the wells were safe.')).toEqual([
      ['named-organization', 'Department of Health and Human Services'],
    ]);
    expect(namesIn('The Council on River Safety said the wells were safe.')).toEqual([
      ['named-organization', 'Council on River Safety'],
    ]);
  });

  it('is not made longer by a headline or a weekday', () => {
    const text =
      'Ferris Says Bridge Will Be Rebuilt Soon\n\nThe bridge is gone, Maud Ferris said. The Harbour Board Tuesday said so too.';
    expect(namesIn(text).slice(-2)).toEqual([
      ['named-person', 'Maud Ferris'],
      ['named-organization', 'Harbour Board'],
    ]);
  });

  it('that stands alone is a person’s where he or she speaks on', () => {
    expect(namesIn('Quillfeather said the vote was unfair. He wants a recount.')[0]).toEqual([
      'named-person',
      'Quillfeather',
    ]);
    expect(namesIn('The Quillfeather said the vote was unfair. It wants a recount.')[0]).toEqual([
      'named-organization',
      'Quillfeather',
    ]);
  });

  it('of two people of one surname is told by the title', () => {
    const text =
      'Mary Ferris stood by, and Mary Ferris was heard. Walter Ferris opened the door. Mr. Ferris said the bridge was lost.';
    expect(namesIn(text)).toEqual([['named-person', 'Walter Ferris']]);
  });

  it('is no part of a people or a party', () => {
    expect(namesIn('Alder Democrats say the bridge is lost.')).toEqual([['collective', null]]);
  });
});
