import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuardedYaml, type YamlNode } from '../../src/yaml/index.ts';

function plain(node: YamlNode | null): unknown {
  if (node === null) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return new Map(node.entries.map(({ key, value }) => [key, plain(value)]));
}

function read(source: string): unknown {
  const { root, problems } = parseGuardedYaml(source);
  expect(problems).toEqual([]);
  return plain(root);
}

function codes(source: string): string[] {
  return parseGuardedYaml(source).problems.map(({ code }) => code);
}

function scalars(node: YamlNode | null): { source: string; start: number; end: number; contentStart: number }[] {
  if (node === null) return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalars) : node.entries.flatMap(({ value }) => scalars(value));
}

describe('parseGuardedYaml', () => {
  it('gives maps, lists and scalars', () => {
    expect(read('say: [say, tell]\nrules:\n  - id: a/b\n    priority: 3\n    enabled: false\n    note:\n')).toEqual(
      new Map<string, unknown>([
        ['say', ['say', 'tell']],
        [
          'rules',
          [
            new Map<string, unknown>([
              ['id', 'a/b'],
              ['priority', 3],
              ['enabled', false],
              ['note', null],
            ]),
          ],
        ],
      ]),
    );
  });

  it('keeps dates, yes, no and on as strings', () => {
    expect(read('[2025-07-08, 2025-07-08T10:00:00Z, yes, no, on, off, 12:30]')).toEqual([
      '2025-07-08',
      '2025-07-08T10:00:00Z',
      'yes',
      'no',
      'on',
      'off',
      '12:30',
    ]);
  });

  it('keeps a number as it was written', () => {
    const { root } = parseGuardedYaml('[007, 2.40]');
    expect(scalars(root).map(({ source }) => source)).toEqual(['007', '2.40']);
  });

  it.each(['', '\n\n', '# only a comment\n', '---\n', '\uFEFF'])('finds nothing in %j', (source) => {
    expect(parseGuardedYaml(source)).toEqual({ root: null, problems: [] });
  });

  it('tells an empty quoted string from nothing', () => {
    expect(read('""')).toBe('');
  });

  it('reads what Windows editors write', () => {
    expect(read('\uFEFFa: 1\r\nb:\r\n  - c\r\n')).toEqual(
      new Map<string, unknown>([
        ['a', 1],
        ['b', ['c']],
      ]),
    );
  });

  it('says where each key and each value stands', () => {
    const source = "first: one\nsecond: 'two'\nthird: [a, bc]\n";
    const { root } = parseGuardedYaml(source);
    if (root?.kind !== 'map') throw new Error('expected a map');
    expect(root.entries.map(({ keyStart, keyEnd }) => source.slice(keyStart, keyEnd))).toEqual([
      'first',
      'second',
      'third',
    ]);
    expect(root.entries.map(({ value }) => source.slice(value.start, value.end))).toEqual(['one', "'two'", '[a, bc]']);
  });

  it.each([
    ['plain', 'k: pattern', 'pattern'],
    ['single-quoted', "k: 'pattern'", 'pattern'],
    ['double-quoted', 'k: "pattern"', 'pattern'],
    ['literal', 'k: |\n    pattern\n', 'pattern\n'],
    ['folded', 'k: >-  # why\n  pattern\n  more\n', 'pattern more'],
    ['literal that starts with spaces', 'k: |2\n    pattern\n', '  pattern\n'],
    ['literal that starts with an empty line', 'k: |\n\n  pattern\n', '\npattern\n'],
    ['literal in a Windows file', 'k: |-\r\n  pattern\r\n', 'pattern'],
    ['empty literal', 'k: |\n', ''],
  ])('says where the content of a %s scalar starts', (_, source, content) => {
    const [scalar] = scalars(parseGuardedYaml(source).root);
    expect(scalar?.source).toBe(content);
    const [firstLine = ''] = content.split('\n');
    const start = firstLine.split(' more')[0] ?? '';
    expect(source.slice(scalar?.contentStart, (scalar?.contentStart ?? 0) + start.length)).toBe(start);
    if (content.startsWith('\n')) expect(source[scalar?.contentStart ?? -1]).toBe('\n');
  });

  it('treats __proto__ and constructor as any other key', () => {
    expect(read('__proto__: {polluted: 1}\nconstructor: 2')).toEqual(
      new Map<string, unknown>([
        ['__proto__', new Map([['polluted', 1]])],
        ['constructor', 2],
      ]),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['a: 1\nb: 2\na: 3', 'yaml-duplicate-key'],
    ['{a: 1, "a": 2}', 'yaml-duplicate-key'],
    ['? [a, b]\n: 1', 'yaml-complex-key'],
    ['a: &x 1', 'yaml-anchor'],
    ['a: !!binary aGk=', 'yaml-tag'],
    ['a: !mine 1', 'yaml-tag'],
    ['a: 1\n---\nb: 2', 'yaml-many-documents'],
    ['a: [1, 2', 'yaml-syntax'],
    ['a: "open', 'yaml-syntax'],
    ['a: b: c', 'yaml-syntax'],
    ['a:\n\t- b', 'yaml-syntax'],
  ])('refuses %j as %s', (source, code) => {
    expect(codes(source)).toContain(code);
  });

  it('refuses an alias where it stands and copies nothing', () => {
    const { root, problems } = parseGuardedYaml('a: &x [1]\nb: [*x, *x]');
    expect(problems.map(({ code, start }) => [code, start])).toEqual([
      ['yaml-anchor', 6],
      ['yaml-anchor', 14],
      ['yaml-anchor', 18],
    ]);
    expect(plain(root)).toEqual(
      new Map<string, unknown>([
        ['a', [1]],
        ['b', [null, null]],
      ]),
    );
  });

  it('keeps the first of two equal keys and points at the second', () => {
    const source = 'a: 1\na: 2';
    const { root, problems } = parseGuardedYaml(source);
    expect(plain(root)).toEqual(new Map([['a', 1]]));
    expect(problems[0]).toMatchObject({ start: 5, end: 6, message: 'expected each key once but found "a" again' });
  });

  it('refuses more than 256 KB before reading it', () => {
    expect(codes(`a: ${'x'.repeat(256 * 1024)}`)).toEqual(['yaml-too-large']);
    expect(codes(`a: ${'é'.repeat(128 * 1024)}`)).toEqual(['yaml-too-large']);
    expect(codes(`a: ${'x'.repeat(200 * 1024)}`)).toEqual([]);
  });

  it('reads 64 collections inside one another and refuses the 65th', () => {
    expect(codes(`${'['.repeat(64)}${']'.repeat(64)}`)).toEqual([]);
    expect(codes(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual(['yaml-too-deep']);
    expect(codes(`${'- '.repeat(64)}a`)).toEqual([]);
    expect(codes(`${'- '.repeat(65)}a`)).toEqual(['yaml-too-deep']);
  });

  it.each([
    ['brackets', '['.repeat(250_000)],
    ['braces', '{a: '.repeat(60_000)],
    ['compact lists', '- '.repeat(120_000)],
    ['explicit keys', '? '.repeat(120_000)],
    ['keys on one line', 'a: '.repeat(80_000)],
    ['stairs', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('stops at a hostile depth of %s in less than two seconds, and the process lives', (_, source) => {
    const started = process.cpuUsage();
    for (let times = 0; times < 6; times += 1) expect(codes(source)).toContain('yaml-too-deep');
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });

  it.each([
    ['in a block', Array.from({ length: 35_000 }, (_, index) => `${index}:`).join('\n')],
    ['in braces', `{${Array.from({ length: 35_000 }, (_, index) => index).join(',')}}`],
  ])('reads 35,000 keys %s in time that grows with their number, not with its square', (_, source) => {
    const started = process.cpuUsage();
    const { root, problems } = parseGuardedYaml(source);
    expect(process.cpuUsage(started).user).toBeLessThan(4_000_000);
    expect(problems).toEqual([]);
    expect(root?.kind === 'map' && root.entries.length).toBe(35_000);
  });

  it.each([
    ['comments', '# c\n'.repeat(60_000)],
    ['empty lines', `a: 1${'\n'.repeat(250_000)}b: 2`],
    ['documents', '---\n'.repeat(60_000)],
    ['colons', ':'.repeat(250_000)],
    ['exclamation marks', '! '.repeat(120_000)],
    ['quotation marks', '"'.repeat(250_000)],
    ['folded lines', `a: >\n${' b\n'.repeat(80_000)}`],
    ['list items', '- a\n'.repeat(60_000)],
    ['commas', `[${','.repeat(250_000)}]`],
  ])('reads a quarter of a megabyte of %s in less than ten seconds of computing', (_, source) => {
    const started = process.cpuUsage();
    expect(parseGuardedYaml(source).problems.length).toBeLessThanOrEqual(100);
    expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
  });

  it('never throws, and every offset lies inside the source', () => {
    const pieces = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&',
      '*',
      '!',
      '?',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const { root, problems } = parseGuardedYaml(source);
        for (const { start, end } of [...problems, ...scalars(root)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
