import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8PlacesOf } from '../../../src/report/lint/utf8-columns.ts';
import { hostileAnswers } from './hostile.ts';
import { all, findingOn, found, linting, print } from './sample.ts';

interface Diagnostic {
  readonly message: string;
  readonly location: {
    readonly path: string;
    readonly range?: Readonly<Record<'start' | 'end', { readonly line: number; readonly column?: number }>>;
  };
}

const schema: object = JSON.parse(
  readFileSync(new URL('schemas/reviewdog-diagnostic.schema.json', import.meta.url), 'utf8'),
);
const isDiagnostic = new AjvDraft4.default({ strict: false }).compile<Diagnostic>(schema);

async function diagnostics(answers: Parameters<typeof print>[1]): Promise<Diagnostic[]> {
  const lines = (await print('rdjsonl', answers)).split('\n').slice(0, -1);
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (!isDiagnostic(value)) throw new Error(JSON.stringify(isDiagnostic.errors));
    return value;
  });
}

describe('rdjsonl', () => {
  it('is a diagnostic a line by the schema of reviewdog', async () => {
    expect(await diagnostics(all)).toEqual([
      {
        message: '200 → 260 is +30 %, the text says 20 %\nCorrect the percentage or one of the values.',
        location: {
          path: 'drafts/ferry.md',
          range: { start: { line: 3, column: 57 }, end: { line: 3, column: 60 } },
        },
        severity: 'ERROR',
        source: { name: 'claimtrace' },
        code: { value: 'figure/percent-change' },
      },
      expect.objectContaining({ severity: 'WARNING', code: { value: 'anonymous/no-reason' } }),
      expect.objectContaining({ severity: 'INFO', message: 'Is 1.5 million meant?\nWrite a point.' }),
      {
        message: 'expected a file but found nothing at drafts/gone.md',
        location: { path: 'drafts/gone.md' },
        severity: 'ERROR',
        source: { name: 'claimtrace' },
        code: { value: 'file-not-found' },
      },
    ]);
    await diagnostics(hostileAnswers((text) => `\u0000\ud800"${text}`));
    expect(isDiagnostic({ message: 1 })).toBe(false);
  });

  it('counts columns in bytes of UTF-8', async () => {
    const text = 'naïve\r\n🚢 東京 20% é\r\n';
    const finding = findingOn(text, '20% é', 'a/b', 'error', 'Sum?');
    const [diagnostic] = await diagnostics([{ linting: linting('a.md', [finding]), text }]);
    expect(diagnostic?.location.range).toEqual({ start: { line: 2, column: 13 }, end: { line: 2, column: 19 } });
    const line = Buffer.from('🚢 東京 20% é');
    expect(line.subarray(12, 18).toString()).toBe('20% é');
  });

  it('knows lines alone where it was not given the text', async () => {
    const [diagnostic] = await diagnostics([{ ...found, text: '' }]);
    expect(diagnostic?.location.range).toEqual({ start: { line: 3 }, end: { line: 3 } });
  });

  it('names files as the repository does', async () => {
    const [diagnostic] = await diagnostics([{ ...found, linting: { ...found.linting, id: '.\\drafts\\ferry.md' } }]);
    expect(diagnostic?.location.path).toBe('drafts/ferry.md');
  });
});

describe('places in UTF-8', () => {
  it('are those that counting from the start of the line gives, in whatever order they are asked for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '東', '🚢', '\n', '\r\n', '\r') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (given, offsets) => {
        const place = utf8PlacesOf(given);
        for (const offset of offsets.map((each) => Math.min(each, given.length))) {
          const before = given.slice(0, offset);
          // Half a pair or half a line break is no place that anything stands on.
          if (/[\ud800-\udbff]$/.test(before) || (before.endsWith('\r') && given[offset] === '\n')) continue;
          const lines = before.split(/\r\n|\r|\n/);
          expect(place(offset)).toEqual({ line: lines.length, column: Buffer.byteLength(lines.at(-1)!) + 1 });
        }
      }),
    );
  });

  it('cost one pass over a long line', () => {
    const long = 'é word '.repeat(150_000);
    const place = utf8PlacesOf(long);
    const started = performance.now();
    for (let offset = 0; offset < long.length; offset += 100) place(offset);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(place(long.length).column).toBe(Buffer.byteLength(long) + 1);
  });
});
