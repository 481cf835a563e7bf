import { describe, expect, it } from 'vitest';
import {
  CompiledGrammar,
  type Mention,
  MentionTable,
  RuleSet,
  readPack,
  type Stage,
  StageMatcher,
  settle,
} from '../../src/rules/index.ts';
import { createAnnotator, type TextKnowledge, tokenSpan } from '../../src/text/index.ts';

/** What the rules of a YAML text find in a text: `rule: words`, captures behind it. */
function found(yaml: string, text: string, stage: Stage = 'date', knowledge: TextKnowledge = new Map()): string[] {
  const set = new RuleSet([readPack('test@1', [{ path: 'test.yaml', text: yaml }], false)]);
  const annotator = createAnnotator(knowledge);
  const grammar = new CompiledGrammar(set, annotator);
  expect([...set.problems, ...grammar.problems]).toEqual([]);
  annotator.vocabulary.mark();
  const annotated = annotator.annotate({ prose: text, blocks: [] });
  const table = new MentionTable(annotated.tokens.count, grammar.types);
  const words = (first: number, last: number) => text.slice(...tokenSpan(annotated, first, last));
  const all: string[] = [];
  for (const each of ['number', stage] as const) {
    const matches = settle(
      new StageMatcher(grammar, annotated, table).matches(each),
      annotated.tokens.count,
      () => true,
    );
    for (const match of matches) {
      const mention: Mention = {
        stage: each,
        type: match.rule.as,
        first: match.spanFirst,
        last: match.spanLast,
        properties: match.rule.set,
        value: null,
        match,
      };
      table.add(mention);
    }
    if (each === stage) {
      all.push(
        ...matches.map(({ rule, spanFirst, spanLast, captures }) =>
          [
            rule.id.split('/')[1],
            words(spanFirst, spanLast),
            ...captures.map((part) => `${part.name}=${words(part.first, part.last)}`),
          ].join(' | '),
        ),
      );
    }
  }
  return all;
}

const rule = (pattern: string, more = '') =>
  `rules:\n  - id: test/one\n    stage: date\n    pattern: ${JSON.stringify(pattern)}\n${more}`;

describe('a pattern', () => {
  it('matches words in a row, whatever their case', () => {
    expect(found(rule('last week'), 'Last week was long; LAST WEEK too.')).toEqual([
      'one | Last week',
      'one | LAST WEEK',
    ]);
  });
  it('matches an exact text only in that case', () => {
    expect(found(rule('[text=May]'), 'May may come in May.')).toEqual(['one | May', 'one | May']);
  });
  it('prefers as many repetitions as fit, or as few where asked', () => {
    expect(found(rule('very+ good'), 'It is very very good.')).toEqual(['one | very very good']);
    expect(found(rule("a:~+ ','"), 'One, two, three.')).toEqual(['one | One, two, | a=One, two']);
    expect(found(rule("a:~+? ','"), 'One, two, three.')).toEqual(['one | One, | a=One', 'one | two, | a=two']);
  });
  it('crosses a gap that stops at what it must not hold', () => {
    const gap = rule("the ~{0,5 except ',' | was} end");
    expect(found(gap, 'the very long end')).toEqual(['one | the very long end']);
    expect(found(gap, 'the day, the other end')).toEqual(['one | the other end']);
    expect(found(gap, 'the day was no end')).toEqual([]);
  });
  it('matches globs of words', () => {
    expect(found(rule('[word=19##|20##]'), 'In 1987 or 2025, not 3025 or 20255.')).toEqual([
      'one | 1987',
      'one | 2025',
    ]);
  });
  it('finds entries of several words in a list, the longest first', () => {
    const yaml = `lists:\n  places: [New York, New York City, York]\n${rule('$places')}`;
    expect(found(yaml, 'From New York City to York and New York.')).toEqual([
      'one | New York City',
      'one | York',
      'one | New York',
    ]);
  });
  it('finds an abbreviation in a list by the one token that it is', () => {
    const knowledge = new Map([['abbreviations', new Map([['Aug.', '']])]]);
    const yaml = `lists:\n  months: [Aug., August]\n${rule('$months [digits]')}`;
    expect(found(yaml, 'It came on Aug. 31.', 'date', knowledge)).toEqual(['one | Aug. 31']);
  });
  it('combines tests of a token', () => {
    expect(found(rule('[word=a|b & !first | word=c]'), 'A a b c d.')).toEqual(['one | a', 'one | b', 'one | c']);
  });
  it('stays inside a sentence, or inside a paragraph where asked', () => {
    expect(found(rule('one ~+ two'), 'Here is one. Here is two.')).toEqual([]);
    expect(found(rule('one ~+ two', '    within: paragraph\n'), 'Here is one. Here is two.')).toEqual([
      'one | one. Here is two',
    ]);
    expect(found(rule('one ~+ two', '    within: paragraph\n'), 'Here is one.\n\nHere is two.')).toEqual([]);
  });
  it('from a sentence’s start is found by whatever else it needs, be it a word, a list, a lemma or one of several', () => {
    const text = 'The old boat sank in Leith, a report says. The boat sank.';
    const whole = 'The old boat sank in Leith, a report says';
    const lists = 'lists:\n  papers: [report, memo]\n';
    for (const pattern of [
      '<sentence> ~{1,9} leith ~{1,9} says',
      '<sentence> ~{1,9} Leith ~{1,9} [text=says]',
      '<sentence> ~{1,9} sank ~{1,9} [word=$papers] [lemma=say]',
      '<sentence> ~{1,9} sank ~{1,9} (memo | report) (says | (has said))',
      '<sentence> ~{1,9} sank ~{1,9} memo? report says',
      '<sentence> ~{1,9} sank ~{1,9} [tag!=VBD] [word=$papers & tag=NN] [lemma=say|tell & tag=VBZ]',
    ])
      expect(found(lists + rule(pattern), text)).toEqual([`one | ${whole}`]);
    expect(found(lists + rule('<sentence> ~{1,9} sank ~{0,9} [word=$papers] [lemma=tell]'), text)).toEqual([]);
  });

  it('holds at the edges of sentences and quotations', () => {
    expect(found(rule('<sentence> ~'), 'One day. Two days.')).toEqual(['one | One', 'one | Two']);
    expect(found(rule("~ '.' </sentence>"), 'One day. Two days.')).toEqual(['one | day.', 'one | days.']);
    expect(found(rule('<quotation> ~ ~'), 'He said “yes we can” and left.')).toEqual(['one | “yes']);
  });
  it('refers to what an earlier stage found, by type, stage and property', () => {
    const yaml = `rules:
  - {id: n/digits, stage: number, pattern: '[digits]', set: {form: digits}}
  - {id: n/words, stage: number, as: spelled, pattern: three four?, set: {form: words}}
  - {id: d/days, stage: date, pattern: 'n:@number[form=words] days'}
  - {id: d/weeks, stage: date, pattern: 'n:@spelled weeks'}
`;
    expect(found(yaml, '12 days, three four days, three weeks, 3 weeks.')).toEqual([
      'days | three four days | n=three four',
      'weeks | three weeks | n=three',
    ]);
  });
  it('gives a capture for every turn of a repeated part', () => {
    expect(found(rule("(a:~ ',')+ end"), 'one, two, end')).toEqual(['one | one, two, end | a=one | a=two']);
  });
  it('uses macros', () => {
    expect(found(`macros:\n  day: (Monday | Tuesday)\n${rule('last %day')}`, 'last Monday')).toEqual([
      'one | last Monday',
    ]);
  });
});

describe('conditions around a match', () => {
  it('refuse it with unless, demand with when', () => {
    const unless = rule('week', '    unless: {before: "last very?", after: [end, long]}\n');
    expect(found(unless, 'last week, last very week, week end, this week long, a week')).toEqual(['one | week']);
    expect(found(rule('week', '    when: {before: last}\n'), 'last week, a week')).toEqual(['one | week']);
    expect(found(rule('a ~+? end', '    unless: {inside: b}\n'), 'a b end a c end')).toEqual(['one | a c end']);
  });
  it('see the edges of the sentence before and behind a match', () => {
    const opening = rule('monday', '    unless:\n      before: <sentence>\n');
    expect(found(opening, 'Monday will do. We meet on Monday.')).toEqual(['one | Monday']);
    const closing = rule('monday', "    when:\n      after: </sentence> | '.'\n");
    expect(found(closing, 'On Monday we meet. We meet on Monday')).toEqual(['one | Monday']);
  });

  it('hold a rule to its scopes', () => {
    expect(found(rule('week', '    scope: direct\n'), 'A week, he said, “is a week in week-long terms”.')).toEqual([
      'one | week',
      'one | week',
    ]);
    expect(found(rule('week', '    scope: narration\n'), 'A week, he said, “is a week” here.')).toEqual(['one | week']);
  });
});

describe('conflicts', () => {
  it('go to the longest, then to the higher priority, then to the smaller id', () => {
    const yaml = `rules:
  - {id: c/short, stage: date, pattern: last, priority: 9}
  - {id: c/long, stage: date, pattern: last week}
  - {id: c/b, stage: date, pattern: next}
  - {id: c/a, stage: date, pattern: next}
  - {id: c/low, stage: date, pattern: this}
  - {id: c/z-high, stage: date, pattern: this, priority: 1}
`;
    expect(found(yaml, 'last week, next, this')).toEqual(['long | last week', 'a | next', 'z-high | this']);
  });
  it('let a mention stand on one of its captures', () => {
    expect(found(rule('in year:[word=20##]', '    span: year\n'), 'in 2025')).toEqual(['one | 2025 | year=2025']);
  });
});

describe('time', () => {
  it('grows with the text for patterns that make other matchers run away', () => {
    const patterns = ['(a | a a)+ b', '(a* a*)* b', 'a{0,60} a{0,60} b', '~+ ~+ ~+ b'];
    const time = (length: number) => {
      const text = 'a '.repeat(length);
      const start = performance.now();
      for (const pattern of patterns) expect(found(rule(pattern), text)).toEqual([]);
      return performance.now() - start;
    };
    time(2_000);
    const [short, long] = [time(10_000), time(80_000)];
    expect(long / short).toBeLessThan(8 * 3);
  });
});
