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

  it('behind what a firm makes or sells is the firm’s, unless it begins like a person’s', () => {
    expect(namesIn('Norwegian chip-tool maker Halvorsen Photonics said it was late.')).toEqual([
      ['named-organization', 'Halvorsen Photonics'],
    ]);
    expect(namesIn('The film maker Ida Ferris said it was late.')).toEqual([['named-person', 'Ida Ferris']]);
  });

  it('is no zone of a clock', () => {
    expect(
      namesIn('Brandt Foods fell 4% by 1015 GMT. Its board met at 4 p.m. EST. The agency said it was late.').at(-1),
    ).toEqual(['unresolved', null]);
  });

  it('begins behind an office of several words', () => {
    expect(namesIn('Alder Secretary of State Walter Ferris said the count was over.')).toEqual([
      ['named-person', 'Walter Ferris'],
    ]);
    expect(namesIn('House Speaker Walter Ferris said the count was over.')).toEqual([
      ['named-person', 'Walter Ferris'],
    ]);
  });

  it('begins behind one word for what somebody is, and behind a rank in capitals', () => {
    expect(namesIn('Activist Zuri Vane, who sued the port, said both were to blame.')).toEqual([
      ['named-person', 'Zuri Vane'],
    ]);
    expect(namesIn('SP Otto Lund denied that the boats had leaked.')).toEqual([['named-person', 'Otto Lund']]);
    expect(namesIn('Police Federation Alder said that the boats had leaked.')).toEqual([
      ['named-organization', 'Police Federation Alder'],
    ]);
  });

  it('of a body of members has them in it', () => {
    expect(namesIn('The Alder Employers’ Alliance said that the boats were safe.')).toEqual([
      ['named-organization', 'Alder Employers’ Alliance'],
    ]);
  });

  it('ends in a word that the tagger takes for none', () => {
    expect(namesIn('Later Sarah Prior said ministers had been warned.')).toEqual([['named-person', 'Sarah Prior']]);
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

  it('is a person’s where an apposition says so, whatever its words', () => {
    expect(namesIn('Win Orlun, a member of the league, said the tide will win.')).toEqual([
      ['named-person', 'Win Orlun'],
    ]);
    expect(namesIn('Jim Press, the vice chairman, said the bridge was lost.')).toEqual([['named-person', 'Jim Press']]);
    expect(namesIn('J.M. Vossler, a fellow at the institute, said the bridge was lost.')).toEqual([
      ['named-person', 'J.M. Vossler'],
    ]);
    expect(namesIn('Guido Schall-Trommer, the director, said the bridge was lost.')).toEqual([
      ['named-person', 'Guido Schall-Trommer'],
    ]);
  });

  it('begins behind offices of many words, and behind what opens a sentence', () => {
    expect(namesIn('Palm County Supervisor of Elections Susan Orlun said the count was over.')).toEqual([
      ['named-person', 'Susan Orlun'],
    ]);
    expect(namesIn('Alder City Mayor Don Guardian said the count was over.')).toEqual([
      ['named-person', 'Don Guardian'],
    ]);
    expect(namesIn('Unlike Susan Orlun said, the count is not over. Susan Orlun said so.').at(-1)).toEqual([
      'named-person',
      'Susan Orlun',
    ]);
  });

  it('of a family is its people’s', () => {
    expect(namesIn('Ida Curry runs the yard with her husband. The Currys said the boats were safe.')[0]).toEqual([
      'named-person',
      'Currys',
    ]);
    expect(namesIn('The Stars said the boats were safe.')[0]?.[0]).not.toBe('named-person');
  });

  it('is a body’s where a hyphen joins it or capitals end it', () => {
    expect(namesIn('Kimberly-Clark said the mill was for sale.')[0]?.[0]).toBe('named-organization');
    expect(namesIn('N.V. DSM said the mill was for sale.')[0]?.[0]).toBe('named-organization');
    expect(namesIn('The Red Cross said the wells were safe.')[0]).toEqual(['named-organization', 'Red Cross']);
    expect(namesIn('Ida Cross said the wells were safe.')[0]).toEqual(['named-person', 'Ida Cross']);
  });

  it('that stands alone is a person’s where it is built like a surname', () => {
    expect(namesIn('McLanagan said the vote was unfair.')[0]).toEqual(['named-person', 'McLanagan']);
    expect(namesIn('McKinsey said the vote was unfair.')[0]).toEqual(['named-organization', 'McKinsey']);
    expect(namesIn('GARCIA: We will not sell the boats.')[0]).toEqual(['named-person', 'GARCIA']);
  });

  it('in capitals opens a sentence as well as any other', () => {
    expect(namesIn('NOAA expects a warm spell by June.')[0]).toEqual(['named-organization', 'NOAA']);
  });

  it('alone is that of a person of whom an apposition tells', () => {
    expect(namesIn('“Nobody is left,” said Nurul, a schoolteacher who gave no surname.')[0]).toEqual([
      'named-person',
      'Nurul',
    ]);
    expect(namesIn('The bill’s author, Alder state Sen. Justin Orlun, said it was too late.')[0]).toEqual([
      'named-person',
      'Justin Orlun',
    ]);
  });

  it('is not taken by a body that only stands before it', () => {
    const text = 'Orrin Freight is for sale. In a letter to the Harbour Board, the company said it was too late.';
    expect(namesIn(text).at(-1)).toEqual(['named-organization', 'Orrin Freight']);
  });

  it('has an article joined to it, and the country a body is of', () => {
    expect(namesIn('Salim al-Harthy said the talks were over.')).toEqual([['named-person', 'Salim al-Harthy']]);
    expect(namesIn('British Airways said it would stop.')).toEqual([['named-organization', 'British Airways']]);
    expect(namesIn('British Senator Otto Lund said it would stop.')).toEqual([['named-person', 'Otto Lund']]);
  });

  it('in apposition to what a firm may be is a firm’s', () => {
    expect(namesIn('The developer, Castlegate Retail, argued the figure was made up.')).toEqual([
      ['named-organization', 'Castlegate Retail'],
    ]);
  });

  it('may end in a mark, or stand in brackets behind what the body is', () => {
    expect(namesIn('Which? said the fee was unfair. “The fee is unfair,” Which? said.')).toEqual([
      ['named-organization', 'Which?'],
      ['named-organization', 'Which?'],
    ]);
    expect(namesIn('The fee was unfair, according to Which?, the consumer group.')).toEqual([
      ['named-organization', 'Which?'],
    ]);
    expect(namesIn('The trust (Alder Rivers) said the boats leaked.')).toEqual([
      ['named-organization', 'Alder Rivers'],
    ]);
  });

  it('belongs to the body that a noun, or a noun with its clause, stands before', () => {
    expect(namesIn('The firm, Castlegate Retail, said the boats were safe.')).toEqual([
      ['named-organization', 'Castlegate Retail'],
    ]);
    expect(namesIn('The company that maintains it, Alertus Systems, said the boats were safe.')).toEqual([
      ['named-organization', 'Alertus Systems'],
    ]);
    expect(namesIn('His employer, Fellside Travel, said the boats were safe.')).toEqual([
      ['named-organization', 'Fellside Travel'],
    ]);
    expect(namesIn('Hexa Semiconductor of Taiwan said the boats were safe.')).toEqual([
      ['named-organization', 'Hexa Semiconductor'],
    ]);
  });

  it('is a person’s behind an occupation', () => {
    expect(namesIn('Her neighbor, retired welder Hank Osei, said the boats were safe.')).toEqual([
      ['named-person', 'Hank Osei'],
    ]);
    expect(namesIn('The committee’s chairwoman, librarian Tess Avila, said the boats were safe.')).toEqual([
      ['named-person', 'Tess Avila'],
    ]);
  });
});
