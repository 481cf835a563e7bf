import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcingOf } from '../../src/claims/index.ts';
import type { Claim, Extraction, SourceIdentity, SourceMention, Span, Stance } from '../../src/model/index.ts';

const ALL: ReadonlySet<Stance> = new Set(['speech', 'belief', 'intention', 'action', 'reading']);

interface Given extends Partial<Omit<SourceMention, 'antecedent'>> {
  /** The number of the mention that this one stands for. */
  readonly standsFor?: number;
  readonly stance?: Stance;
}

type Speaker = readonly [text: string, identity: SourceIdentity | null, given?: Given];

/** An extraction with one claim for each source, in order; line n holds the nth. */
function spokenBy(...given: readonly Speaker[]): Extraction {
  const spanOf = (index: number): Span => [index * 100, index * 100 + given[index]![0].length];
  const sources = given.map(
    ([text, identity, { standsFor, stance: _, ...more } = {}], index): SourceMention => ({
      span: spanOf(index),
      text,
      identity: identity ?? 'unresolved',
      count: null,
      role: null,
      affiliation: null,
      basis: null,
      reason: null,
      name: null,
      antecedent: standsFor === undefined ? null : { span: spanOf(standsFor), text: given[standsFor]![0] },
      rule: 'source/any',
      ...more,
    }),
  );
  const claims = sources.map(
    (source, index): Claim => ({
      id: `claim${index}`,
      kind: 'attributed',
      span: source.span,
      text: source.text,
      scope: 'narration',
      attribution: {
        quotation: 'indirect',
        stance: given[index]![2]?.stance ?? 'speech',
        source: given[index]![1] === null ? null : source,
        cue: null,
        content: { spans: [source.span], text: 'it rained' },
      },
      figures: [],
      dates: [],
      hedges: [],
      within: null,
      provenance: {
        rule: 'attribution/any',
        pack: 'core@1.0.0',
        file: 'attribution.yaml',
        line: 1,
        parts: {},
        at: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        paragraph: 0,
        sentence: 0,
      },
    }),
  );
  return {
    schemaVersion: 1,
    id: 'draft.txt',
    document: { path: null, mediaType: 'text/plain', sha256: '', published: null, words: 0, title: null },
    claims,
    sources: sources.filter((_, index) => given[index]![1] !== null),
    figures: [],
    dates: [],
    error: null,
  };
}

const sourcing = (extraction: Extraction, stances = ALL) =>
  sourcingOf(extraction, (offset) => ({ line: offset / 100 + 1, column: 1 }), stances);

/** The texts of the mentions of each source. */
function gathered(...given: readonly Speaker[]): string[][] {
  return sourcing(spokenBy(...given)).sources.map(({ mentions }) => mentions.map(([start]) => given[start / 100]![0]));
}

describe('distinct sources', () => {
  it('gather a name, its pronouns and its surname', () => {
    expect(
      gathered(
        ['council leader Maud Ferris', 'named-person', { name: 'Maud Ferris' }],
        ['She', 'named-person', { name: 'Maud Ferris', standsFor: 0 }],
        ['Ferris', 'named-person', { name: 'Ferris' }],
        ['Ms Ferris', 'named-person', { name: 'Maud Ferris' }],
        ['Olav Brand', 'named-person', { name: 'Olav Brand' }],
      ),
    ).toEqual([['council leader Maud Ferris', 'She', 'Ferris', 'Ms Ferris'], ['Olav Brand']]);
  });

  it('keep two people of one surname apart', () => {
    expect(
      gathered(
        ['Maud Ferris', 'named-person', { name: 'Maud Ferris' }],
        ['Ivo Ferris', 'named-person', { name: 'Ivo Ferris' }],
        ['Ferris', 'named-person', { name: 'Ferris' }],
      ),
    ).toHaveLength(3);
  });

  it('know an organization by its initials', () => {
    expect(
      gathered(
        ['the Lowmere Roofing Authority', 'named-organization', { name: 'Lowmere Roofing Authority' }],
        ['the LRA', 'named-organization', { name: 'LRA' }],
      ),
    ).toHaveLength(1);
  });

  it('count an anonymous group once, with the members that nothing tells apart', () => {
    const { sources } = sourcing(
      spokenBy(
        ['two aides who saw the bill', 'anonymous', { count: 2, role: 'aide', basis: 'who saw the bill' }],
        ['one of the aides', 'anonymous', { count: 1, standsFor: 0 }],
        ['the aide', 'anonymous', { count: 1, standsFor: 1, reason: 'fearing for the job' }],
      ),
    );
    expect(sources).toEqual([
      {
        text: 'two aides who saw the bill',
        name: null,
        identity: 'anonymous',
        count: 2,
        role: 'aide',
        affiliation: null,
        basis: 'who saw the bill',
        reason: 'fearing for the job',
        at: { line: 1, column: 1 },
        mentions: [
          [0, 26],
          [100, 116],
          [200, 208],
        ],
        claims: ['claim0', 'claim1', 'claim2'],
      },
    ]);
  });

  it('keep single unnamed people apart, however alike their words', () => {
    expect(gathered(['a source', 'anonymous', { count: 1 }], ['a source', 'anonymous', { count: 1 }])).toHaveLength(2);
  });

  it('gather the same words otherwise, with or without their article', () => {
    expect(
      gathered(
        ['Critics', 'collective'],
        ['critics', 'collective'],
        ['The contract', 'document'],
        ['the contract,', 'document'],
      ),
    ).toEqual([
      ['Critics', 'critics'],
      ['The contract', 'the contract,'],
    ]);
  });

  it('gather the spokespersons of one body', () => {
    expect(
      gathered(
        ['a spokesman for Hallam', 'spokesperson', { affiliation: 'Hallam' }],
        ['Hallam’s spokeswoman', 'spokesperson', { affiliation: 'Hallam' }],
        ['a spokesman for the mayor', 'spokesperson', { affiliation: 'mayor' }],
      ),
    ).toHaveLength(2);
  });

  it('take the name that a description is given later', () => {
    const { sources } = sourcing(
      spokenBy(
        ['a clerk', 'anonymous', { count: 1 }],
        ['Ada Moor', 'named-person', { name: 'Ada Moor', standsFor: 0 }],
      ),
    );
    expect(sources).toMatchObject([{ text: 'a clerk', name: 'Ada Moor', identity: 'named-person' }]);
  });

  it('keep a group’s member with a name apart from the group', () => {
    expect(
      gathered(
        ['three aides', 'anonymous', { count: 3 }],
        ['One of them, Ada Moor,', 'named-person', { name: 'Ada Moor', standsFor: 0 }],
      ),
    ).toHaveLength(2);
  });

  it('stand in the order of their claims, then of the text', () => {
    expect(gathered(['a clerk', 'anonymous'], ['critics', 'collective'], ['Critics', 'collective'])).toEqual([
      ['critics', 'Critics'],
      ['a clerk'],
    ]);
  });

  it('leave out who makes no claim of the stances asked for', () => {
    const extraction = spokenBy(['critics', 'collective', { stance: 'action' }], ['the contract', 'document']);
    expect(sourcing(extraction, new Set(['speech'])).sources).toHaveLength(1);
  });
});

describe('any mentions', () => {
  const speaker = fc.record({
    text: fc.constantFrom('Maud Ferris', 'the aide', 'a source', 'critics', 'Ferris'),
    identity: fc.constantFrom<SourceIdentity>('named-person', 'anonymous', 'collective', 'spokesperson', 'unresolved'),
    name: fc.constantFrom(null, 'Maud Ferris', 'Ferris', 'Ivo Ferris'),
    affiliation: fc.constantFrom(null, 'Hallam'),
    count: fc.constantFrom(null, 1, 2),
    standsFor: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
  });

  it('are each in exactly one source, with every claim', () => {
    fc.assert(
      fc.property(fc.array(speaker, { minLength: 6, maxLength: 15 }), (speakers) => {
        const { sources, summary } = sourcing(
          spokenBy(
            ...speakers.map(
              ({ text, identity, standsFor, ...slots }): Speaker => [
                text,
                identity,
                standsFor === undefined ? slots : { ...slots, standsFor },
              ],
            ),
          ),
        );
        const mentioned = sources.flatMap(({ mentions }) => mentions.map(([start]) => start / 100));
        expect(mentioned.sort((a, b) => a - b)).toEqual(speakers.map((_, index) => index));
        expect(new Set(sources.flatMap(({ claims }) => claims)).size).toBe(speakers.length);
        expect(summary.claims.none).toBe(0);
      }),
    );
  });
});

describe('the summary of an article’s sourcing', () => {
  it('says what the claims hang on', () => {
    const extraction = spokenBy(
      ['Maud Ferris', 'named-person', { name: 'Maud Ferris' }],
      ['Ferris', 'named-person', { name: 'Ferris' }],
      ['two aides', 'anonymous', { count: 2 }],
      ['one aide', 'anonymous', { count: 1, standsFor: 2 }],
      ['a spokesman', 'spokesperson'],
      ['the contract', 'document'],
      ['critics', 'collective'],
      ['they', 'unresolved'],
      ['nobody', null],
    );
    const stated: Claim = { ...extraction.claims[0]!, id: 'stated', kind: 'stated', attribution: null };
    expect(sourcing({ ...extraction, claims: [...extraction.claims, stated] }).summary).toEqual({
      sources: { total: 6, named: 1, unnamed: 1, institutional: 2, collective: 1, unresolved: 1 },
      claims: {
        total: 10,
        named: 2,
        unnamed: 2,
        institutional: 2,
        collective: 1,
        unresolved: 1,
        none: 2,
        stated: 1,
        single: 4,
      },
    });
  });
});
