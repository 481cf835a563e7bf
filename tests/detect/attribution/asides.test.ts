import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('what the writer says of somebody’s words', () => {
  it('is no part of them', () => {
    const disputed = 'Her group estimates that nine boats sank in the storm, a figure the port disputes.';
    expect(attributionsIn(disputed)[0]).toBe('[Her group] {estimates} [that nine boats sank in the storm]');
    const shared = 'Lund believes the Rovers are favourites, a view not shared by the crews.';
    expect(attributionsIn(shared)[0]).toBe('[Lund] {believes} [the Rovers are favourites]');
    const withdrawn = 'A rival complained publicly that the contest was fixed, a charge he withdrew a year later.';
    expect(attributionsIn(withdrawn)[0]).toBe('[A rival] {complained publicly} [that the contest was fixed]');
  });

  it('may be that somebody else says otherwise', () => {
    const text = 'Lund said the boats would leave on Monday, though the keeper himself insisted they were full.';
    expect(attributionsIn(text)).toEqual([
      '[Lund] {said} [the boats would leave on Monday]',
      '[the keeper himself] {insisted} [they were full]',
    ]);
  });

  it('is told from an apposition inside the words', () => {
    const text = 'Lund said that the port had lost nine boats, a figure higher than ever.';
    expect(attributionsIn(text)).toEqual([
      '[Lund] {said} [that the port had lost nine boats, a figure higher than ever]',
    ]);
  });

  it('may be what it met', () => {
    expect(attributionsIn('Lund said the boats were safe, to loud cheers from her own side.')).toEqual([
      '[Lund] {said} [the boats were safe]',
    ]);
    expect(attributionsIn('“The boats are old,” Lund said, to laughter from the crews.')).toEqual([
      '[Lund] {said} [“The boats are old,”]',
    ]);
    expect(attributionsIn('Lund told the hearing that she had never seen the boats, drawing gasps.')).toEqual([
      '[Lund] {told} [that she had never seen the boats]',
    ]);
    expect(
      attributionsIn('Lund wrote that the boats were “coffins with sails,” making it harder to sell them.'),
    ).toEqual(['[Lund] {wrote} [that the boats were “coffins with sails,”]']);
  });

  it('calls the last word a word', () => {
    expect(attributionsIn('The draft says the boat was “looted,” a word the port had long avoided.')).toEqual([
      '[The draft] {says} [the boat was “looted,”]',
    ]);
  });
});
