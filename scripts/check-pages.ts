// Writes docs/checks: a page for each check of lint, from the check's own file.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from '../src/index.ts';
import type { CheckDefinition } from '../src/model/index.ts';

const FOLDER = fileURLToPath(new URL('../docs/checks', import.meta.url));

/** Every page by its path below docs/checks. */
export async function checkPages(): Promise<Map<string, string>> {
  const checks = [...(await createLinter()).checks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map([
    ['README.md', indexPage(checks)],
    ...checks.map((check) => [`${check.id}.md`, page(check)] as const),
  ]);
}

function indexPage(checks: readonly CheckDefinition[]): string {
  const rows = checks.map(
    ({ id, severity, presets, flags }) => `| [${id}](${id}.md) | ${severity} | ${presets.join(', ')} | ${flags} |`,
  );
  return `# The checks of \`claimtrace lint\`

Made from \`rules/desk\` by \`npm run check-pages\`. How often each is right on real news is in
[lint-precision.md](../lint-precision.md); settings, presets and suppressions are in [lint.md](../lint.md).

| check | severity | presets | flags |
|---|---|---|---|
${rows.join('\n')}
`;
}

function page(check: CheckDefinition): string {
  const { id, severity, presets, scopes, flags, why, policy, help, examples, origin } = check;
  const quoted = (text: string) => text.trim().replace(/^/gm, '> ').replace(/^> $/gm, '>');
  const flagged = examples.filter((example) => example.flags).map(({ text }) => quoted(text));
  const passed = examples.filter((example) => !example.flags).map(({ text }) => quoted(text));
  return `# ${id}

Flags ${flags}.

Severity: ${severity}. Presets: ${presets.join(', ')}. Looks at: ${scopes.join(', ')}. File: \`${origin.file}\`.

## Why

${why}

${policy}

## Flagged

${flagged.join('\n\n')}

${help}

## Let pass

${passed.join('\n\n')}
${parameters(check)}
## To silence it

In the article, with a reason:

\`\`\`html
<!-- claimtrace-disable-next-line ${id} -- why it is right here -->
\`\`\`

Everywhere, in \`claimtrace.yaml\`:

\`\`\`yaml
checks:
  ${id}: off
\`\`\`
`;
}

function parameters({ parameters: known }: CheckDefinition): string {
  const rows = Object.entries(known).map(([name, { default: value, note }]) => `| \`${name}\` | ${value} | ${note} |`);
  return rows.length === 0
    ? ''
    : `\n## Parameters\n\n| name | default | what it sets |\n|---|---|---|\n${rows.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, text] of await checkPages()) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
}
