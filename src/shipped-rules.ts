import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Pack, packLabel, packSources, type RuleSource, readPack } from './rules/index.ts';

/** The folder of the shipped pack, beside `src` and, in a package, beside `dist`. */
const CORE_FOLDER = fileURLToPath(new URL('../rules/core', import.meta.url));
/** The pack as the build read it: reading YAML takes longer than all the rest of a start. Not there when running from source. */
const READ_BY_BUILD = fileURLToPath(new URL('./core-rules.json', import.meta.url));

interface ReadPack {
  /** Of the files it was read from: whoever changes a shipped rule is answered by the changed rule. */
  readonly digest: string;
  readonly pack: Pack;
}

/** The shipped pack and the texts of its files. */
export function shippedRules(): { pack: Pack; sources: readonly RuleSource[] } {
  const sources = packSources(CORE_FOLDER, 'rules/core');
  if (existsSync(READ_BY_BUILD)) {
    const kept: ReadPack = JSON.parse(readFileSync(READ_BY_BUILD, 'utf8'));
    if (kept.digest === digestOf(sources)) return { pack: kept.pack, sources };
  }
  return { pack: readPack(packLabel(CORE_FOLDER), sources, false), sources };
}

/** What the build keeps: the pack read, with the digest of its files. */
export function readPackForBuild(): string {
  const { pack, sources } = shippedRules();
  return JSON.stringify({ digest: digestOf(sources), pack } satisfies ReadPack);
}

function digestOf(sources: readonly RuleSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
