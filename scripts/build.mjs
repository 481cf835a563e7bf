// Bundles the command line and the library into dist/, each as one file.
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const TAGGER_MODEL = 'src/text/tagger/english-tagger.bin';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
await build({
  entryPoints: { claimtrace: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // cli-table3 and yaml are CommonJS: what they require of Node must find a `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
if (existsSync(TAGGER_MODEL)) copyFileSync(TAGGER_MODEL, 'dist/english-tagger.bin');
