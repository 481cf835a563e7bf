import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/index.ts';
import { withEveryText } from './hostile.ts';
import { print } from './print.ts';
import { extraction, failure } from './sample.ts';

const read = async (...given: Parameters<typeof print>): Promise<unknown> => JSON.parse(await print(...given));

describe('json', () => {
  it('is the answer itself for one document', async () => {
    expect(await read('json')).toEqual(extraction);
  });

  it('is an array where several documents may come, whether they do or not', async () => {
    expect(await read('json', { several: true }, [extraction, failure])).toEqual([extraction, failure]);
    expect(await read('json', { several: true }, [extraction])).toEqual([extraction]);
    expect(await read('json', { several: true }, [])).toEqual([]);
  });

  it('writes the members in the order of the contract, whatever order they came in', async () => {
    const reversed: unknown = JSON.parse(JSON.stringify(extraction), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    for (const name of ['json', 'ndjson'] as const) {
      expect(await print(name, {}, [reversed as Extraction])).toBe(await print(name));
    }
  });

  it('keeps what is short on one line', async () => {
    const text = await print('json');
    expect(text).toContain('\n        "cue": { "span": [159, 171], "text": "according to" },\n');
    expect(text.split('\n').every((line) => line.length < 400)).toBe(true);
  });

  it('holds every text exactly, in a build log too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '##[x]', '\\##[', '::error::', '\ud800', '\u202e\u{e0041}'),
        async (start, end) => {
          const hostile = withEveryText(extraction, (text) => start + text + end);
          for (const ci of [true, false]) {
            expect(await read('json', { ci }, [hostile])).toEqual(hostile);
            expect(await read('ndjson', { ci }, [hostile])).toEqual(hostile);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves the kinds not asked for empty, but keeps the figures and dates that claims point to', async () => {
    const sizes = async (...kinds: ('attributed' | 'stated' | 'anonymous' | 'figure' | 'date')[]) => {
      const { claims, sources, figures, dates } = (await read('json', { kinds: new Set(kinds) })) as Extraction;
      return [claims, sources, figures, dates].map(({ length }) => length);
    };
    expect(await sizes('stated')).toEqual([1, 0, 4, 7]);
    expect(await sizes('anonymous')).toEqual([0, 3, 0, 0]);
    expect(await sizes('figure')).toEqual([0, 0, 4, 0]);
    expect(await sizes('date', 'attributed')).toEqual([8, 0, 4, 7]);
  });
});

describe('ndjson', () => {
  it('is one line a document, failures included', async () => {
    const lines = (await print('ndjson', { several: true }, [extraction, failure])).split('\n');
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([extraction, failure, '']);
  });
});
