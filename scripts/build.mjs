// Bundles the command line and the library into dist/, each as one file, and puts beside them the data they read.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  // cli-table3 and natural are CommonJS: what they require of Node must find a `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/schema', { recursive: true });
await build({ ...options, entryPoints: { claimtrace: 'src/cli/main.ts', index: 'src/index.ts' } });
copyFileSync('src/report/schema/extract.schema.json', 'dist/schema/extract.json');
copyFileSync('src/text/tagger/english-tagger.bin', 'dist/english-tagger.bin');

await build({ ...options, entryPoints: { 'rule-reader': 'src/shipped-rules.ts' } });
const { readPackForBuild } = await import(pathToFileURL(resolve('dist/rule-reader.js')).href);
writeFileSync('dist/core-rules.json', readPackForBuild());
rmSync('dist/rule-reader.js');
