import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text.ts';
import { foundBy, ownCheck } from './own-check.ts';

const TEXT = 'Sources said that the minister had signed.';

describe('a check that yields to another', () => {
  it('says nothing of the words that the other raises', async () => {
    const raised = (await lintText(TEXT)).filter(({ words }) => words === 'Sources').map(({ rule }) => rule);
    // that everything hangs on one unnamed source is another thing
    expect(raised).toEqual(['anonymous/bare-source', 'anonymous/sole-source']);
  });

  it('speaks where the other is not asked', async () => {
    for (const check of ['anonymous/no-reason', 'anonymous/uncounted-plural'])
      expect((await lintText(TEXT, check)).map(({ words }) => words)).toEqual(['Sources']);
  });

  it('is refused where nobody knows the other', async () => {
    const file = ownCheck('  finds: words\n  yields-to: anonymous/bare-sauce\n');
    await expect(foundBy(file, TEXT)).rejects.toThrow('did you mean “anonymous/bare-source”?');
  });
});
