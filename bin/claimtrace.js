#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// The bundle with the code that the build's Node has compiled of it, which halves a start; another Node compiles it itself.
const filename = join(__dirname, '../dist/claimtrace.cjs');
let cachedData;
try {
  cachedData = readFileSync(`${filename}.cache`);
} catch {}
const bundle = { exports: {} };
const script = new Script(Module.wrap(sourceOf(filename)), { filename, cachedData });
// V8 optimises early, by little that it has seen, and has to undo it: a tenth of a run over some articles. Only now, because
// code that was compiled under other flags is not taken; and only where it was taken, because another V8 may not know the flag.
if (script.cachedDataRejected === false) {
  // Node's own modules, too, are compiled anew under other flags: what nearly every command needs comes before.
  require('node:crypto');
  void process.stdout;
  setFlagsFromString('--interrupt-budget=300000');
}
script.runInThisContext()(bundle.exports, Module.createRequire(filename), bundle, filename, dirname(filename));
bundle.exports.main(process.argv.slice(2));

/** The bundle is ASCII. */
function sourceOf(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    process.stderr.write(
      `claimtrace: expected a file of claimtrace itself but could not read ${path} (${error.code}) [broken-installation]\n  Install claimtrace again, or run npm run build.\n`,
    );
    process.exit(2);
  }
}
