// Bundles the command line and the library into dist/, each as one file, and puts beside them the data they read.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyLicences } from './third-party.mjs';

/** cli-table3 asks several times for the width of every cell. */
const fastWidths = {
  name: 'fast-widths',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'string-width', namespace: 'fast-widths' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'fast-widths' }, () => ({
      contents: "module.exports = require('./src/report/width.ts').widthOf;",
      resolveDir: process.cwd(),
    }));
  },
};

/** commander loads it at the start, for commands in files of their own, of which there are none; with it come sockets. */
const noChildProcess = {
  name: 'no-child-process',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child-process', namespace: 'no-child-process' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'no-child-process' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const options = {
  // The package's build for Node prints its tokens on standard output when the environment has LOG_TOKENS or LOG_STREAM.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [fastWidths, noChildProcess],
};
/** ES modules that hold CommonJS packages: what those require of Node must find a `require`. */
const esm = {
  ...options,
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
/** CommonJS starts faster: Node's own modules load when a command needs them, not all at the start. */
const commonjs = {
  ...options,
  format: 'cjs',
  // The program compiles the bundle as a script, which has no `import()`.
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/schema', { recursive: true });
const bundles = [
  await build({ ...commonjs, entryPoints: { claimtrace: 'src/cli/main.ts' } }),
  await build({
    ...esm,
    entryPoints: {
      index: 'src/index.ts',
      'rule-reader': 'src/shipped-rules.ts',
      'settings-schema': 'src/settings/schema.ts',
    },
  }),
];
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', thirdPartyLicences(bundles.map(({ metafile }) => metafile)));
for (const name of ['extract', 'sources', 'diff', 'lint']) {
  copyFileSync(`src/report/schema/${name}.schema.json`, `dist/schema/${name}.json`);
}
copyFileSync('src/text/tagger/english-tagger.bin', 'dist/english-tagger.bin');
copyFileSync('src/detect/attribution/attribution-weights.bin', 'dist/attribution-weights.bin');

// Only in regular expressions does the bundle have other characters than ASCII. Without them V8 reads and keeps it as bytes.
const bundle = readFileSync('dist/claimtrace.cjs', 'utf8');
writeFileSync(
  'dist/claimtrace.cjs',
  bundle.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

const { checksForBuild, filesForBuild } = await import(pathToFileURL(resolve('dist/rule-reader.js')).href);
for (const [name, content] of keptFiles()) writeFileSync(`dist/${name}`, content);
const { settingsSchema } = await import(pathToFileURL(resolve('dist/settings-schema.js')).href);
writeFileSync('dist/schema/settings.json', `${JSON.stringify(settingsSchema(checksForBuild()), null, 2)}\n`);
for (const name of ['rule-reader', 'settings-schema']) rmSync(`dist/${name}.js`);

/** What is kept of the shipped rules. A mistake in one of them needs no stack trace. */
function keptFiles() {
  try {
    return filesForBuild();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

// After a run over an article the cache holds what such runs need.
const warmUp = ['extract', '--format', 'table', 'fixtures/articles/council.md'];
const cached = spawnSync(process.execPath, ['scripts/code-cache.cjs', 'dist/claimtrace.cjs', ...warmUp], {
  encoding: 'utf8',
});
if (cached.status !== 0) throw new Error(`the bundle does not run: ${cached.stderr}`);
