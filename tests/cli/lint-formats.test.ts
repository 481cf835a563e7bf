import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsIn } from '../report/hostile.ts';
import { FORMATS } from '../report/lint/sample.ts';
import { elementsNamed, xmlErrors } from '../report/lint/xml.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = '::error::x/a\nb\u001b[31m ##[error] é.md';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimtrace-lint-formats-'));
  mkdirSync(join(folder, '::error::x'));
  writeFileSync(join(folder, NAME), '# Fares\n\nTwo officials said the boats run at a loss \u001b[31m.\n');
  writeFileSync(join(folder, 'binary.md'), Buffer.alloc(2000));
  writeFileSync(join(folder, 'clean.md'), '# Fares\n\nThe boats run.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program as built prints of the folder in a build log. */
function printed(format: string): string {
  const args = [join(ROOT, 'bin/claimtrace.js'), 'lint', '--format', format, '.'];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  expect(status).toBe(2);
  return stdout;
}

function validatorOf(schema: string) {
  const text = readFileSync(join(ROOT, 'tests/report/lint/schemas', schema), 'utf8');
  const ajv = new AjvDraft4.default({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(text));
}

describe('lint from the command line', () => {
  it.each(FORMATS.filter((name) => name !== 'github'))('writes %s that is harmless in a build log', (format) => {
    const text = printed(format);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(commandsIn(text)).toEqual([]);
    expect(text).toContain('binary.md');
  });

  it('writes SARIF that OASIS’s schema accepts and whose address is the file’s', () => {
    const log = JSON.parse(printed('sarif'));
    expect(validatorOf('sarif-2.1.0.schema.json')(log)).toBe(true);
    const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe(NAME);
  });

  it('writes diagnostics that reviewdog’s schema accepts', () => {
    const isDiagnostic = validatorOf('reviewdog-diagnostic.schema.json');
    const lines = printed('rdjsonl').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(isDiagnostic(JSON.parse(line))).toBe(true);
  });

  it('writes XML that its schemas accept, with every file', async () => {
    const [junit, checkstyle] = [printed('junit'), printed('checkstyle')];
    expect(await xmlErrors(junit, 'junit-10.xsd')).toEqual([]);
    expect(await xmlErrors(checkstyle, 'checkstyle.xsd')).toEqual([]);
    expect(elementsNamed(junit, 'testsuite')).toHaveLength(3);
    expect(elementsNamed(checkstyle, 'file')).toHaveLength(3);
  });
});
