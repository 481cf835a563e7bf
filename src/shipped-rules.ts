import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  columnsOf,
  compile,
  compileAll,
  compilingReader,
  createDetector,
  type Detector,
  keptReader,
  type ReaderColumns,
} from './detect/index.ts';
import { readShipped } from './problem/index.ts';
import {
  type CheckInFile,
  type KeptPack,
  keepPack,
  keptPack,
  type Pack,
  type PackSource,
  packAbout,
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

/** What the build keeps of a pack, and for which state of the rules. */
interface PackFile extends KeptPack {
  readonly digest: string;
}

/** What the build compiled of a pack and those before it, and for which state of the rules. */
interface GrammarFile extends ReaderColumns {
  readonly digest: string;
}

interface ShippedRules {
  readonly packs: readonly Pack[];
  /** The texts of their files. */
  readonly sources: readonly RuleSource[];
  /** Of all their files, as they are. */
  readonly digest: string;
  /** How many of the packs are as the build saw them. */
  readonly kept: number;
  /** Whether a file was changed since the build. */
  readonly isChanged: boolean;
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
  const shipped = shippedRules(last);
  const sources = [...shipped.sources, ...ownSources];
  const ruleSet = new RuleSet([...shipped.packs, ...own]);
  const columns = own.length === 0 && shipped.kept === shipped.packs.length ? keptGrammar(last, shipped.digest) : null;
  if (columns !== null) return { detector: createDetector(ruleSet, keptReader(columns, ruleSet)), sources };
  const compiled = compile(ruleSet, sources);
  // The mistakes of shipped rules are found by the tests, but not those of who changes them.
  if (shipped.isChanged) compileAll(compiled, sources);
  return { detector: createDetector(ruleSet, compilingReader(compiled)), sources };
}

/** Tells one state of the shipped rules from another. */
export function shippedRulesDigest(): string {
  return digestOf(PACKS.map(filesOf));
}

/**
 * What is put beside the bundle, by the names of the files.
 *
 * @throws ClaimtraceError that names every mistake in the shipped rules
 */
export function filesForBuild(): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of PACKS) {
    const { packs, sources, digest } = shippedRules(name);
    const compiled = compile(new RuleSet(packs), sources);
    compileAll(compiled, sources);
    files.set(`${name}.rules`, store({ digest, ...keepPack(packs.at(-1)!, compiled.grammar) } satisfies PackFile));
    files.set(`${name}.grammar`, store({ digest, ...columnsOf(compiled) } satisfies GrammarFile));
  }
  return files;
}

/** The shipped checks. */
export function checksForBuild(): readonly CheckInFile[] {
  return shippedRules('desk').packs.flatMap(({ files }) => files.flatMap(({ checks }) => checks));
}

function shippedRules(last: ShippedPack): ShippedRules {
  const packs: Pack[] = [];
  const read: PackFiles[] = [];
  let kept = 0;
  let isChanged = false;
  for (const name of PACKS.slice(0, PACKS.indexOf(last) + 1)) {
    const files = filesOf(name);
    read.push(files);
    const file = keptPackFile(name);
    const isKept = file?.digest === digestOf(read);
    if (isKept) kept++;
    isChanged ||= file !== null && !isKept;
    packs.push(file !== null && isKept ? keptPack(file) : readPack(files.label(), files.sources, false));
  }
  return { packs, sources: read.flatMap(({ sources }) => sources), digest: digestOf(read), kept, isChanged };
}

/** A pack's files as they are. */
interface PackFiles {
  readonly sources: readonly PackSource[];
  /** The text that names and numbers the pack. */
  readonly about: string;
  /** What the pack goes by in provenance. */
  label(): string;
}

function filesOf(name: ShippedPack): PackFiles {
  const folder = fileURLToPath(new URL(name, RULES_FOLDER));
  const sources = packSources(folder, `rules/${name}`);
  const about = packAbout(folder);
  return { sources, about, label: () => packLabel(about, name) };
}

/** The pack as the build read it. Null when running from source. */
function keptPackFile(name: ShippedPack): PackFile | null {
  const file = besideBundle(`${name}.rules`);
  return existsSync(file) ? readShipped(file, (path) => readStored<PackFile>(readFileSync(path))) : null;
}

/** Null when it was compiled of other rules: whoever changes a shipped rule is answered by the changed rule. */
function keptGrammar(name: ShippedPack, digest: string): ReaderColumns | null {
  const file = readShipped(besideBundle(`${name}.grammar`), (path) => readStored<GrammarFile>(readFileSync(path)));
  return file.digest === digest ? file : null;
}

function besideBundle(name: string): URL {
  return new URL(`./${name}`, import.meta.url);
}

function digestOf(packs: readonly PackFiles[]): string {
  const hash = createHash('sha256');
  for (const { about, sources } of packs) {
    hash.update(about);
    for (const { path, bytes } of sources) hash.update(`\0${path}\0`).update(bytes);
  }
  return hash.digest('hex');
}
