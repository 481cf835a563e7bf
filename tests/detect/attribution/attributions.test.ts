import { describe, expect, it } from 'vitest';
import { attributionsIn, detectionIn } from './extract.ts';

describe('who says what', () => {
  it.each([
    ['On Monday two officials said that the dam held.', 'two officials'],
    ['On Tuesday police sources said that the dam held.', 'police sources'],
    ['On March 5 two aides said that the dam held.', 'two aides'],
    ['On Friday Joan Lund said that the dam held.', 'Joan Lund'],
    ['June Roberts said that the dam held.', 'June Roberts'],
  ])('takes no day for a part of whoever speaks: %s', (text, source) => {
    expect(detectionIn(text).attributions.map((attribution) => attribution.source?.text)).toEqual([source]);
  });

  it('finds the speaker behind the words', () => {
    expect(attributionsIn('The old bridge will be closed in June, the mayor said.')).toEqual([
      '[the mayor] {said} [The old bridge will be closed in June]',
    ]);
  });

  it('finds the speaker before the words, and keeps "that" with them', () => {
    expect(attributionsIn('Ms. Lund said that the old bridge would be closed in June.')).toEqual([
      '[Ms. Lund] {said} [that the old bridge would be closed in June]',
    ]);
  });

  it('takes a quotation with its marks and its own comma', () => {
    expect(attributionsIn('“We will close the bridge in June,” Mayor Ida Lund said.')).toEqual([
      '[Mayor Ida Lund] {said} [“We will close the bridge in June,”]',
    ]);
  });

  it('joins the parts of a quotation that "he said" splits', () => {
    const [attribution] = detectionIn(
      '“We will close it,” Mayor Ida Lund said. “Not this year, but soon.”',
    ).attributions;
    expect(attribution?.content.text).toBe('“We will close it,” … “Not this year, but soon.”');
    expect(attribution?.quotation).toBe('direct');
  });

  it('finds a cue between two short quotations', () => {
    const [attribution] = detectionIn('"My hope," Ida Lund said, "is that the boats can be saved."').attributions;
    expect(attribution?.cue?.text).toBe('said');
    expect(attribution?.content.text).toBe('"My hope," … "is that the boats can be saved."');
  });

  it('reads a name behind a dash as the speaker of the quotation before it', () => {
    expect(attributionsIn('“We have waited three years for this boat.” — Ida Lund')).toEqual([
      '[Ida Lund] {—} [“We have waited three years for this boat.”]',
    ]);
  });

  it('opens quotations with doubled apostrophes', () => {
    const [attribution] = detectionIn("''This is no plan,'' Mr. Lund said. ''It is a wish.''").attributions;
    expect(attribution?.content.text).toBe("''This is no plan,'' … ''It is a wish.''");
  });

  it('takes the speaker of a transcript line from the capitals before the colon', () => {
    expect(attributionsIn('LUND: We will not sell the boats this year.')[0]).toMatch(/^\[LUND\] \{:\}/);
  });

  it('takes no label and no place before the writer’s own words for one', () => {
    expect(attributionsIn('NEW ALDER: The mayor said the boats were sold.')).toEqual([
      '[The mayor] {said} [the boats were sold]',
    ]);
    expect(attributionsIn('OUR RULING: The mayor is wrong about the boats.')).toEqual([]);
  });

  it('begins behind the time of an entry in a live report', () => {
    expect(attributionsIn('14.40 Mayor Ida Lund says the boats are safe.')).toEqual([
      '[Mayor Ida Lund] {says} [the boats are safe]',
    ]);
    expect(attributionsIn('The day began late.\n\n9:05am - A boat has sunk near the pier, police say.')).toEqual([
      '[police] {say} [A boat has sunk near the pier]',
    ]);
  });

  it('joins no quotation of the paragraph before', () => {
    const text =
      'Asked about it, she nodded twice. “I would sell my own boat.”\n\nFerris revealed that Lund had felt ill but had insisted on staying.';
    expect(attributionsIn(text).join('\n')).not.toMatch(/sell my own boat.*staying/);
  });

  it('reads “according to” with its source behind it', () => {
    expect(attributionsIn('The plant will shut next year, according to two union leaders.')).toEqual([
      '[two union leaders] {according to} [The plant will shut next year]',
    ]);
  });

  it('takes what says how a source knows, and why it is not named, into the source, and for no claim', () => {
    const text =
      'The port will be sold, according to two people briefed on the talks who asked not to be named because they feared for their jobs.';
    expect(attributionsIn(text)).toEqual([
      '[two people briefed on the talks who asked not to be named because they feared for their jobs] {according to} [The port will be sold]',
    ]);
  });

  it('takes no clause for a source', () => {
    const text =
      'Mr. Hale, 64, who has a background in shipping, has been slow to name a new head of ferries, said three people familiar with the firm.';
    expect(attributionsIn(text)).toEqual([
      '[three people familiar with the firm] {said} [Mr. Hale, 64, who has a background in shipping, has been slow to name a new head of ferries]',
    ]);
    const relative = 'Ida Lund, who has run the ferries for years, said the boats were safe.';
    expect(attributionsIn(relative)[0]).toContain('[Ida Lund, who has run the ferries for years,] {said}');
  });

  it('counts an action told in somebody’s own words as speech', () => {
    const [quoted] = detectionIn('Lund dismissed the memo as “a nothing.”').attributions;
    expect(quoted).toMatchObject({ stance: 'speech', quotation: 'mixed' });
    const [plain] = detectionIn('Lund endorsed the plan to sell the boats.').attributions;
    expect(plain?.stance).toBe('action');
  });

  it('gives the words to whom a paper quotes', () => {
    const text = 'The Courier quoted an unnamed port official as saying that the boats had been sold.';
    const [said] = detectionIn(text).attributions.filter(({ cue }) => cue?.text === 'saying');
    expect(said?.source).toMatchObject({ text: 'an unnamed port official', identity: 'anonymous', count: 1 });
    expect(said?.content.text).toBe('that the boats had been sold');
  });

  it('takes no agent for the speaker of what was done', () => {
    expect(attributionsIn('An internal army assessment seen by NWS says that the town may fall.')).toEqual([
      '[An internal army assessment seen by NWS] {says} [that the town may fall]',
    ]);
  });

  it('ends a source at quotation marks that close a speech', () => {
    expect(attributionsIn('“I think the fare is plainly unfair” J. Hale told the local radio.')).toEqual([
      '[J. Hale] {told} [“I think the fare is plainly unfair”]',
    ]);
  });

  it('knows a name that is a word as well where it speaks at once', () => {
    const text = 'Jamie Rush is a lawyer for the harbour. Rush said last year that the trains were loud.';
    expect(attributionsIn(text)).toEqual(['[Rush] {said} [that the trains were loud]']);
  });

  it('does not take a connective for a cue', () => {
    expect(attributionsIn('That said, the bridge is old.')).toEqual([]);
  });

  it('names the rule that proposed the cue, with its file and line', () => {
    const [attribution] = detectionIn('The mayor said the bridge would close.').attributions;
    expect(attribution?.rule.id).toBe('attribution/verb-of-speech');
    expect(attribution?.rule.file).toContain('attribution/cues.yaml');
    expect(attribution?.rule.line).toBeGreaterThan(1);
  });

  it('gives the stance of the cue', () => {
    const stances = detectionIn('The mayor said the bridge was safe. Residents believe that the bridge is not safe.');
    expect(stances.attributions.map(({ stance }) => stance)).toEqual(['speech', 'belief']);
  });

  it('slices every part exactly out of the text', () => {
    const text = '“It’s late,” Ida Lund said — and 🚋 “we can’t wait.” Critics say the line has lost money every year.';
    for (const { source, cue, content } of detectionIn(text).attributions) {
      for (const part of [source, cue]) if (part !== null) expect(text.slice(...part.span)).toBe(part.text);
      expect(content.spans.map((span) => text.slice(...span)).join(' … ')).toBe(content.text);
    }
  });
});

describe('when somebody said something', () => {
  it('is never what they said', () => {
    const told = attributionsIn(
      'The details of 43,000 people were left open for nearly three weeks after a contractor moved a server, Harwick Borough Council admitted on Wednesday.',
    );
    expect(told.join()).not.toMatch(/\[(on )?Wednesday\]/);
  });
});
