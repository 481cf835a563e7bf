import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../src/claims/index.ts';
import type { DetectedAttribution, Detection, Passage, SourceMention, Span } from '../../src/model/index.ts';
import { documentOf } from '../document.ts';

const RULE = { id: 'test/rule', pack: 'test@1', file: 'test.yaml', line: 1 };

/** The span of the words, which must stand in the text once. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(words, start + 1)).toBe(-1);
  return [start, start + words.length];
}

function said(text: string, who: string, cue: string, content: string): DetectedAttribution {
  const source: SourceMention = {
    span: spanOf(text, who),
    text: who,
    identity: 'named-person',
    count: null,
    role: null,
    affiliation: null,
    basis: null,
    reason: null,
    name: who,
    antecedent: null,
    rule: RULE.id,
  };
  return {
    source,
    cue: { span: spanOf(text, cue), text: cue },
    content: { spans: [spanOf(text, content)], text: content },
    quotation: 'indirect',
    stance: 'speech',
    rule: RULE,
    parts: {},
  };
}

function claimsOf(text: string, found: Partial<Detection>) {
  const passages: Passage[] = [];
  for (const sentence of text.matchAll(/[^.]+\.”?/g)) {
    const start = sentence.index + (/^\s*/.exec(sentence[0])?.[0].length ?? 0);
    passages.push({
      span: [start, sentence.index + sentence[0].length],
      scope: 'narration',
      paragraph: 0,
      quoted: false,
    });
  }
  const detection: Detection = {
    words: 1,
    passages,
    finiteVerbs: Int32Array.of(),
    figures: [],
    dates: [],
    sources: [],
    attributions: [],
    hedges: [],
    quotations: [],
    matches: [],
    rules: new Map([[RULE.id, RULE]]),
    ...found,
  };
  return extractionOf(documentOf(text), detection).claims;
}

const date = (text: string, words: string) => ({
  span: spanOf(text, words),
  text: words,
  timex: { type: 'DATE' as const, value: null },
  anchored: false,
  rule: RULE.id,
});

describe('an attributed claim', () => {
  const text = 'On Monday Ruiz said the boats leak.';

  it('spans its parts and the full stop behind them', () => {
    const [claim] = claimsOf(text, { attributions: [said(text, 'Ruiz', 'said', 'the boats leak')] });
    expect(claim?.text).toBe('Ruiz said the boats leak.');
  });

  it('carries the figures, dates and hedges between its parts, by index', () => {
    const long = 'Ruiz said on Monday the boats perhaps leak. It is June.';
    const [claim] = claimsOf(long, {
      attributions: [said(long, 'Ruiz', 'said', 'the boats perhaps leak')],
      dates: [date(long, 'Monday'), date(long, 'June')],
      hedges: [{ span: spanOf(long, 'perhaps'), text: 'perhaps' }],
    });
    expect(claim).toMatchObject({ dates: [0], hedges: ['perhaps'] });
  });

  it('takes in a day beside it that has no verb of its own', () => {
    const [claim] = claimsOf(text, {
      attributions: [said(text, 'Ruiz', 'said', 'the boats leak')],
      dates: [date(text, 'Monday')],
    });
    expect(claim).toMatchObject({ text, dates: [0] });
  });

  it('comes before another of its source that is told behind it', () => {
    const both = 'Ruiz said the boats leak, but conceded they were old and cheap.';
    const claims = claimsOf(both, {
      attributions: [
        said(both, 'Ruiz', 'conceded', 'they were old and cheap'),
        said(both, 'Ruiz', 'said', 'the boats leak'),
      ],
    });
    expect(claims.map(({ attribution }) => attribution?.content.text)).toEqual([
      'the boats leak',
      'they were old and cheap',
    ]);
  });

  it('names the claim in whose content it stands', () => {
    const nested = 'Ruiz said the mayor told him the boats leak.';
    const [outer, inner] = claimsOf(nested, {
      attributions: [
        said(nested, 'Ruiz', 'said', 'the mayor told him the boats leak'),
        said(nested, 'the mayor', 'told', 'the boats leak'),
      ],
    });
    expect(outer?.within).toBeNull();
    expect(inner?.within).toBe(outer?.id);
  });

  it('says where its rule stands', () => {
    const [claim] = claimsOf(text, { attributions: [said(text, 'Ruiz', 'said', 'the boats leak')] });
    expect(claim?.provenance).toMatchObject({ rule: 'test/rule', file: 'test.yaml', at: { line: 1, column: 11 } });
  });
});

describe('a stated claim', () => {
  it('is a sentence with a figure or a date and no attribution', () => {
    const text = 'It opened in June. Nobody came. Ruiz said it closed in July.';
    const claims = claimsOf(text, {
      attributions: [said(text, 'Ruiz', 'said', 'it closed in July')],
      dates: [date(text, 'June'), date(text, 'July')],
    });
    expect(claims.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['stated', 'It opened in June.'],
      ['attributed', 'Ruiz said it closed in July.'],
    ]);
  });

  it('is what an attributed sentence says besides, with a verb of its own', () => {
    const text = 'It opened in June, a day that Ruiz called a mistake, and closed in July.';
    const claims = claimsOf(text, {
      attributions: [said(text, 'Ruiz', 'called', 'a mistake')],
      dates: [date(text, 'June'), date(text, 'July')],
      finiteVerbs: Int32Array.of(...['opened', 'called', 'closed'].map((verb) => spanOf(text, verb)[0])),
    });
    expect(claims.map(({ kind, text: words, dates }) => [kind, words, dates])).toEqual([
      ['stated', 'It opened in June', [0]],
      ['attributed', 'Ruiz called a mistake', []],
      ['stated', 'and closed in July.', [1]],
    ]);
  });
});

describe('the id of a claim', () => {
  const idsOf = (text: string, content: string) =>
    claimsOf(text, { attributions: [said(text, 'Ruiz', 'said', content)] }).map(({ id }) => id);

  it('stays when text elsewhere, case or punctuation changes', () => {
    const [id] = idsOf('Ruiz said the boats leak.', 'the boats leak');
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(idsOf('It rained, at last. Ruiz said the boats, leak.', 'the boats, leak')).toEqual([id]);
  });

  it('changes with the words and with who says them', () => {
    const [id] = idsOf('Ruiz said the boats leak.', 'the boats leak');
    expect(idsOf('Ruiz said the boats sink.', 'the boats sink')).not.toEqual([id]);
    const text = 'Calloway said the boats leak.';
    expect(claimsOf(text, { attributions: [said(text, 'Calloway', 'said', 'the boats leak')] })[0]?.id).not.toBe(id);
  });

  it('differs between two equal claims of a document', () => {
    const attribution = said('Ruiz said the boats leak.', 'Ruiz', 'said', 'the boats leak');
    const ids = claimsOf('Ruiz said the boats leak.', { attributions: [attribution, attribution] }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
