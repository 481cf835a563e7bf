import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createLinter } from '../../src/index.ts';
import { checkStates, ignoringGlob, readSettings, sideFileNotes } from '../../src/settings/index.ts';
import { settingsSchema } from '../../src/settings/schema.ts';

const { checks } = await createLinter();
const PATH = resolve('/desk/claimtrace.yaml');
const settings = (text: string) => readSettings(PATH, { path: 'claimtrace.yaml', text });
const severities = (text: string, file = '/desk/news/a.md') =>
  Object.fromEntries(
    checkStates(checks, settings(text), resolve(file)).map(({ check, severity }) => [check.id, severity]),
  );

describe('settings', () => {
  it('ask the recommended checks where nobody says anything else', () => {
    const states = checkStates(checks, null, null);
    for (const { check, severity } of states)
      expect(severity).toBe(check.presets.includes('recommended') ? check.severity : 'off');
    expect(severities('')).toEqual(Object.fromEntries(states.map(({ check, severity }) => [check.id, severity])));
  });

  it('ask every check in strict', () => {
    expect(Object.values(severities('presets: strict'))).not.toContain('off');
  });

  it('set a check, a family, or the severity a check has by itself', () => {
    const set = severities('checks: {anonymous/*: off, anonymous/no-reason: on, legal/alleged-redundant: info}');
    expect(set['anonymous/no-reason']).toBe('warning');
    expect(set['legal/alleged-redundant']).toBe('info');
  });

  it('let the later word win, and overrides over all', () => {
    const text = `checks: {anonymous/no-reason: error}
overrides:
  - files: 'opinion/**'
    checks: {anonymous/no-reason: off}`;
    expect(severities(text)['anonymous/no-reason']).toBe('error');
    expect(severities(text, '/desk/opinion/b.md')['anonymous/no-reason']).toBe('off');
    expect(severities(text, '/elsewhere/opinion/b.md')['anonymous/no-reason']).toBe('error');
  });

  it('leave files out', () => {
    const read = settings("ignore: ['archive/**', '*.draft.md']");
    const ignored = (path: string) => ignoringGlob(read, resolve(path));
    expect(ignored('/desk/archive/2019/a.md')).toMatchObject({ line: 1, column: 11, value: 'archive/**' });
    expect(ignored('/desk/a.draft.md')).toMatchObject({ line: 1, column: 25, value: '*.draft.md' });
    expect(ignored('/desk/news/a.md')).toBeNull();
  });

  it.each([
    ['checks: {anonymous/no-reson: off}', 'claimtrace.yaml:1:10', 'did you mean “anonymous/no-reason”?'],
    ['cheks: {}', 'claimtrace.yaml:1:1', 'did you mean “checks”?'],
    ['presets: recomended', 'claimtrace.yaml:1:10', 'did you mean “recommended”?'],
    ['checks: {anonymous/no-reason: {severty: off}}', 'claimtrace.yaml:1:32', 'did you mean “severity”?'],
    ['checks: {anonymous/no-reason: sometimes}', 'claimtrace.yaml:1:31', 'on, off, error, warning, info'],
    ['overrides: [{file: a.md, checks: {}}]', 'claimtrace.yaml:1:14', 'files'],
    ['- a', 'claimtrace.yaml:1:1', 'expected the keys presets'],
    ['checks: {a: [', 'claimtrace.yaml:1', ''],
  ])('refuse %s with its place and what was expected', (text, place, words) => {
    let message = '';
    try {
      severities(text);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(place);
    expect(message).toContain(words);
  });

  it('have a schema for editors that takes what the documentation shows, and refuses a misspelt key', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(settingsSchema([...checks.values()]));
    const shown = readFileSync('docs/lint.md', 'utf8').split('```yaml\n')[1]!.split('```')[0]!;
    const documented: unknown = parse(shown);
    expect(validate(documented), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ cheks: {} })).toBe(false);
  });
});

describe('the file beside an article', () => {
  const notes = (text: string) => sideFileNotes({ path: 'a.txt.claimtrace.yaml', text }, 'One line.\nTwo lines.\n');

  it('names a check, words or a line, and a reason', () => {
    const text = 'suppress: [{check: anonymous/no-reason, words: Two, line: 2, reason: known}, {}]';
    expect(notes(text)).toEqual([
      {
        kind: 'side-file',
        check: 'anonymous/no-reason',
        checkAt: { line: 1, column: 20 },
        words: 'Two',
        reason: 'known',
        reach: [10, 20],
        span: [0, 0],
      },
      { kind: 'side-file', check: null, checkAt: null, words: null, reason: null, reach: [0, 21], span: [0, 0] },
    ]);
  });

  it('is refused with the place of what is wrong', () => {
    expect(() => notes('suppress: [{line: 7}]')).toThrow(
      /a\.txt\.claimtrace\.yaml:1:12: expected a line of the article, 1 to 3/,
    );
    expect(() => notes('supress: []')).toThrow(/did you mean “suppress”/);
  });
});
