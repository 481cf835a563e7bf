import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Extraction, Sourcing, Span } from '../../src/model/index.ts';
import extractSchema from '../../src/report/schema/extract.schema.json' with { type: 'json' };
import sourcesSchema from '../../src/report/schema/sources.schema.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

function answers<Answer>(command: 'extract' | 'sources'): Answer[] {
  const output = execFileSync(
    process.execPath,
    ['bin/claimtrace.js', command, '--format', 'ndjson', 'fixtures/articles'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

describe('what the program answers for the articles of the fixtures', () => {
  const extractions = answers<Extraction>('extract');

  it('is valid by the JSON Schema', () => {
    const isValid = ajv.compile(extractSchema);
    expect(extractions.length).toBeGreaterThan(5);
    for (const extraction of extractions)
      expect(isValid(extraction), `${extraction.id}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
  });

  it('stands on exactly the characters that its spans say', () => {
    for (const { id, claims, sources, figures, dates } of extractions) {
      const text = readFileSync(`${ROOT}/${id}`, 'utf8').replace(/^\ufeff/, '');
      const at = (span: Span): string => text.slice(...span);
      for (const { span, text: words } of [...claims, ...sources, ...figures, ...dates]) expect(at(span)).toBe(words);
      for (const { attribution } of claims) {
        if (attribution === null) continue;
        const { source, cue, content } = attribution;
        for (const part of [source, cue, source?.antecedent]) if (part) expect(at(part.span)).toBe(part.text);
        expect(content.spans.map(at).join(' … ')).toBe(content.text);
      }
    }
  });

  it('refers only to what is there, each claim by an id of its own', () => {
    for (const { claims, figures, dates } of extractions) {
      const ids = claims.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const claim of claims) {
        expect(Math.max(-1, ...claim.figures)).toBeLessThan(figures.length);
        expect(Math.max(-1, ...claim.dates)).toBeLessThan(dates.length);
        if (claim.within !== null) expect(ids).toContain(claim.within);
      }
    }
  });

  it('is in text order', () => {
    for (const { claims, sources, figures, dates } of extractions) {
      for (const rows of [claims, sources, figures, dates]) {
        const starts = rows.map(({ span }) => span[0]);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }
  });

  it('gives sources that are valid by their JSON Schema and add up', () => {
    const isValid = ajv.compile(sourcesSchema);
    for (const sourcing of answers<Sourcing>('sources')) {
      expect(isValid(sourcing), `${sourcing.id}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
      const { total, stated, single, ...parts } = sourcing.summary.claims;
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(stated).toBeLessThanOrEqual(parts.none);
      expect(single).toBeLessThanOrEqual(total);
    }
  });
});
