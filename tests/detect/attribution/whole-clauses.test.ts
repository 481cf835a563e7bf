import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('a clause that its speaker interrupts', () => {
  it('keeps its subject, whoever was told and whenever', () => {
    expect(attributionsIn('The cargo, she told a newspaper in May, included sixty crates of salt.')).toEqual([
      '[she] {told} [The cargo … included sixty crates of salt]',
    ]);
    expect(attributionsIn('It was there, Lund told a radio show in 2011, that she learned to sail.')).toEqual([
      '[Lund] {told} [It was there … that she learned to sail]',
    ]);
  });

  it('begins with the sentence, not in the middle of it', () => {
    const text =
      'It was late. There was “no doubt” about the cause of the second leak, she said, and it was hard to mend.';
    expect(attributionsIn(text)).toEqual([
      '[she] {said} [There was “no doubt” about the cause of the second leak … and it was hard to mend]',
    ]);
  });

  it('begins behind the *in which* that it hangs on', () => {
    const text = 'Two men were held over a break-in at the yard in which, her aides say, nothing was taken.';
    expect(attributionsIn(text)[0]).not.toContain('Two men');
  });

  it('is whole where only its last part was taken', () => {
    const text =
      'At least 38 people have died and thousands more sleep in schools after three days of rain burst the dam, the relief agency said on Thursday.';
    expect(attributionsIn(text)[0]).toMatch(/\[At least 38 people .* burst the dam\]$/);
  });

  it('has no part in what only opens the sentence', () => {
    expect(attributionsIn('On Monday, she told the court, the boats were sold.')[0]).not.toContain('[On Monday …');
  });
});

describe('words behind whom somebody agrees with', () => {
  it('begin with their that', () => {
    expect(attributionsIn('He agreed with Mr. Ferris that two boats had sunk there in January.')).toEqual([
      '[He] {agreed with} [that two boats had sunk there in January]',
    ]);
  });
});

describe('words that begin with a number', () => {
  it('keep it', () => {
    const text = 'The survey itself, of 1,846 crews, found 58 percent against a ban but 71 percent in favor of a fee.';
    expect(attributionsIn(text)[0]).toContain('[58 percent against a ban');
  });

  it('have their verb behind a clause between commas', () => {
    const text = 'Lund Ferries said the main engine of the MV Solan, which is 33 years old, failed in June.';
    expect(attributionsIn(text)).toEqual([
      '[Lund Ferries] {said} [the main engine of the MV Solan, which is 33 years old, failed in June]',
    ]);
  });

  it('begin where they are interrupted behind a place', () => {
    const text = 'The case would go to arbitration, where, experts say, it could take two years.';
    expect(attributionsIn(text)).toEqual(['[experts] {say} [where … it could take two years]']);
  });

  it('go on in quotation marks behind what the speaker did', () => {
    expect(attributionsIn('“It is over,” Otto Lund said, after the vote, “and I am glad.”')).toEqual([
      '[Otto Lund] {said} [“It is over,” … “and I am glad.”]',
    ]);
    expect(attributionsIn('“It is over,” Otto Lund said, after the vote, “Boats” in hand.')).toEqual([
      '[Otto Lund] {said} [“It is over,”]',
    ]);
  });

  it('begins with the list that its verb is about', () => {
    expect(attributionsIn('The boats, the pier and the quay were mentioned by the mayor.')).toEqual([
      '[the mayor] {were mentioned} [The boats, the pier and the quay]',
    ]);
  });

  it('begins with its relative where somebody interrupts the clause', () => {
    expect(
      attributionsIn('The port expects a flood, which, keeper Jin Lund cautioned, “is as bad as it gets.”'),
    ).toEqual(['[The port] {expects} [a flood]', '[keeper Jin Lund] {cautioned} [which … “is as bad as it gets.”]']);
  });

  it('begins behind the colon and behind when it was said', () => {
    expect(attributionsIn('Prince Otto Lund defended the deal: the loan, he said, was his idea.')).toContain(
      '[he] {said} [the loan … was his idea]',
    );
    expect(attributionsIn('The keeper said afterwards that the boats leaked.')).toEqual([
      expect.stringMatching(/^\[The keeper\] \{said.*\[that the boats leaked\]$/),
    ]);
  });
});
