import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkPages } from '../../scripts/check-pages.ts';

it('every check has its page, as its file says it (npm run check-pages writes them)', async () => {
  for (const [path, page] of await checkPages()) expect(readFileSync(`docs/checks/${path}`, 'utf8'), path).toBe(page);
});
