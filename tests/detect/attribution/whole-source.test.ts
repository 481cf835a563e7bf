import { describe, expect, it } from 'vitest';
import { attributionsIn, detectionIn } from './extract.ts';

describe('a source', () => {
  it('takes in the name that stands behind its role', () => {
    const text = 'Ida Ferris left. “The port learned of it from the press,” said her spokesman, Ivo Marsh.';
    expect(attributionsIn(text)).toEqual([
      '[her spokesman, Ivo Marsh] {said} [“The port learned of it from the press,”]',
    ]);
    expect(detectionIn(text).sources.at(-1)).toMatchObject({ identity: 'named-person', name: 'Ivo Marsh' });
  });

  it('leaves out when it spoke, but not when a paper was published', () => {
    expect(attributionsIn('Brandt Marine last week reported that its boats were sold.')).toEqual([
      '[Brandt Marine] {reported} [that its boats were sold]',
    ]);
    expect(attributionsIn('A poll released last week shows that the boats are loved.')).toEqual([
      '[A poll released last week] {shows} [that the boats are loved]',
    ]);
  });
});

describe('a source with more than one part', () => {
  it('is whoever the relative clause tells of, not what the clause speaks of', () => {
    const [first] = detectionIn('An official who has visited the camp twice said the log was true.').attributions;
    expect(first?.source?.text).toMatch(/^An official who has visited the camp/);
    expect(first?.source?.identity).toBe('anonymous');
  });

  it('is whoever a closed relative clause stands behind, not its *who*', () => {
    const text = 'Otto Lund, 61, who was laid off from the yard two years ago, said he had waited for this.';
    expect(attributionsIn(text)[0]).toMatch(
      /^\[Otto Lund, 61, who was laid off from the yard two years ago,\] \{said\}/,
    );
    const unnamed =
      'A person familiar with the case, who was not authorized to discuss it publicly, said more would come.';
    const [first] = detectionIn(unnamed).attributions;
    expect(first?.source).toMatchObject({
      text: 'A person familiar with the case, who was not authorized to discuss it publicly,',
      identity: 'anonymous',
      count: 1,
    });
  });

  it('begins behind the verb that opens the sentence', () => {
    const text = 'Asked about the leak on the ferry, the port’s chair, Ida Ferris, told reporters she was sorry.';
    expect(attributionsIn(text)[0]).toMatch(/^\[the port’s chair, Ida Ferris,\] \{told\}/);
  });

  it('begins behind the words that open the sentence', () => {
    expect(attributionsIn('Speaking outside the court, Ida’s father, Olav Ferris, said it was late.')).toEqual([
      '[Ida’s father, Olav Ferris,] {said} [it was late]',
    ]);
  });

  it('is the subject, not the place where it acts', () => {
    const text = 'Ferris, campaigning in Altona, said Islanders had “worked out that promises don’t float”.';
    expect(attributionsIn(text)[0]).toMatch(/^\[Ferris\] \{said\}/);
  });

  it('takes in a clause that quotes a word', () => {
    const text =
      'The memo, which runs to nine pages and is marked “secret,” suggests that aides were looking for a reason.';
    expect(attributionsIn(text)[0]).toMatch(
      /^\[The memo, which runs to nine pages and is marked “secret,”\] \{suggests\}/,
    );
  });

  it('takes in the clause that ends the sentence behind it', () => {
    const text = '“We should have had this letter in January,” said Commissioner Ida Trent, who has read the report.';
    expect(attributionsIn(text)[0]).toMatch(/^\[Commissioner Ida Trent, who has read the report\] \{said\}/);
  });

  it('begins with what the name was before', () => {
    const text = 'Her predecessor, Otto Lund, who hired the crews, wrote on Facebook that she was right.';
    expect(attributionsIn(text)[0]).toMatch(/^\[Her predecessor, Otto Lund, who hired the crews,\]/);
  });

  it('is the words that its name stands in apposition to, also before a second verb', () => {
    const text = 'One of them, Otto Lund, later deleted his post and said he should have checked.';
    expect(attributionsIn(text)).toEqual(['[One of them, Otto Lund,] {said} [he should have checked]']);
  });

  it('is the whole list', () => {
    expect(
      attributionsIn(
        'Guards at the camp beat the crews, according to former guards, two cooks of the camp and a trove of letters.',
      ),
    ).toEqual([
      '[former guards, two cooks of the camp and a trove of letters] {according to} [Guards at the camp beat the crews]',
    ]);
  });

  it('is the paper, not the body that made it', () => {
    const text = 'But a study published last week by the Kessel Institute found that the decline was too slow.';
    expect(detectionIn(text).attributions[0]?.source).toMatchObject({
      text: 'a study published last week by the Kessel Institute',
      identity: 'document',
    });
  });

  it('ends before where and on which day it said so', () => {
    expect(attributionsIn('The sailors’ union, in a Facebook post, accused the port of theft.')[0]).toMatch(
      /^\[The sailors’ union\]/,
    );
    const report = 'The NPA, in a report tabled last year, had warned that the costs would double.';
    expect(attributionsIn(report)[0]).toMatch(/^\[The NPA\]/);
    const second = 'Fisheries Minister Otto Lund on Monday alleged that boats were sold and said a probe would follow.';
    expect(detectionIn(second).sources.map(({ text }) => text)).toEqual(['Fisheries Minister Otto Lund']);
    expect(attributionsIn('Brandt Marine on Monday reported that its boats were sold.')).toEqual([
      '[Brandt Marine] {reported} [that its boats were sold]',
    ]);
  });

  it('is also who somebody is called', () => {
    expect(attributionsIn('One of them, a student called Bree, said she had driven from Alder.')).toEqual([
      '[One of them, a student called Bree,] {said} [she had driven from Alder]',
    ]);
  });

  it('ends before what went on meanwhile and before a second clause', () => {
    expect(attributionsIn('“We lost the bank,” said the father of three, as someone at the back heckled.')).toEqual([
      '[the father of three] {said} [“We lost the bank,”]',
    ]);
    const wrote =
      '“He governs by letter,” said Leila Nassar, the historian who wrote the motion, which also asks for money.';
    expect(attributionsIn(wrote)[0]).toMatch(/^\[Leila Nassar, the historian who wrote the motion,?\] /);
  });

  it('begins behind the clause before it, and with what somebody has been', () => {
    expect(attributionsIn('The crews worked on after more than 30 ports said they would close.')).toEqual([
      '[more than 30 ports] {said} [they would close]',
    ]);
    expect(attributionsIn('“She fixed the drains,” said retired teacher Olga Lima.')).toEqual([
      '[retired teacher Olga Lima] {said} [“She fixed the drains,”]',
    ]);
    const noted = '“Every boat was counted,” said Marta Reis, the director, who noted that both sides had signed.';
    expect(attributionsIn(noted)[0]).toMatch(/^\[Marta Reis, the director,?\] /);
  });

  it('has the age that a comma closes', () => {
    expect(attributionsIn('Amina Lund, 16, told the board that the book had helped her.')).toEqual([
      '[Amina Lund, 16,] {told} [that the book had helped her]',
    ]);
  });

  it('has both of two clauses about the same person', () => {
    expect(
      attributionsIn(
        'A port keeper who reviewed the plans, and who was not free to speak publicly, said they would leak.',
      ),
    ).toEqual([
      '[A port keeper who reviewed the plans, and who was not free to speak publicly] {said} [they would leak]',
    ]);
  });
});
