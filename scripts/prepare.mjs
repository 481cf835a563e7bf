// npm runs this when it installs the package from git, as pre-commit and `npm install git+https://…` do: a checkout holds
// no bundle, and nothing else would build one. `npm ci` in a checkout runs it as well.
import { existsSync } from 'node:fs';

if (!existsSync('dist/claimtrace.cjs')) await import('./build.mjs');
