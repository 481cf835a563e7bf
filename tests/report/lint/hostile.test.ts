import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIDIRECTIONAL, CONTROLS, commandsIn } from '../hostile.ts';
import { runnerCommands } from './commands.ts';
import { hostileAnswers, hostileChecks } from './hostile.ts';
import { FORMATS, type LintFormatName, type lintDefaults, print } from './sample.ts';
import { xmlErrors } from './xml.ts';

const EVERY_CONTROL = [...CONTROLS, ...BIDIRECTIONAL, 0x2028, 0x2029, 0xfeff, 0xd800, 0xdfff];
const UNSAFE =
  /[\p{Cs}\p{Zl}\p{Zp}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const COMMANDS = ['::error::', ' ::add-mask::', '##[error]', '##vso[task.x]', 'a ##[group]', '#', '\n::set-output::'];

/** Their lines depend on how long the texts are. */
const WRAPPED: ReadonlySet<LintFormatName> = new Set(['pretty', 'json', 'sarif']);

const printed = (name: LintFormatName, change: (text: string) => string, given: Partial<typeof lintDefaults> = {}) =>
  print(name, hostileAnswers(change), { ...given, checks: hostileChecks(change) });

const lineCount = (text: string): number => text.split('\n').length;

describe.each(FORMATS)('the %s format of lint', (name) => {
  it('shows no control of any field as itself and no line too many', async () => {
    const benign = lineCount(await printed(name, (text) => `${text}⟨U+0085⟩`, { width: 400 }));
    for (const code of EVERY_CONTROL) {
      const control = String.fromCodePoint(code);
      for (const change of [(text: string) => control + text, (text: string) => text + control]) {
        const shown = await printed(name, change, { width: 400 });
        expect([code, UNSAFE.test(shown)]).toEqual([code, false]);
        if (!WRAPPED.has(name)) expect([code, lineCount(shown)]).toEqual([code, benign]);
      }
    }
  });

  it.skipIf(name === 'github')('gives a build log no command to obey', async () => {
    for (const command of COMMANDS) {
      for (const width of [30, 40, 61, 200]) {
        for (const change of [(text: string) => command + text, (text: string) => `${text} ${command.repeat(3)}`]) {
          expect(commandsIn(await printed(name, change, { ci: true, width }))).toEqual([]);
        }
      }
    }
  });

  it('answers to any text whatever', async () => {
    const hostileText = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(hostileText, fc.boolean(), fc.integer({ min: 1, max: 120 }), async (mark, ci, width) => {
        const shown = await printed(name, (text) => mark + text + mark, { ci, width });
        expect(shown).not.toMatch(UNSAFE);
        if (ci && name !== 'github') expect(commandsIn(shown)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(['json', 'sarif', 'gitlab'] as const)('%s from hostile text', (name) => {
  it('is JSON', async () => {
    for (const code of EVERY_CONTROL) {
      const shown = await printed(name, (text) => `"\\${String.fromCodePoint(code)}${text}`, { several: true });
      expect(() => JSON.parse(shown)).not.toThrow();
    }
  });
});

describe('github from hostile text', () => {
  it.each([false, true])('holds the commands that are meant and no others (ci: %s)', async (ci) => {
    for (const command of [...COMMANDS, '%0A::error::', '%3A%3A', ',line=1', '\r\n::error::', '\u0085::error::']) {
      for (const change of [(text: string) => command + text, (text: string) => `${text}${command.repeat(2)}`]) {
        const commands = runnerCommands(await printed('github', change, { ci }));
        expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'notice']);
        // Words that go on over several lines have no columns.
        expect(
          commands.map(({ properties }) => Object.keys(properties).filter((key) => !/^(?:col|endColumn)$/.test(key))),
        ).toEqual([
          ['file', 'line', 'endLine', 'title'],
          ['file', 'title'],
          ['file', 'line', 'endLine', 'title'],
        ]);
      }
    }
  });
});

describe.each([
  ['junit', 'junit-10.xsd'],
  ['checkstyle', 'checkstyle.xsd'],
] as const)('%s from hostile text', (name, schema) => {
  it('is well-formed XML of its schema', async () => {
    const controls = [...EVERY_CONTROL, 0xfffe, 0xffff].map((code) => String.fromCodePoint(code)).join('');
    const markup = [']]>', '<script>', '"\'&', '<!--', '<?xml', '&#0;', '&lol;', '##[error]'].join('');
    const hostile = controls + markup + controls;
    for (const ci of [false, true]) {
      expect(await xmlErrors(await printed(name, (text) => hostile + text + hostile, { ci }), schema)).toEqual([]);
    }
  });
});
