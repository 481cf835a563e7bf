import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, ferry, print } from './sample.ts';

const documentation = readFileSync(new URL('../../../docs/lint-formats.md', import.meta.url), 'utf8');

/** The code block of the section whose heading names this format. */
function exampleOf(name: string): string {
  const section = documentation.split(/^## /m).find((text) => text.split('\n')[0]!.split(' ').includes(name));
  return /```\w+\n([\s\S]*?)\n```/.exec(section ?? '')?.[1] ?? 'no example';
}

describe('the documentation of the formats', () => {
  it.each(FORMATS.filter((name) => name !== 'ndjson'))('shows what %s prints', async (name) => {
    expect(await print(name)).toContain(exampleOf(name));
  });

  it('shows the article that the examples are made from', () => {
    expect(documentation).toContain(`\`\`\`markdown\n${ferry}\`\`\``);
  });
});
