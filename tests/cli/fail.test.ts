import { describe, expect, it } from 'vitest';
import { printFailure, problemText } from '../../src/cli/fail.ts';
import { OutputClosed } from '../../src/cli/output.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';

function printed(error: unknown, debug = false, ci = false): { text: string; exitCode: number } {
  let text = '';
  const exitCode = printFailure(error, { debug, ci }, { write: (part) => (text += part) });
  return { text, exitCode };
}

describe('printFailure', () => {
  it('prints the sentence, the code, and what to do next', () => {
    const error = new ClaimtraceError({
      code: 'file-not-found',
      message: 'no such file: a.md',
      help: 'Did you mean b.md?',
    });
    expect(printed(error)).toEqual({
      text: 'claimtrace: no such file: a.md [file-not-found]\n  Did you mean b.md?\n',
      exitCode: 2,
    });
  });

  it('prints one line where there is nothing to do', () => {
    const error = new ClaimtraceError({ code: 'output-full', message: 'no space is left' });
    expect(printed(error).text).toBe('claimtrace: no space is left [output-full]\n');
  });

  it('gives the exit code of the error', () => {
    expect(printed(new ClaimtraceError({ code: 'a', message: 'b' }, { exitCode: 1 })).exitCode).toBe(1);
  });

  it('calls anything else a defect, and shows the stack only when asked', () => {
    const error = new TypeError('x is not a function', { cause: new Error('why') });
    const { text, exitCode } = printed(error);
    expect(exitCode).toBe(2);
    expect(text).toContain('defect of claimtrace: TypeError: x is not a function [internal-error]');
    expect(text).not.toContain('fail.test');
    const debug = printed(error, true).text;
    expect(debug).toContain('fail.test');
    expect(debug).toContain('caused by Error: why');
  });

  it('says nothing when the reader has gone', () => {
    expect(printed(new OutputClosed())).toEqual({ text: '', exitCode: 0 });
  });

  it('lets nothing hostile reach the terminal', () => {
    const error = new ClaimtraceError({ code: 'a', message: 'no file: \u001B[31m\u202Ea\u0007.md', help: '\u009B2J' });
    error.stack = '\u001B]52;c;aGk=\u0007';
    expect(printed(error, true).text).not.toMatch(/[^\P{C}\n]/u);
  });

  it('lets no command reach a build log', () => {
    const error = new ClaimtraceError({ code: 'a', message: '\n::error::x', help: '##[error]y' });
    expect(printed(error, false, true).text).not.toMatch(/^\s*::|##\[/m);
  });
});

describe('problemText', () => {
  it('says that a warning is one, and indents every line of the help', () => {
    expect(problemText({ code: 'c', message: 'm', help: 'one\ntwo' }, 'warning', false)).toBe(
      'claimtrace: warning: m [c]\n  one\n  two\n',
    );
  });
});
