import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createDetector } from './detect/index.ts';
import { readShipped } from './problem/index.ts';
import {
  type KeptLines,
  type KeptPattern,
  type Located,
  listsOf,
  type Pack,
  packLabel,
  packSources,
  RuleKeeper,
  RuleSet,
  type RuleSource,
  readPack,
  refuseErrors,
} from './rules/index.ts';

/** Where the shipped packs stand, beside `src` and, in a package, beside `dist`. */
const RULES_FOLDER = new URL('../rules/', import.meta.url);

/** The packs that are shipped: what all commands go by, and what `lint` knows about a desk's rules besides. */
export type ShippedPack = 'core' | 'desk';

interface ReadPack {
  /** Of the files it was read from: whoever changes a shipped rule is answered by the changed rule. */
  readonly digest: string;
  readonly pack: Pack;
}

interface ShippedRules {
  readonly packs: readonly Pack[];
  /** The texts of their files. */
  readonly sources: readonly RuleSource[];
}

/** Packs, each behind those it builds upon. */
export function shippedRules(names: readonly ShippedPack[] = ['core']): ShippedRules {
  const packs: Pack[] = [];
  const sources: RuleSource[] = [];
  for (const name of names) {
    const folder = fileURLToPath(new URL(name, RULES_FOLDER));
    const own = packSources(folder, `rules/${name}`);
    sources.push(...own);
    packs.push(packKeptByBuild(name, sources) ?? readPack(packLabel(folder), own, false));
  }
  return { packs, sources };
}

/**
 * The pack as the build read it: reading YAML takes longer than all the rest of a start. Null when running from source, and
 * when a file was changed since.
 *
 * @param sources its files and those of the packs before it
 */
function packKeptByBuild(name: ShippedPack, sources: readonly RuleSource[]): Pack | null {
  const rules = fileURLToPath(new URL(`./${name}-rules.json`, import.meta.url));
  if (!existsSync(rules)) return null;
  const kept: ReadPack = JSON.parse(readFileSync(rules, 'utf8'));
  if (kept.digest !== digestOf(sources)) return null;
  const read = (kind: string) =>
    readShipped(new URL(`./${name}-${kind}.ndjson`, import.meta.url), (path) => readFileSync(path, 'utf8'));
  return { ...kept.pack, assemblies: { programs: read('programs'), tests: read('tests'), lists: read('lists') } };
}

/** What the build keeps of a pack: the pack as read, and what its patterns are assembled to. All as JSON. */
export interface KeptPack {
  readonly name: ShippedPack;
  readonly rules: string;
  readonly assemblies: KeptLines;
}

/**
 * What the build keeps: each pack as read, with the digest of its files and of those before it, and beside it what its patterns
 * are assembled to.
 *
 * @throws ClaimtraceError when a shipped pattern cannot be compiled
 */
export function readPacksForBuild(): KeptPack[] {
  const names: readonly ShippedPack[] = ['core', 'desk'];
  const { packs, sources } = shippedRules(names);
  const { grammar } = createDetector(new RuleSet(packs), sources);
  grammar.compileAll();
  refuseErrors(grammar.problems, sources);
  const keeper = new RuleKeeper();
  return packs.map((pack, index): KeptPack => {
    const kept = (pattern: Located, file: string): KeptPattern => {
      const { assembly } = grammar.assemble(pattern, file)!;
      return { program: keeper.keep(assembly), lists: [...listsOf(assembly)] };
    };
    const withNeed = (pattern: Located, file: string): Located => ({
      ...pattern,
      kept: { ...kept(pattern, file), need: grammar.need(grammar.parse(pattern, file)!) },
    });
    const withLongest = (pattern: Located, file: string): Located => {
      const longest = grammar.longest(pattern, file);
      // JSON has no infinity.
      return { ...pattern, kept: { ...kept(pattern, file), longest: Number.isFinite(longest) ? longest : null } };
    };
    const files = pack.files.map((file) => ({
      ...file,
      lists: file.lists.map((list) => keeper.keepList(list)),
      rules: file.rules.map((rule) => ({
        ...rule,
        patterns: rule.patterns.map((pattern) => withNeed(pattern, file.path)),
        contexts: rule.contexts.map((context) => ({ ...context, pattern: withLongest(context.pattern, file.path) })),
      })),
    }));
    const before = names.slice(0, index + 1);
    const digest = digestOf(sources.filter(({ path }) => before.some((name) => path.startsWith(`rules/${name}/`))));
    const rules = JSON.stringify({ digest, pack: { ...pack, files } } satisfies ReadPack);
    return { name: names[index]!, rules, assemblies: keeper.takeLines() };
  });
}

/** Tells one state of the shipped rules from another. */
export function shippedRulesDigest(): string {
  const names: readonly ShippedPack[] = ['core', 'desk'];
  return digestOf(names.flatMap((name) => packSources(fileURLToPath(new URL(name, RULES_FOLDER)), `rules/${name}`)));
}

function digestOf(sources: readonly RuleSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
