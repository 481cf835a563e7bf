import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createDetector } from './detect/index.ts';
import { readShipped } from './problem/index.ts';
import {
  type Located,
  type Pack,
  packLabel,
  packSources,
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
  const read = fileURLToPath(new URL(`./${name}-rules.json`, import.meta.url));
  if (!existsSync(read)) return null;
  const kept: ReadPack = JSON.parse(readFileSync(read, 'utf8'));
  if (kept.digest !== digestOf(sources)) return null;
  const patterns = readShipped(new URL(`./${name}-patterns.json`, import.meta.url), (path) =>
    readFileSync(path, 'utf8'),
  );
  return { ...kept.pack, patterns };
}

/** What the build keeps of a pack: the pack as read, and the parsed patterns. Both as JSON. */
export interface KeptPack {
  readonly name: ShippedPack;
  readonly rules: string;
  readonly patterns: string;
}

/**
 * What the build keeps: each pack as read, with the digest of its files and of those before it, and beside it the parsed
 * patterns, a line each. A pack refers to them by offset into the lines of all packs, one behind the other.
 *
 * @throws ClaimtraceError when a shipped pattern cannot be compiled
 */
export function readPacksForBuild(): KeptPack[] {
  const names: readonly ShippedPack[] = ['core', 'desk'];
  const { packs, sources } = shippedRules(names);
  const { grammar } = createDetector(new RuleSet(packs), sources);
  grammar.compileAll();
  refuseErrors(grammar.problems, sources);
  let end = 0;
  return packs.map((pack, index): KeptPack => {
    const lines: string[] = [];
    const kept = (pattern: Located, file: string): Located => {
      const parsed = grammar.parse(pattern, file);
      if (parsed === null) return pattern;
      const line = JSON.stringify(parsed);
      const start = end;
      lines.push(line);
      end += line.length + 1;
      return { ...pattern, kept: [start, start + line.length] };
    };
    // What stands around a match waits for nothing: it is looked at behind one.
    const withNeed = (pattern: Located, file: string): Located => {
      const parsed = grammar.parse(pattern, file);
      return parsed === null ? pattern : { ...kept(pattern, file), need: grammar.need(parsed) };
    };
    const files = pack.files.map((file) => ({
      ...file,
      rules: file.rules.map((rule) => ({
        ...rule,
        patterns: rule.patterns.map((pattern) => withNeed(pattern, file.path)),
        contexts: rule.contexts.map((context) => ({ ...context, pattern: kept(context.pattern, file.path) })),
      })),
    }));
    const before = names.slice(0, index + 1);
    const digest = digestOf(sources.filter(({ path }) => before.some((name) => path.startsWith(`rules/${name}/`))));
    const rules = JSON.stringify({ digest, pack: { ...pack, files } } satisfies ReadPack);
    return { name: names[index]!, rules, patterns: lines.join('\n') };
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
