import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAnnotator, tagIndex } from '../../src/text/index.ts';
import { decodeModel, encodeModel, modelUrl, readModel } from '../../src/text/tagger/model.ts';
import { annotate, tags } from './annotator.ts';

describe('tags', () => {
  it('tell nouns, verbs and names apart by their context', () => {
    expect(tags('Ines Calloway said on Monday that the boats were old.').join(' ')).toBe(
      'NNP NNP VBD IN NNP IN DT NNS VBD JJ .',
    );
    expect(tags('They report losses.')[1]).toBe('VBP');
    expect(tags('The report was late.')[1]).toBe('NN');
  });

  it('mark hyphens of compounds, owners, quotation marks and money', () => {
    expect(
      tags('Ann’s three-month “offer” cost $5 (10%).')
        .filter((tag) => !/^(NN|JJ|VB)/.test(tag))
        .join(' '),
    ).toBe("POS CD HYPH `` '' $ CD ( CD ) .");
    expect(tags("The voters' choice")[2]).toBe('POS');
  });

  it('are known of words that stand in news and hardly anywhere else', () => {
    expect(tags('Prices fell amid fears')[2]).toBe('IN');
    expect(tags('The nominee praised an ally')).toEqual('DT NN VBD DT NN'.split(' '));
    expect(tags('The snipers and councillors confer')).toEqual('DT NNS CC NNS VBP'.split(' '));
  });

  it('tag a line in capitals by its words', () => {
    expect(tags('THE BOARD SAID THAT IT SOLD THE BOATS')).toEqual('DT NN VBD IN PRP VBD DT NNS'.split(' '));
  });

  it('are the same whatever was tagged before', () => {
    const text = 'Quorvane Marinelli zoggled the brindle snark. He had said so.';
    const alone = createAnnotator(new Map());
    const tagged = () => [...alone.annotate({ prose: text, blocks: [] }).tokens.tag.subarray(0, 12)];
    const first = tagged();
    alone.annotate({
      prose: Array.from({ length: 2000 }, (_, index) => `Zog${index} bri${index}s`).join(' '),
      blocks: [],
    });
    expect(tagged()).toEqual(first);
    alone.vocabulary.trim();
    expect(tagged()).toEqual(first);
  });

  it('exist for every token of any text', () => {
    const { tokens } = annotate('\0 \ud83d ½ ° 12.5 ___ 漢字 ☃ é');
    expect(tokens.tag.subarray(0, tokens.count).every((tag) => tag < 46)).toBe(true);
  });
});

describe('the listed words', () => {
  it('have tags that there are, and each word stands in the list once', () => {
    const classes: Record<string, string[]> = parse(
      readFileSync(new URL('../../scripts/tagger/words.yaml', import.meta.url), 'utf8'),
    );
    const words = Object.values(classes).flat();
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(
      Object.keys(classes)
        .flatMap((names) => names.split(' '))
        .filter((name) => tagIndex(name) < 0),
    ).toEqual([]);
  });
});

describe('the tagger model', () => {
  it('comes out of its file as it went in', () => {
    expect(Buffer.compare(encodeModel(readModel()), readFileSync(modelUrl()))).toBe(0);
  });

  it('refuses bytes that are no model', () => {
    expect(() => decodeModel(new Uint8Array(100))).toThrow(/expected a tagger model/);
  });
});
