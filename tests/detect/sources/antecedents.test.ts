import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

/** The last source of a text: its identity and name. */
function lastIn(text: string) {
  const last = detectionIn(text).sources.at(-1);
  return [last?.identity, last?.name];
}

describe('one of a group', () => {
  it('may be another than one of them', () => {
    const text = 'The crews were angry. One of them, who rows, called it a farce. Another said that it was over.';
    expect(lastIn(text)).toEqual(['anonymous', null]);
  });

  it('is as unnamed as the group, and one', () => {
    const text = 'Two port officials said the sale was off. One of them called it a farce.';
    const last = detectionIn(text).sources.at(-1);
    expect(last).toMatchObject({ text: 'One of them', identity: 'anonymous', count: 1, role: 'official' });
    expect(last?.antecedent?.text).toBe('Two port officials');
  });
});

describe('one of two', () => {
  const text =
    'Two people with knowledge of the talks said the sale was off. One of the two said that it had been close; the other said it had never been.';

  it('is one of those who spoke, and so is the other', () => {
    const [, one, other] = detectionIn(text).sources;
    expect(one).toMatchObject({ text: 'One of the two', identity: 'anonymous', count: 1 });
    expect(one?.antecedent?.text).toBe('Two people with knowledge of the talks');
    expect(other).toMatchObject({ text: 'the other', identity: 'anonymous', count: 1 });
  });
});

describe('somebody whom a sentence ends in', () => {
  it('is whom it is about', () => {
    const text =
      'The chair, Ida Ferris, said she was sorry.\n\nAmong the speakers was Lily Brand, 12, who stood on a box. “It is unfair,” she told the board.';
    expect(lastIn(text)).toEqual(['named-person', 'Lily Brand']);
  });
});

describe('the company', () => {
  it('is not whom it wrote to', () => {
    const text = 'Nestling Marine disputes that. In a statement to the ASX, the company said that its boats were safe.';
    expect(lastIn(text)).toEqual(['named-organization', 'Nestling Marine']);
  });
});

describe('the union', () => {
  it('may be a federation by its name', () => {
    const text = 'The Northern Dockworkers Federation met on Monday. Its crews will stop work, the union said.';
    expect(lastIn(text)).toEqual(['named-organization', 'Northern Dockworkers Federation']);
  });
});

describe('a relative pronoun', () => {
  const antecedentOf = (text: string) =>
    detectionIn(text).sources.find((source) => source.text === 'who')?.antecedent?.text;

  it('hangs on the person, not on the age between commas', () => {
    expect(antecedentOf('The jury watched Walter Ferris, 61, who denied that he had known.')).toBe('Walter Ferris');
  });

  it('hangs on the people, not on the thing they know of', () => {
    expect(antecedentOf('It met officials at odds over the plan who argued that it was too late.')).toBe('officials');
  });
});

describe('a description', () => {
  it('stands for the person of whom its noun is said', () => {
    const text =
      'Mayor Ida Ferris met council leader Olav Brand, and Brand left early. The mayor said it was a good talk.';
    expect(lastIn(text)).toEqual(['named-person', 'Ida Ferris']);
    expect(lastIn('The port’s chair, Ida Ferris, met Olav Brand. The chair said it was a good talk.')).toEqual([
      'named-person',
      'Ida Ferris',
    ]);
  });

  it('stands for nobody of another party or rank', () => {
    expect(lastIn('Republican Sen. Ida Ferris left. The Democratic senator said the bill was dead.')[1]).toBeNull();
    expect(lastIn('Vice President Ida Ferris left. The president said the bill was dead.')[1]).toBeNull();
  });

  it('stands for a body of its own kind', () => {
    const text = 'The Ministry of Fisheries sued Brandt Motors, the Alder Sentinel reported. ';
    expect(lastIn(`${text}The ministry said the nets were illegal.`)[1]).toBe('Ministry of Fisheries');
    expect(lastIn(`${text}The company said the nets were legal.`)[1]).toBe('Brandt Motors');
    expect(lastIn(`${text}The newspaper said the nets were gone.`)[1]).toBe('Alder Sentinel');
    expect(lastIn(`${text}The union said the nets were safe.`)[1]).toBeNull();
  });

  it('that says which body it is needs no other', () => {
    const text = 'Brandt Motors sued in Alder. The mayor’s office said the nets were legal.';
    expect(lastIn(text)).toEqual(['named-organization', null]);
    expect(lastIn('Brandt Motors sued. The budget office said the nets were legal.')).toEqual([
      'named-organization',
      'budget office',
    ]);
  });

  it('of one owner is not that of another', () => {
    const text = 'The Ferris campaign said the vote was fair. The Brand campaign said it was not.';
    expect(lastIn(text)).toEqual(['named-organization', 'Brand campaign']);
  });

  it('with a name behind it is that body', () => {
    expect(lastIn('Alder is far. The city of Marsh said it would wait.')).toEqual([
      'named-organization',
      'city of Marsh',
    ]);
    const text = 'Secretary General Ida Brand left. Secretary of State John Ferris said the talks were dead.';
    expect(lastIn(text)).toEqual(['named-person', 'John Ferris']);
  });
});

describe('a relative pronoun', () => {
  it('stands for the phrase it hangs on', () => {
    const [source] = detectionIn('Harbour officials, who said they were tired, went home.').sources;
    expect(source).toMatchObject({ text: 'who', antecedent: { text: 'Harbour officials' } });
  });

  it('of both, the couple and they are two people named in one breath', () => {
    const of = (text: string) =>
      detectionIn(`Ida Lund and Maud Ferris run the yard. ${text}`).sources.map(({ identity, antecedent }) => [
        identity,
        antecedent?.text,
      ]);
    const both = [['named-person', 'Ida Lund and Maud Ferris']];
    expect(of('Both women said the boats were safe.')).toEqual(both);
    expect(of('The couple said the boats were safe.')).toEqual(both);
    expect(of('They said the boats were safe.')).toEqual(both);
    expect(of('The two men said the boats were safe.')).not.toEqual(both);
  });

  it('of an epithet or an age is the person the text is just speaking of', () => {
    const of = (text: string) => detectionIn(`Maud Ferris won the race. ${text}`).sources[0];
    expect(of('The champion said the lake was cold.')).toMatchObject({ identity: 'named-person', name: 'Maud Ferris' });
    expect(of('The 36-year-old said the lake was cold.')).toMatchObject({ name: 'Maud Ferris' });
    expect(of('The judge said the lake was cold.')?.name).toBeNull();
  });

  it('of another is one of those spoken of, who is somebody else', () => {
    const text = 'One haulier in Alder said he had let four drivers go. Another said he would sell his trucks.';
    expect(detectionIn(text).sources.at(-1)).toMatchObject({
      text: 'Another',
      identity: 'anonymous',
      count: 1,
      role: 'haulier',
      antecedent: { text: 'One haulier in Alder' },
    });
  });

  it('of he is whoever was last spoken of, though nobody says who that is', () => {
    const text =
      'Ida Brand said the depots were lost. Marsh’s former treasurer said it was no secret. “Everybody knew,” he said.';
    expect(detectionIn(text).sources.at(-1)).toMatchObject({
      identity: 'unresolved',
      antecedent: { text: 'Marsh’s former treasurer' },
    });
  });
});

describe('he and she', () => {
  it('stand for somebody without a name whom the sentence before is about', () => {
    const text =
      'Ida Ferris, for the port, said the boat was sound.\n\nOne buyer was in tears as she spoke of the leak. “It never stopped,” she told the court.';
    const [, first, second] = detectionIn(text).sources;
    expect(first?.antecedent?.text).toBe('One buyer');
    expect(second).toMatchObject({ identity: 'anonymous', name: null, count: 1, role: 'buyer' });
  });

  it('stand for somebody whom the text calls only by what they do', () => {
    const text =
      'Ivo Marsh, for the port, said the boat was sound.\n\nThe cook broke down in court. He said he had been alone.';
    expect(detectionIn(text).sources.at(-1)).toMatchObject({ identity: 'anonymous', name: null, count: 1 });
  });

  it('stand for the person whose office the sentence before names', () => {
    const text =
      'Mayor Ida Ferris came late. “The boats are old,” said Maud Brandt, a keeper.\n\nAsked whether she was afraid, the mayor smiled. “Never,” she said.';
    expect(lastIn(text)).toEqual(['named-person', 'Ida Ferris']);
  });

  it('stand for whom their own paragraph is about before a speaker of the last one', () => {
    const text =
      '“The boats are old,” said Maud Brandt, a keeper.\n\nIda Ferris came late and thoroughly lost. “I had no map,” she said.';
    expect(lastIn(text)).toEqual(['named-person', 'Ida Ferris']);
  });

  it('stand behind a conjunction for the subject of their own sentence', () => {
    const text =
      '“The boats are old,” said Olav Brandt, a keeper. Council leader Ivo Marsh left early, although he said the talks had gone well.';
    expect(lastIn(text)).toEqual(['named-person', 'Ivo Marsh']);
  });

  it('are not those of whom their own words speak', () => {
    const text = 'Olav Brandt said the boats were old. Ivo Marsh had bought them without a look, he said.';
    expect(lastIn(text)).toEqual(['named-person', 'Olav Brandt']);
  });
});

describe('the company', () => {
  it('is not the bank whose analyst spoke in between', () => {
    const text =
      'Brandt Foods cut its forecast. Kessel Capital’s Ida Ferris called the plan late. The company said it would hire.';
    expect(lastIn(text)).toEqual(['named-organization', 'Brandt Foods']);
  });

  const FILLER = 'The fire burned all night. Nobody was hurt. '.repeat(6);

  it('is the only one that the article named, however far back', () => {
    const text = `Brandt Foods has paid a fine. ${FILLER}The company said it was sorry.`;
    expect(lastIn(text)).toEqual(['named-organization', 'Brandt Foods']);
  });

  it('is left open where the article named two, far back', () => {
    const text = `Brandt Foods has paid a fine. Kessel Airlines has paid none. ${FILLER}The company said it was sorry.`;
    expect(lastIn(text)).toEqual(['unresolved', null]);
  });
});

describe('the president', () => {
  it('is the one with the title, not the president of a club', () => {
    const text =
      'President Ida Ferris left. Maud Brandt, president of the rowing club, stayed. The president said it was late.';
    expect(lastIn(text)).toEqual(['named-person', 'Ida Ferris']);
  });
});

describe('the striker', () => {
  it('is whom the text turned to last', () => {
    const text =
      'Sean Ferris praised his team. “They fought,” he said. Tom Brandt rose to meet the corner. “I just hit it,” the striker said.';
    expect(lastIn(text)).toEqual(['named-person', 'Tom Brandt']);
  });

  it('is nobody of whom the text has said the other pronoun', () => {
    const text =
      'Ese Igbin, a historian, called it a farce. She said nobody had been asked. Otto Erediau, who led the crews, defended it: the loan, he said, was his idea.';
    expect(detectionIn(text).sources.at(-1)?.name).toBe('Otto Erediau');
  });
});
