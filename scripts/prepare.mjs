// npm runs this when it installs the package from git, as pre-commit and `npm install git+https://…` do: a checkout holds
// no bundle, and nothing else would build one. `npm ci` in a checkout runs it as well.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// With `--global`, npm fetches the package from git but not what builds it: the install that should do so, inside the
// checkout, takes itself for a global one.
if (!existsSync('node_modules/esbuild')) {
  const install = ['ci', '--no-global', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...install], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
if (!existsSync('dist/claimtrace.cjs')) await import('./build.mjs');
