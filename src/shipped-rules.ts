import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compiled,
  compilingReader,
  createDetector,
  type Detector,
  grammarToKeep,
  type KeptGrammar,
  keptReader,
} from './detect/index.ts';
import { readShipped } from './problem/index.ts';
import {
  type CheckInFile,
  keepPack,
  keptPack,
  type Pack,
  packLabel,
  packSources,
  RuleSet,
  type RuleSource,
  readPack,
  readStored,
  store,
} from './rules/index.ts';

/** Where the shipped packs stand, beside `src` and, in a package, beside `dist`. */
const RULES_FOLDER = new URL('../rules/', import.meta.url);

/** The packs that are shipped, each behind those it builds upon: what all commands go by, and what `lint` knows about a desk's rules besides. */
const PACKS = ['core', 'desk'] as const;
export type ShippedPack = (typeof PACKS)[number];

interface ShippedRules {
  readonly packs: readonly Pack[];
  /** The texts of their files. */
  readonly sources: readonly RuleSource[];
  /** What the build compiled of the packs together; null where it did not see them. */
  readonly grammar: KeptGrammar | null;
}

/**
 * A detector over a shipped pack, those before it, and what a user adds to them.
 *
 * @param own the user's packs, and the texts of their files
 * @throws ClaimtraceError that names every mistake in the rules
 */
export function detectorOver(
  last: ShippedPack,
  own: readonly Pack[],
  ownSources: readonly RuleSource[],
): { readonly detector: Detector; readonly sources: readonly RuleSource[] } {
  const shipped = shippedRules(last, own.length === 0);
  const sources = [...shipped.sources, ...ownSources];
  const ruleSet = new RuleSet([...shipped.packs, ...own]);
  const reader = shipped.grammar === null ? compilingReader(ruleSet, sources) : keptReader(shipped.grammar, ruleSet);
  return { detector: createDetector(ruleSet, reader), sources };
}

/** Tells one state of the shipped rules from another. */
export function shippedRulesDigest(): string {
  return digestOf(PACKS.flatMap(sourcesOf));
}

/** What is put beside the bundle, by the names of the files. */
export function filesForBuild(): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  for (const name of PACKS) {
    const { packs, sources } = shippedRules(name, false);
    const ruleSet = new RuleSet(packs);
    const { pack, bodies, entries } = keepPack(packs.at(-1)!, compiled(ruleSet, sources).grammar);
    files.set(`${name}-pack.json`, `${digestOf(sources)}\n${pack}`);
    files.set(`${name}-bodies.ndjson`, bodies);
    files.set(`${name}-entries.ndjson`, entries);
    files.set(`${name}.grammar`, store(grammarToKeep(ruleSet, sources)));
  }
  return files;
}

/** The shipped checks. */
export function checksForBuild(): readonly CheckInFile[] {
  return shippedRules('desk', false).packs.flatMap(({ files }) => files.flatMap(({ checks }) => checks));
}

/** @param wantsGrammar whether what the build compiled is of use */
function shippedRules(last: ShippedPack, wantsGrammar: boolean): ShippedRules {
  const packs: Pack[] = [];
  const sources: RuleSource[] = [];
  let areKept = true;
  for (const name of PACKS.slice(0, PACKS.indexOf(last) + 1)) {
    const own = sourcesOf(name);
    sources.push(...own);
    const kept = packKeptByBuild(name, sources);
    areKept &&= kept !== null;
    packs.push(kept ?? readPack(packLabel(folderOf(name)), own, false));
  }
  return { packs, sources, grammar: areKept && wantsGrammar ? grammarKeptByBuild(last) : null };
}

function folderOf(name: ShippedPack): string {
  return fileURLToPath(new URL(name, RULES_FOLDER));
}

function sourcesOf(name: ShippedPack): RuleSource[] {
  return packSources(folderOf(name), `rules/${name}`);
}

/**
 * The pack as the build read it. Null when running from source, and when a file was changed since: whoever changes a shipped
 * rule is answered by the changed rule.
 *
 * @param sources its files and those of the packs before it
 */
function packKeptByBuild(name: ShippedPack, sources: readonly RuleSource[]): Pack | null {
  const file = fileURLToPath(besideBundle(`${name}-pack.json`));
  if (!existsSync(file)) return null;
  const digest = `${digestOf(sources)}\n`;
  const kept = readFileSync(file, 'utf8');
  if (!kept.startsWith(digest)) return null;
  return keptPack(kept.slice(digest.length), (part) => textBesideBundle(`${name}-${part}.ndjson`));
}

function grammarKeptByBuild(name: ShippedPack): KeptGrammar {
  return readShipped(besideBundle(`${name}.grammar`), (path) => readStored(readFileSync(path)));
}

function besideBundle(name: string): URL {
  return new URL(`./${name}`, import.meta.url);
}

function textBesideBundle(name: string): string {
  return readShipped(besideBundle(name), (path) => readFileSync(path, 'utf8'));
}

function digestOf(sources: readonly RuleSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
