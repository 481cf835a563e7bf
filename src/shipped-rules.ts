import { fileURLToPath } from 'node:url';
import { type Pack, packLabel, packSources, type RuleSource, readPack } from './rules/index.ts';

/** The folder of the shipped pack, beside `src` and, in a package, beside `dist`. */
const CORE_FOLDER = fileURLToPath(new URL('../rules/core', import.meta.url));

/** The shipped pack and the texts of its files. */
export function shippedRules(): { pack: Pack; sources: readonly RuleSource[] } {
  const sources = packSources(CORE_FOLDER, 'rules/core');
  return { pack: readPack(packLabel(CORE_FOLDER), sources, false), sources };
}
