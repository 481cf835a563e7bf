import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { hostileAnswers } from './hostile.ts';
import { all, found, print } from './sample.ts';

/**
 * What GitLab's documentation says a code quality report must hold ("Implement a custom tool": description, check_name,
 * fingerprint, location.path without a leading ./, location.lines.begin, severity). GitLab publishes no schema of it.
 */
const isReport = new Ajv2020({ strict: true }).compile<{ fingerprint: string; location: { path: string } }[]>({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { type: 'string', pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

async function report(answers: Parameters<typeof print>[1]) {
  const value: unknown = JSON.parse(await print('gitlab', answers));
  if (!isReport(value)) throw new Error(JSON.stringify(isReport.errors));
  return value;
}

const moved = (id: string) => ({ ...found, linting: { ...found.linting, id } });

describe('gitlab', () => {
  it('holds what the documentation asks for', async () => {
    expect(await report(all)).toMatchObject([
      {
        description: '200 → 260 is +30 %, the text says 20 %',
        check_name: 'figure/percent-change',
        severity: 'major',
        location: { path: 'drafts/ferry.md', lines: { begin: 3, end: 3 } },
      },
      { check_name: 'anonymous/no-reason', severity: 'minor', location: { lines: { begin: 5 } } },
      { check_name: 'style/decimal-comma', severity: 'info' },
      { check_name: 'file-not-found', severity: 'blocker', location: { path: 'drafts/gone.md' } },
    ]);
    await report(hostileAnswers((text) => `\u0000"${text}`));
    expect(await report([])).toEqual([]);
  });

  it('has no fingerprint twice, though two documents say the same and one comes twice', async () => {
    const entries = await report([moved('a.md'), moved('b.md'), moved('a.md'), moved('a.md'), moved('./a.md')]);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(15);
  });

  it('has the same fingerprint again in the next run, whatever else was found', async () => {
    const [first] = await report([moved('a.md')]);
    const again = await report([moved('b.md'), moved('a.md')]);
    expect(again.find(({ location }) => location.path === 'a.md')?.fingerprint).toBe(first?.fingerprint);
  });

  it('names files as the repository does', async () => {
    const entries = await report([moved('.\\drafts\\ferry.md')]);
    expect(entries[0]?.location.path).toBe('drafts/ferry.md');
  });
});
