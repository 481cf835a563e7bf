#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

// The bundle with the code that the build's Node has compiled of it, which halves a start; another Node compiles it itself.
const filename = fileURLToPath(new URL('../dist/claimtrace.cjs', import.meta.url));
let cachedData;
try {
  cachedData = readFileSync(`${filename}.cache`);
} catch {}
const bundle = { exports: {} };
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, dirname(filename));
await bundle.exports.main(process.argv.slice(2));
