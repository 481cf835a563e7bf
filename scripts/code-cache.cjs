// node scripts/code-cache.cjs BUNDLE ARGUMENTS…
// Runs a bundle with the arguments and keeps what V8 has compiled of it beside it, for bin/claimtrace.js to start with.
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const { Script } = require('node:vm');

const [bundlePath, ...args] = process.argv.slice(2);
const filename = resolve(bundlePath);
const bundle = { exports: {} };
const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), { filename });
script.runInThisContext()(bundle.exports, Module.createRequire(filename), bundle, filename, dirname(filename));
bundle.exports.main(args).then(() => writeFileSync(`${filename}.cache`, script.createCachedData()));
