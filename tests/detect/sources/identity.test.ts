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

  it('reads how many people speak', () => {
    const counts = (text: string) => sourcesIn(text).map(({ identity, count }) => [identity, count]);
    expect(counts('A dozen residents said the wells were dry.')).toEqual([['anonymous', 12]]);
    expect(counts('About two dozen residents said the wells were dry.')).toEqual([['anonymous', 24]]);
    expect(counts('Half a dozen aides said the wells were dry.')).toEqual([['anonymous', 6]]);
    expect(counts('A pair of aides said the wells were dry.')).toEqual([['anonymous', 2]]);
    expect(counts('One source, a harbour official, said the wells were dry.')).toEqual([['anonymous', 1]]);
  });

  it('takes shares and crowds for collectives, however counted', () => {
    const of = (text: string) => sourcesIn(text)[0]?.identity;
    expect(of('Four in 10 residents said the wells were dry.')).toBe('collective');
    expect(of('A quarter of residents said the wells were dry.')).toBe('collective');
    expect(of('More than 3,400 residents said the wells were dry.')).toBe('collective');
    expect(of('The crowd said the wells were dry.')).toBe('collective');
    expect(of('Residents and critics said the wells were dry.')).toBe('collective');
  });

  it('tells one of a kind asked for a story from somebody anyone can look up', () => {
    const of = (text: string) => sourcesIn(text)[0]?.identity;
    expect(of('A former minister said the wells were dry.')).toBe('anonymous');
    expect(of('Several choir members said the wells were dry.')).toBe('anonymous');
    expect(of('A governor said the wells were dry.')).toBe('unresolved');
  });

  it('looks no further than the source for the noun it is about', () => {
    const text = 'The wells are dry, a Sentinel poll released Friday says. The mayor lied, Maud Ferris notes.';
    expect(sourcesIn(text).map(({ identity }) => identity)).toEqual(['document', 'named-person']);
  });
});

describe('sources that news keeps apart', () => {
  const of = (text: string) => sourcesIn(text).map(({ identity, count }) => [identity, count]);

  it('are members of a group with a name, and the group', () => {
    expect(of('Three ferry members voted. One of them, Ida Ferris, said it was late.').at(-1)).toEqual([
      'named-person',
      null,
    ]);
  });

  it('are two groups of unnamed people in one breath, counted together', () => {
    expect(of('Three harbour officials and two envoys said it was late.')).toEqual([['anonymous', 5]]);
  });

  it('are companies behind what they are', () => {
    expect(of('The insurer, Alder Mutual, said it was late.')).toEqual([['named-organization', null]]);
    expect(of('The Allied Harbour Union said it was late.')).toEqual([['named-organization', null]]);
    expect(of('The Friends of Alder Baths said it was late.')).toEqual([['named-organization', null]]);
  });

  it('are people of whom another report keeps the name', () => {
    expect(
      of('Bankers valued it, the Alder Ledger reported, citing unidentified sources. Bankers said it was late.').at(-1),
    ).toEqual(['collective', null]);
  });

  it('are lawyers, who speak for somebody', () => {
    expect(of('Her lawyers said it was late.')).toEqual([['spokesperson', null]]);
    expect(of('Its solicitor said it was late.')).toEqual([['spokesperson', null]]);
  });

  it('takes people of a kind, and those who are elected, for a collective', () => {
    const of = (text: string) => sourcesIn(text)[0]?.identity;
    expect(of('People in the harbour district said the wells were dry.')).toBe('collective');
    expect(of('Three people in the harbour district said the wells were dry.')).toBe('anonymous');
    expect(of('People familiar with the tests said the wells were dry.')).toBe('anonymous');
    expect(of('Elected officials said the wells were dry.')).toBe('collective');
    expect(of('Harbour officials said the wells were dry.')).toBe('anonymous');
    expect(of('Some 20 percent of people said the wells were dry.')).toBe('collective');
    expect(of('About 13 million people said the wells were dry.')).toBe('collective');
  });

  it('withholds nobody’s name where the text only supposes somebody', () => {
    const of = (text: string) => sourcesIn(text)[0]?.identity;
    expect(of('A reader would say that the wells are dry.')).toBe('unresolved');
    expect(of('A reader said that the wells are dry.')).toBe('anonymous');
    expect(of('Someone like Ida Lund says that the wells are dry.')).toBe('unresolved');
    expect(of('Someone said that the wells were dry.')).toBe('anonymous');
  });

  it('calls a report that cites unnamed sources a document', () => {
    const [source] = sourcesIn('A Sentinel report citing unnamed officials said that the wells were dry.');
    expect(source?.identity).toBe('document');
  });

  it('takes whoever represents somebody for a channel', () => {
    const text = 'Ida Quill is running. The lawyer representing Quill said that the count was wrong.';
    expect(sourcesIn(text)[0]).toMatchObject({ identity: 'spokesperson', name: null });
  });

  it('knows a body by the nouns of business news', () => {
    const text = 'Brandt Marine, a shipping concern, is for sale. The shipping concern said the boats were safe.';
    expect(sourcesIn(text)[0]?.identity).toBe('named-organization');
  });

  it('calls his campaign named where it is said whose it is', () => {
    const text = 'Mayor Olav Brand wants another term. His campaign said the boats were safe.';
    expect(sourcesIn(text).at(-1)).toMatchObject({ identity: 'named-organization', name: null });
    expect(sourcesIn('His campaign said the boats were safe.')[0]?.identity).toBe('unresolved');
  });

  it('calls some of them unnamed, and most of them a crowd', () => {
    const of = (text: string) => sourcesIn(`The ferry crews met on Friday. ${text}`)[0]?.identity;
    expect(of('Several of them said the boats were old.')).toBe('anonymous');
    expect(of('One of them said the boats were old.')).toBe('anonymous');
    expect(of('Most of them said the boats were old.')).toBe('collective');
  });

  it('takes people who were told something for people', () => {
    const [source] = sourcesIn('Two people briefed on the talks said the sale was off.');
    expect(source).toMatchObject({ identity: 'anonymous', count: 2, basis: 'briefed on the talks' });
  });

  it('knows institutions without a name of their own, and unnamed members of a known group', () => {
    const of = (text: string) => sourcesIn(text)[0]?.identity;
    expect(of('Alder’s own bus program said the town was calm.')).toBe('named-organization');
    expect(of('State television reported that the town was calm.')).toBe('named-organization');
    expect(of('Several of the guards interviewed said they wanted to go home.')).toBe('anonymous');
    expect(of('Exit polling shows that Lund is ahead.')).toBe('document');
  });
});

describe('one of several', () => {
  const lastOf = (text: string) => detectionIn(text).sources.at(-1);

  it('is as unnamed as few who were asked', () => {
    expect(lastOf('Two of the authors said the boats were sold.')).toMatchObject({ identity: 'anonymous', count: 2 });
    expect(lastOf('Port officials said it was late. One called it a farce.')).toMatchObject({
      text: 'One',
      identity: 'anonymous',
      count: 1,
    });
  });

  it('counts with the others who spoke in one breath', () => {
    expect(lastOf('Three port officials and a person briefed on the talks said it was over.')?.count).toBe(4);
  });

  it('is a paper where the other is one', () => {
    const text =
      'One report says that a boat leaked. An inspector wrote that it was old. Another says that it was new.';
    expect(lastOf(text)).toMatchObject({ text: 'Another', identity: 'document' });
  });
});

describe('a paper', () => {
  it('is no person, whoever wrote it', () => {
    const last = detectionIn('A 2018 paper by her former teacher, Ida Ferris, argued that boats leak.').sources.at(-1);
    expect(last).toMatchObject({ identity: 'document', name: null });
  });
});

describe('an opposite number', () => {
  it('is a person, though a number is none', () => {
    const text = 'His opposite number, Ida Ferris, said that was not good enough.';
    expect(detectionIn(text).sources[0]).toMatchObject({ identity: 'named-person', name: 'Ida Ferris' });
  });
});

describe('a member of a house', () => {
  it('is no body, for all the capitals', () => {
    expect(detectionIn('“There has to be one,” the MP said.').sources[0]?.identity).not.toBe('named-organization');
    expect(detectionIn('One backbencher said the boats were old.').sources[0]).toMatchObject({
      identity: 'anonymous',
      count: 1,
    });
  });
});

describe('an agency', () => {
  it('is a body, though its name ends as a plural does', () => {
    expect(detectionIn('Reuters reported last year that the port was sold.').sources[0]?.identity).toBe(
      'named-organization',
    );
  });
});

describe('a countryman', () => {
  it('is whoever is spoken of, and no body', () => {
    const last = detectionIn('Sean Ferris saw it differently. “They leaked,” the Irishman said.').sources.at(-1);
    expect(last).toMatchObject({ identity: 'named-person', name: 'Sean Ferris' });
  });

  it('of a body’s spokesman is a spokesperson’s also where the body is called a rival', () => {
    const [source] = detectionIn('A spokesman for a rival, Nordbo, said the same thing about the boats.').sources;
    expect(source).toMatchObject({ identity: 'spokesperson', name: null });
  });

  it('of members of parliament is that of people, not of a body', () => {
    const identities = (text: string) => detectionIn(text).sources.map(({ identity, name }) => [identity, name]);
    expect(identities('MPs said the boats leaked. Two MPs said so twice.')).toEqual([
      ['collective', null],
      ['anonymous', null],
    ]);
    expect(identities('Owen Pryce told MPs that he had asked. The trust said it had not.')[1]).toEqual([
      'unresolved',
      null,
    ]);
  });
});
