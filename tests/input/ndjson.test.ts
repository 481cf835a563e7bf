import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordReading, readRecords } from '../../src/input/index.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';

async function read(source: string | Uint8Array, maxBytes = 1000): Promise<RecordReading[]> {
  const readings: RecordReading[] = [];
  const standardInput = Readable.from([Buffer.from(source)]);
  for await (const reading of readRecords('-', { maxBytes, standardInput })) readings.push(reading);
  return readings;
}

function summary(readings: readonly RecordReading[]): string[] {
  return readings.map((reading) =>
    reading.kind === 'document'
      ? `${reading.document.id}: ${reading.document.text}`
      : `${reading.id}! ${reading.error.code}`,
  );
}

describe('readRecords', () => {
  it('gives the document of each line, in order', async () => {
    const [first, second] = await read(
      '{"id":"1","text":"A — b.","published":"2025-07-08"}\n{"id":"2","text":"# H","mediaType":"text/markdown"}\n',
    );
    expect(first).toMatchObject({
      kind: 'document',
      document: {
        id: '1',
        path: null,
        mediaType: 'text/plain',
        published: '2025-07-08',
        sha256: createHash('sha256').update('A — b.').digest('hex'),
        text: 'A — b.',
      },
    });
    expect(second).toMatchObject({
      document: { mediaType: 'text/markdown', blocks: [{ kind: 'heading', span: [2, 3] }] },
    });
  });

  it('takes CRLF, blank lines, a byte-order mark and a last line without its break', async () => {
    expect(summary(await read('\uFEFF{"id":"1","text":"a"}\r\n\r\n  \n{"id":"2","text":"b"}'))).toEqual([
      '1: a',
      '2: b',
    ]);
  });

  it('takes null for what may be left out', async () => {
    expect(summary(await read('{"id":"1","text":"a","published":null,"mediaType":null}'))).toEqual(['1: a']);
  });

  it.each([
    ['{"id":"1","text":"a"', 'line 1! invalid-json'],
    ['[1]', 'line 1! invalid-record'],
    ['null', 'line 1! invalid-record'],
    ['"text"', 'line 1! invalid-record'],
    ['{"text":"a"}', 'line 1! invalid-record'],
    ['{"id":7,"text":"a"}', 'line 1! invalid-record'],
    ['{"id":"7"}', '7! invalid-record'],
    ['{"id":"7","text":null}', '7! invalid-record'],
    ['{"id":"7","text":["a"]}', '7! invalid-record'],
    ['{"id":"7","text":"a","published":20250708}', '7! invalid-record'],
    ['{"id":"7","text":"a","mediaType":"text/html"}', '7! invalid-record'],
    ['{"id":"7","__proto__":{"text":"a"}}', '7! invalid-record'],
    [`{"id":"7","text":"${'a'.repeat(1000)}"}`, 'line 1! line-too-long'],
    ['['.repeat(900), 'line 1! invalid-json'],
  ])('answers %s with a failure and goes on', async (line, failure) => {
    expect(summary(await read(`${line}\n{"id":"2","text":"b"}\n`))).toEqual([failure, '2: b']);
  });

  it('reads a record whose date nobody can read, and warns', async () => {
    const [reading] = await read('{"id":"7","text":"a","published":"July"}');
    expect(reading).toMatchObject({ document: { published: null, warnings: [{ code: 'invalid-date' }] } });
  });

  it('answers a line that is not UTF-8 with a failure', async () => {
    const source = Buffer.concat([
      Buffer.from('{"id":"1","text":"caf\xe9"}\n', 'latin1'),
      Buffer.from('{"id":"2","text":"é"}'),
    ]);
    expect(summary(await read(source))).toEqual(['line 1! invalid-encoding', '2: é']);
  });

  it('says what it expected and what it found', async () => {
    const [reading] = await read('{"id":"7","text":5}');
    expect(reading).toMatchObject({ error: { message: 'expected "text" to be a string but found the number 5' } });
  });

  it('uses the publication date it was given for records that have none', async () => {
    const standardInput = Readable.from([
      Buffer.from('{"id":"1","text":"a"}\n{"id":"2","text":"b","published":"2025-07-08"}'),
    ]);
    const dates: (string | null)[] = [];
    for await (const reading of readRecords('-', { published: '2020-01-01', standardInput })) {
      if (reading.kind === 'document') dates.push(reading.document.published);
    }
    expect(dates).toEqual(['2020-01-01', '2025-07-08']);
  });

  it('reads the same however the bytes arrive', async () => {
    const source = Buffer.from('{"id":"1","text":"é🦊"}\r\n\n{"id":"2"\n{"id":"3","text":"c"}');
    const whole = summary(await read(source));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(source.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), source.length];
        const chunks = places.slice(1).map((end, index) => source.subarray(places[index], end));
        const readings: RecordReading[] = [];
        const standardInput = Readable.from(chunks.filter((chunk) => chunk.length > 0));
        for await (const reading of readRecords('-', { standardInput })) readings.push(reading);
        expect(summary(readings)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps nothing of a line that never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let megabytes = 0; megabytes < 300; megabytes += 1) yield Buffer.alloc(1_000_000, 'x');
      yield Buffer.from('\n{"id":"2","text":"b"}\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const readings: RecordReading[] = [];
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of endless()) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    }
    for await (const reading of readRecords('-', { maxBytes: 5_000_000, standardInput: watched() }))
      readings.push(reading);
    expect(summary(readings)).toEqual(['line 1! line-too-long', '2: b']);
    expect(peak).toBeLessThan(150_000_000);
  });

  it('takes the records of a stream one at a time', async () => {
    let made = 0;
    async function* many(): AsyncGenerator<Uint8Array> {
      for (;;) {
        made += 1;
        yield Buffer.from(`{"id":"${made}","text":"a"}\n`);
      }
    }
    for await (const reading of readRecords('-', { standardInput: many() })) {
      if (reading.kind === 'document' && reading.document.id === '5') break;
    }
    expect(made).toBeLessThan(8);
  });

  it('refuses a file that is not there', async () => {
    await expect(readRecords('/none/records.ndjson').next()).rejects.toBeInstanceOf(ClaimtraceError);
  });
});
