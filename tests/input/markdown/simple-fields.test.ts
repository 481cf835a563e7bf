import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleFields } from '../../../src/input/markdown/simple-fields.ts';
import { yamlFields } from '../../../src/input/markdown/yaml-fields.ts';

describe('simpleFields', () => {
  it('reads one key and value a line', () => {
    expect(
      simpleFields(
        '# desk\ntitle: Board “weighs” offer, again\r\ndate: 2025-07-08\n\ndraft:\ntags: [harbor, ferry 9]\nby: "A: B"\n',
      ),
    ).toEqual([
      ['title', 'Board “weighs” offer, again'],
      ['date', '2025-07-08'],
      ['draft', null],
      ['tags', null],
      ['by', 'A: B'],
    ]);
  });

  it.each([
    'title: Ferry: the offer',
    'title: a # b',
    'title: a:',
    'title: "a\\n"',
    "title: 'it''s'",
    'title: |\n  a',
    'title: a\n  b',
    'tags:\n- a',
    'title: *a',
    'title: &a b',
    'title: !a b',
    'title: {a: b}',
    'a: 1\na: 2',
    '  title: a',
    'title:a',
    '- a',
    'a',
    '? a',
  ])('leaves %j to the YAML reader', (yaml) => {
    expect(simpleFields(yaml)).toBeNull();
  });

  it('gives what the YAML reader gives, whenever it gives something', () => {
    const value = fc.array(
      fc.constantFrom(
        'a',
        'é',
        '1',
        '2025-07-08',
        ' ',
        ':',
        '#',
        '"',
        "'",
        '[',
        ']',
        ',',
        '-',
        '~',
        'null',
        '\\',
        '|',
        '\t',
        '“',
        '$',
        '%',
        '.',
        '{',
        '&',
      ),
      { maxLength: 6 },
    );
    const line = fc.tuple(
      fc.constantFrom('title', 'date', 'a-b', '# c', ' d', '- e'),
      fc.constantFrom(': ', ':', ''),
      value,
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const yaml = lines.map(([key, colon, parts]) => `${key}${colon}${parts.join('')}\n`).join('');
        const simple = simpleFields(yaml);
        if (simple === null || simple.length === 0) return;
        read += 1;
        expect({ fields: simple, warnings: [] }).toEqual(yamlFields(yaml, yaml, 0));
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
