import { describe, expect, it } from 'vitest';
import { claimtrace, folderWith } from './run-program.ts';

const ARTICLE = 'The mayor said that the quay would be closed for two years, and that nobody had asked the crews.\n';
const folder = folderWith({ 'a.txt': ARTICLE });
const printed = (...args: string[]) => claimtrace(args, folder).stdout;

describe('--width', () => {
  it.each(['extract', 'sources'])('makes %s draw the table off a terminal as well', (command) => {
    expect(printed(command, 'a.txt')).toMatch(/^a\.txt\t/);
    expect(printed(command, '--width', '60', 'a.txt')).toBe(
      printed(command, '--width', '60', '--format', 'table', 'a.txt'),
    );
    expect(printed(command, '--width', '60', '--format', 'plain', 'a.txt')).toBe(printed(command, 'a.txt'));
  });

  it('makes lint show the words off a terminal as well', () => {
    expect(printed('lint', '--width', '60', 'a.txt')).toBe(
      printed('lint', '--width', '60', '--format', 'pretty', 'a.txt'),
    );
  });

  it('is what no line of the table goes over', () => {
    const lines = printed('extract', '--width', '50', 'a.txt').split('\n');
    expect(lines.filter((line) => line.length > 50)).toEqual([]);
  });
});

describe('-v', () => {
  it('gives plain rows the rule, before id and words', () => {
    const cells = (...args: string[]) =>
      printed('extract', ...args, 'a.txt')
        .trimEnd()
        .split('\t');
    const rule = 'attribution/verb-of-speech';
    expect(cells()).not.toContain(rule);
    expect(cells('-v').at(-3)).toBe(rule);
    expect(cells('-v').filter((cell) => cell !== rule)).toEqual(cells());
  });
});
