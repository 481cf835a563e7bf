import { expect, it } from 'vitest';
import { failure, found, print } from './sample.ts';

it('concise is a finding a line, and an error a line for what could not be read', async () => {
  expect(
    await print('concise'),
  ).toBe(`drafts/ferry.md:3:55: error 200 → 260 is +30 %, the text says 20 % [figure/percent-change]
drafts/ferry.md:5:2: warning Why are they unnamed? [anonymous/no-reason]
drafts/ferry.md:6:25: info Is 1.5 million meant? [style/decimal-comma]
drafts/gone.md: error expected a file but found nothing at drafts/gone.md [file-not-found]
`);
});

it('concise keeps the spaces of a path and the drive of Windows', async () => {
  const renamed = { linting: { ...failure, id: 'a  b\u00a0.md' }, text: '' };
  expect(await print('concise', [renamed])).toMatch(/^a {2}b\u00a0\.md: error/);
  const windows = { ...found, linting: { ...found.linting, id: 'C:\\drafts\\ferry.md' } };
  expect(await print('concise', [windows])).toMatch(/^C:\\drafts\\ferry\.md:3:55: error /);
});
