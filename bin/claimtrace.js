#!/usr/bin/env node
import { main } from '../dist/claimtrace.js';

await main(process.argv.slice(2));
