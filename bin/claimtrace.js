#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

// The bundle with the code that the build's Node has compiled of it, which halves a start; another Node compiles it itself.
const filename = join(__dirname, '../dist/claimtrace.cjs');
let cachedData;
try {
  cachedData = readFileSync(`${filename}.cache`);
} catch {}
const bundle = { exports: {} };
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
script.runInThisContext()(bundle.exports, Module.createRequire(filename), bundle, filename, dirname(filename));
bundle.exports.main(process.argv.slice(2));
