import { describe, expect, it } from 'vitest';
import { annotate, sentences } from './annotator.ts';

/** Sentences of a text that is written with a bar where each ends. */
function splits(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  expect(sentences(marked.replaceAll('|', ' '))).toEqual(expected);
}

describe('sentences', () => {
  it('end at full stops, questions and exclamations', () => {
    splits('The ferry left. | Did it arrive? | It did!');
  });

  it('go on behind titles, initials and abbreviated months', () => {
    splits('Maj. Oda Lund met Gov. T. R. Vance on Jan. 4 in St. Olave. | They agreed.');
  });

  it('end behind an abbreviation where a word follows that starts sentences', () => {
    splits('She works for Harrow Inc. | The firm moved to the U.S. | It hired Lund & Co. in May.');
    splits('He joined the U.S. Navy at 6 p.m. Tuesday.');
  });

  it('take No. for an abbreviation only before a number', () => {
    splits('Was it No. 5? | No. | It was not.');
  });

  it('take closing quotation marks and brackets with them', () => {
    splits('“We left.” | She nodded. | (He did not.) | It rained.');
  });

  it('go on in small letters behind a quotation that ends with a stop', () => {
    splits('“Why now?” she asked. | “Stop!” the captain shouted.');
  });

  it('go on where a name and a verb of speech follow a quoted question', () => {
    splits('“Why now?” Ines Calloway asked. | “Is it safe?” | Calloway has no answer.');
  });

  it('do not end at decimals, dates, times or web addresses', () => {
    splits('It cost $2.40 at 7.30 on example.com and rose 3.5 percent. | That was all.');
  });

  it('end behind an ellipsis only before a capital', () => {
    splits('We waited ... and waited. | Nobody came... | Then it rained.');
    splits('It was [...] a mess.');
  });

  it('keep the markers of a list with its items', () => {
    splits('1. Open the gate. | 2. Close it.');
    splits('a) boats | b) nets | c) ropes');
    splits('• nine crates | • ten crates');
  });

  it('start with a name in small letters', () => {
    splits('The shop closed. | iPhones were sold out.');
  });

  it('never cross a paragraph', () => {
    expect(sentences('A heading without a stop\n\nthe text goes on')).toEqual([
      'A heading without a stop',
      'the text goes on',
    ]);
  });

  it('stay below a thousand tokens whatever the text', () => {
    const { sentences: runs } = annotate('word '.repeat(5000));
    for (let run = 0; run < runs.count; run++) {
      expect(runs.first[run + 1]! - runs.first[run]!).toBeLessThanOrEqual(1000);
    }
  });

  it('together hold every token', () => {
    const { sentences: runs, paragraphs, tokens } = annotate('One. Two!\n\n“Three?” Four; five.');
    for (const { count, first } of [runs, paragraphs]) {
      expect(first[0]).toBe(0);
      expect(first[count]).toBe(tokens.count);
    }
  });
});
