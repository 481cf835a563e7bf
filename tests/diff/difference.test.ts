import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/diff/index.ts';
import type { Change, Difference } from '../../src/model/index.ts';
import { changes, difference, fixtureSide, textSide } from './compare.ts';

const NAMES = readdirSync(new URL('../../fixtures/articles', import.meta.url)).filter(
  (name) => !name.endsWith('.json'),
);
const articles = new Map<string, Side>();
for (const name of NAMES) articles.set(name, await fixtureSide(`articles/${name}`));
const council = articles.get('council.md')!;

const kinds = (found: readonly Change[]) => found.map(({ kind }) => kind);
const rules = (found: readonly Change[]) => found.flatMap(({ fields }) => fields.map(({ rule }) => rule));

/** The difference seen from the other side, changes in an order of their own. */
function mirror({ old, new: other, summary, changes: found }: Difference): unknown {
  const KINDS: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
  const RULES: Readonly<Record<string, string>> = { 'name-withheld': 'name-given', 'name-given': 'name-withheld' };
  return {
    old: other,
    new: old,
    summary: {
      ...summary,
      claims: { old: summary.claims.new, new: summary.claims.old },
      added: summary.removed,
      removed: summary.added,
    },
    changes: ordered(
      found.map((change) => ({
        kind: KINDS[change.kind] ?? change.kind,
        weight: change.weight,
        old: change.new,
        new: change.old,
        fields: change.fields.map((field) => ({
          ...field,
          rule: RULES[field.rule] ?? field.rule,
          old: field.new,
          new: field.old,
        })),
      })),
    ),
  };
}

const ordered = (found: readonly object[]) => found.map((change) => JSON.stringify(change)).sort();

const comparable = ({ old, new: other, summary, changes: found }: Difference) => ({
  old,
  new: other,
  summary,
  changes: ordered(found),
});

/** The article with its words, its sentences and its paragraphs changed at random. */
function edited(text: string, edits: readonly (readonly [number, number])[]): string {
  let paragraphs = text.split('\n\n');
  for (const [what, where] of edits) {
    const at = where % paragraphs.length;
    const words = paragraphs[at]!.split(' ');
    const word = where % words.length;
    if (what === 0) paragraphs = paragraphs.filter((_, index) => index !== at);
    else if (what === 1) paragraphs = [...paragraphs.slice(at), ...paragraphs.slice(0, at)];
    else if (what === 2) paragraphs[at] = words.filter((_, index) => index !== word).join(' ');
    else if (what === 3) paragraphs[at] = words.with(word, 'seven').join(' ');
    else paragraphs[at] = words.toSpliced(word, 0, 'not').join(' ');
    if (paragraphs.length === 0) paragraphs = ['Nothing was left, Ruiz said.'];
  }
  return paragraphs.join('\n\n');
}

describe('a difference', () => {
  it.each(NAMES)('of %s with itself is empty', (name) => {
    const own = articles.get(name)!;
    expect(changes(own, own)).toEqual([]);
  });

  it('seen from the other side is its mirror', async () => {
    const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(5000)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('council.md', 'storm.txt', 'brief.md'), edits, async (name, made) => {
        const own = articles.get(name)!;
        const other = await textSide(edited(own.document.text, made), 'edited', name.endsWith('.md'));
        expect(comparable(difference(other, own))).toEqual(mirror(difference(own, other)));
      }),
      { numRuns: 15 },
    );
  });

  it('of articles that have nothing to do with each other pairs nothing and says so', () => {
    for (const name of NAMES) {
      if (name === 'council.md') continue;
      const { summary, changes: found } = difference(council, articles.get(name)!);
      expect([name, summary.related]).toEqual([name, false]);
      expect(found.every(({ kind }) => kind === 'added' || kind === 'removed')).toBe(true);
    }
  });
});

const ARTICLE = `Ferry to run again in May

The ferry to Ostrand will run again in May, harbour master Lena Okafor said on Monday. “We have found a second boat,” she said. “It is not new.”

The repairs cost about 2.4 million dollars, the county says. The boat covers the 100 kilometers in five hours.

Two council aides said the company may ask for more money.
`;

/** What changes when the first words become the second ones. */
async function changesAfter(...replacements: readonly (readonly [string, string])[]): Promise<readonly Change[]> {
  let text = ARTICLE;
  for (const [before, after] of replacements) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  return changes(await textSide(ARTICLE), await textSide(text));
}

describe('a change', () => {
  it.each([
    ['of a figure', '2.4 million', '2.9 million', 'figure-value'],
    ['of a modifier', 'about 2.4', 'more than 2.4', 'figure-modifier'],
    ['of a measure', '100 kilometers', '100 miles', 'figure-unit'],
    ['of a currency', 'dollars', 'euros', 'figure-unit'],
    ['of a date', 'again in May, harb', 'again in June, harb', 'date-value'],
    ['of a quotation', 'second boat', 'better boat', 'quotation'],
    ['of a speaker', 'the county says', 'the company says', 'source'],
    ['of a count of sources', 'Two council aides', 'Three council aides', 'source-count'],
    ['of the force of a cue', 'Okafor said', 'Okafor admitted', 'force'],
    ['of a cue', 'the county says', 'the county said', 'cue'],
    ['of a hedge', 'may ask', 'will ask', 'hedge'],
    ['of a negation', 'will run again', 'will not run again', 'negation'],
    ['of other words', 'ask for more money', 'ask for more help', 'content'],
    ['of a headline', 'Ferry to run', 'Ferry to sink', 'content'],
  ])('%s is told by its name', async (_, before, after, rule) => {
    expect(rules(await changesAfter([before, after]))).toContain(rule);
  });

  it.each([
    ['at least 40', 'more than 40', 'at least', 'more than'],
    ['up to 40', 'fewer than 40', 'up to', 'fewer than'],
    ['no more than 40', 'up to 40', 'no more than', 'up to'],
    ['just under 40', 'just below 40', 'under', 'below'],
    ['well over 40', 'over 40', 'well', undefined],
  ])('of the words of a limit alone, %s to %s, is minor', async (before, after, old, other) => {
    const leaking = (limit: string) => textSide(`The county needs ${limit} boats.`);
    const [change] = changes(await leaking(before), await leaking(after));
    expect(change?.weight).toBe('minor');
    expect(change?.fields.map(({ rule, old: a, new: b }) => [rule, a?.text, b?.text])).toEqual([
      ['content', old, other],
    ]);
  });

  it.each([
    ['more than 40 percent of boats', 'more than 40% of boats'],
    ['over $40 for boats', 'over 40 dollars for boats'],
    ['at least 40 boats', 'at least forty boats'],
    ['about 40 boats', 'some 40 boats'],
  ])('of the words of a number or a unit, “%s” to “%s”, is none', async (before, after) => {
    const asking = (what: string) => textSide(`Lena Okafor said the ferry needs ${what}.`);
    expect(changes(await asking(before), await asking(after))).toEqual([]);
  });

  it('of the words of a limit leaves the unit alone, and is another quotation inside quotation marks', async () => {
    const far = await textSide('The walk is more than 40 km, Lena Okafor said.');
    const further = await textSide('The walk is over 40 kilometers, Lena Okafor said.');
    expect(changes(far, further).flatMap(({ fields }) => fields.map((field) => field.new?.text))).toEqual(['over']);
    const quoted = await textSide('“At least 40 boats leak,” Lena Okafor said.');
    const misquoted = await textSide('“More than 40 boats leak,” Lena Okafor said.');
    expect(rules(changes(quoted, misquoted))).toEqual(['quotation']);
  });

  it('of a unit alone is a matter of style', async () => {
    const found = await changesAfter(['100 kilometers', '62 miles']);
    expect(rules(found)).toEqual(['unit-style']);
    expect(found[0]?.weight).toBe('minor');
  });

  it('of a name to a description is a name withheld', async () => {
    const found = await changesAfter(['harbour master Lena Okafor said', 'a harbour official said']);
    expect(rules(found)).toEqual(expect.arrayContaining(['source', 'name-withheld']));
  });

  it('names the words of both sides and where they stand', async () => {
    const [change] = await changesAfter(['2.4 million', '2.9 million']);
    const field = change?.fields[0];
    expect(field).toMatchObject({
      field: 'figures',
      weight: 'major',
      old: { text: 'about 2.4 million dollars', value: 'about 2400000 USD' },
      new: { text: 'about 2.9 million dollars', value: 'about 2900000 USD' },
    });
    expect(ARTICLE.slice(...field!.old!.span!)).toBe('about 2.4 million dollars');
  });

  it.each([
    ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['quotation marks', (text: string) => text.replace(/[“”]/g, '"')],
    ['spaces', (text: string) => text.replaceAll(' said', '\u00a0 said').replaceAll(' the ', '  the ')],
    ['units written out or short', (text: string) => text.replace('100 kilometers', '100 km')],
  ])('of %s is none', async (_, edit) => {
    expect(changes(await textSide(ARTICLE), await textSide(edit(ARTICLE)))).toEqual([]);
  });

  it.each([
    ['denied', 'did not deny'],
    ['did not deny', 'denied'],
    ['said', "wouldn't say"],
    ['confirmed', 'could not yet confirm'],
    ['believes', 'does not believe'],
  ])('of a cue into its opposite, %s to %s, is major', async (before, after) => {
    const saying = (cue: string) => textSide(`Lena Okafor ${cue} that the ferry to Ostrand was sold in May.`);
    const [change] = changes(await saying(before), await saying(after));
    expect(change?.fields).toMatchObject([
      { field: 'negation', rule: 'negation', weight: 'major', old: { text: before }, new: { text: after } },
    ]);
  });

  it.each([
    ['Lena Okafor did not deny that the boat was sold.', "Lena Okafor didn't deny that the boat was sold."],
    ['Lena Okafor did not deny that the boat was sold.', 'Lena Okafor has never denied that the boat was sold.'],
    ['The boat will not be sold, said Lena Okafor.', 'The boat will not be sold, says Lena Okafor.'],
  ])('of a cue that is not turned, from “%s” to “%s”, is minor', async (before, after) => {
    expect(changes(await textSide(before), await textSide(after)).map(({ weight }) => weight)).toEqual(['minor']);
  });

  it('of a cue into its opposite with another force tells both', async () => {
    const saying = (cue: string) => textSide(`Lena Okafor ${cue} that the ferry to Ostrand was sold in May.`);
    const found = changes(await saying('said'), await saying('did not confirm'));
    expect(rules(found)).toEqual(['force', 'negation']);
  });

  it.each([
    ['other words', 'The captain stayed aboard.', 1],
    ['a sentence more', 'The captain went ashore. The cook stayed aboard.', 1],
    ['none of the sentences', '', 1],
    ['two others for it', 'The captain slept. The cook slept.', 2],
    ['the same words', '“The captain” went ashore', 0],
  ])('of sentences that claim nothing is counted: %s', async (_, sentence, count) => {
    const saying = (words: string) => textSide(`${ARTICLE}\n${words}\n`);
    const { summary } = difference(await saying('The captain went ashore.'), await saying(sentence));
    expect(summary).toMatchObject({ uncompared: count, changed: 0, added: 0, removed: 0 });
  });

  it('of a sentence that claims nothing into one that does is told as a claim', async () => {
    const bare = await textSide(`${ARTICLE}\nThe captain went ashore.\n`);
    const dated = await textSide(`${ARTICLE}\nThe captain went ashore in 2019.\n`);
    expect(difference(bare, dated).summary).toMatchObject({ added: 1, uncompared: 1 });
  });

  it('of place is no difference of a sentence that claims nothing', async () => {
    const before = await textSide(`The captain went ashore.\n\n${ARTICLE}`);
    const after = await textSide(`${ARTICLE}\nThe captain went ashore.\n`);
    expect(difference(before, after).summary.uncompared).toBe(0);
  });

  it('of place is a move', async () => {
    const [headline, first, second, third] = ARTICLE.split('\n\n');
    const turned = [headline, second, third, first].join('\n\n');
    const found = changes(await textSide(ARTICLE), await textSide(turned));
    expect(new Set(kinds(found))).toEqual(new Set(['moved']));
    expect(found.every(({ weight }) => weight === 'minor')).toBe(true);
  });

  it('of one sentence to two pairs the parts with the whole', async () => {
    const old = 'The county owns 40 boats of wood and 30 barges of steel.';
    const other = 'The county owns 40 boats of wood. It owns 30 barges of steel.';
    const found = changes(await textSide(old), await textSide(other));
    expect(rules(found)).toEqual(['parts', 'parts']);
    expect(kinds(found)).toEqual(['changed', 'changed']);
    expect(rules(changes(await textSide(other), await textSide(old)))).toEqual(['parts', 'parts']);
  });
});
