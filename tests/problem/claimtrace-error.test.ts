import { describe, expect, it } from 'vitest';
import { ClaimtraceError } from '../../src/problem/index.ts';

describe('ClaimtraceError', () => {
  it('carries a code, a sentence, what to do next and the exit code 2', () => {
    const error = new ClaimtraceError({ code: 'file-not-found', message: 'no such file', help: 'Look again.' });
    expect(error).toBeInstanceOf(Error);
    expect([error.code, error.message, error.help, error.exitCode]).toEqual([
      'file-not-found',
      'no such file',
      'Look again.',
      2,
    ]);
  });

  it('keeps its cause and another exit code', () => {
    const cause = new Error('why');
    const error = new ClaimtraceError({ code: 'a', message: 'b' }, { exitCode: 1, cause });
    expect([error.exitCode, error.cause]).toEqual([1, cause]);
  });

  it('gives its problem as plain data', () => {
    expect(new ClaimtraceError({ code: 'a', message: 'b' }).problem).toEqual({ code: 'a', message: 'b' });
    expect(new ClaimtraceError({ code: 'a', message: 'b', help: 'c' }).problem).toEqual({
      code: 'a',
      message: 'b',
      help: 'c',
    });
  });
});
