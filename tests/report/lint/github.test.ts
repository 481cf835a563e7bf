import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/model/index.ts';
import type { LintAnswer } from '../../../src/report/lint/answer.ts';
import { runnerCommands } from './commands.ts';
import { ferry, findingOn, found, linting, print } from './sample.ts';

function answerWith(counts: readonly (readonly [Severity, number])[]): LintAnswer {
  const findings = counts.flatMap(([severity, count]) =>
    Array.from({ length: count }, (_, index) => findingOn(ferry, '20%', 'a/b', severity, `${severity} ${index}`)),
  );
  return { linting: linting('a.md', findings), text: ferry };
}

describe('github', () => {
  it('is a command for each finding, the gravest first', async () => {
    expect(
      await print('github'),
    ).toBe(`::error file=drafts/ferry.md,line=3,endLine=3,col=55,endColumn=58,title=figure/percent-change::200 → 260 is +30 %25, the text says 20 %25%0ACorrect the percentage or one of the values.
::error file=drafts/gone.md,title=file-not-found::expected a file but found nothing at drafts/gone.md
::warning file=drafts/ferry.md,line=5,endLine=5,col=2,endColumn=15,title=anonymous/no-reason::Why are they unnamed?%0ASay why the source is not named.
::notice file=drafts/ferry.md,line=6,endLine=6,col=25,endColumn=36,title=style/decimal-comma::Is 1.5 million meant?%0AWrite a point.
`);
  });

  it('is read back by the runner as it was meant', async () => {
    const finding = findingOn(ferry, '20%', 'a/b', 'error', '100% %0A %25, a: b', { help: '' });
    const path = 'dr,afts/a:b=c 100%.md';
    expect(runnerCommands(await print('github', [{ linting: linting(path, [finding]), text: ferry }]))).toEqual([
      {
        name: 'error',
        properties: { file: path, line: '3', endLine: '3', col: '55', endColumn: '58', title: 'a/b' },
        data: '100% %0A %25, a: b',
      },
    ]);
  });

  it('has ten of each severity at most, and one of the ten notices counts the rest', async () => {
    const counts = [
      ['info', 12],
      ['warning', 10],
      ['error', 25],
    ] as const;
    const commands = runnerCommands(await print('github', [answerWith(counts)]));
    expect(commands.map(({ name }) => name)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(commands[0]?.data).toMatch(/^error 0\n/);
    expect(commands.at(-1)).toEqual({
      name: 'notice',
      properties: { title: 'claimtrace' },
      data: '15 more errors, 3 more suggestions: GitHub shows ten of each kind',
    });
  });

  it('counts a notice that gives way to the count', async () => {
    const counts = [
      ['error', 11],
      ['info', 10],
    ] as const;
    const commands = runnerCommands(await print('github', [answerWith(counts)]));
    expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(10);
    expect(commands.at(-1)?.data).toMatch(/^1 more error, 1 more suggestion: /);
  });

  it('has no count where all are shown', async () => {
    expect(await print('github', [answerWith([['info', 10]])])).not.toContain('more');
    expect(await print('github', [])).toBe('');
  });

  it('leaves columns out where the words go on over several lines, as GitHub wants it', async () => {
    const finding = findingOn(ferry, 'fifth\n\nMARLOW', 'a/b', 'error', 'Where?');
    const [command] = runnerCommands(await print('github', [{ linting: linting('a.md', [finding]), text: ferry }]));
    expect(command?.properties).toEqual({ file: 'a.md', line: '1', endLine: '3', title: 'a/b' });
  });

  it('names files as the repository does', async () => {
    for (const id of ['.\\drafts\\ferry.md', './drafts/ferry.md']) {
      const shown = await print('github', [{ ...found, linting: { ...found.linting, id } }]);
      expect(shown).toContain('::error file=drafts/ferry.md,');
    }
  });
});

it('the runner as written for these tests finds commands of both versions', () => {
  expect(runnerCommands('x ::error::a\n  ::error file=a%2Cb::c%0Ad\nx ##[group a=b;c=d]e\n::x\n##[')).toEqual([
    { name: 'error', properties: { file: 'a,b' }, data: 'c\nd' },
    { name: 'group', properties: { a: 'b', c: 'd' }, data: 'e' },
  ]);
});
