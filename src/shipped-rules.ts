import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createDetector } from './detect/index.ts';
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

/** The folder of the shipped pack, beside `src` and, in a package, beside `dist`. */
const CORE_FOLDER = fileURLToPath(new URL('../rules/core', import.meta.url));
/** The pack as the build read it: reading YAML takes longer than all the rest of a start. Not there when running from source. */
const READ_BY_BUILD = fileURLToPath(new URL('./core-rules.json', import.meta.url));
const PARSED_BY_BUILD = fileURLToPath(new URL('./core-patterns.json', import.meta.url));

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
    if (kept.digest === digestOf(sources))
      return { pack: { ...kept.pack, patterns: readFileSync(PARSED_BY_BUILD, 'utf8') }, sources };
  }
  return { pack: readPack(packLabel(CORE_FOLDER), sources, false), sources };
}

/**
 * What the build keeps: the pack as read, with the digest of its files, and beside it the parsed patterns, a line each, which
 * the pack refers to by offset. Both as JSON.
 *
 * @throws ClaimtraceError when a shipped pattern cannot be compiled
 */
export function readPackForBuild(): { readonly rules: string; readonly patterns: string } {
  const { pack, sources } = shippedRules();
  const { grammar } = createDetector(new RuleSet([pack]), sources);
  grammar.compileAll();
  refuseErrors(grammar.problems, sources);
  const lines: string[] = [];
  let end = 0;
  const kept = (pattern: Located, file: string): Located => {
    const parsed = grammar.parse(pattern, file);
    if (parsed === null) return pattern;
    const line = JSON.stringify(parsed);
    const start = end;
    lines.push(line);
    end += line.length + 1;
    return { ...pattern, kept: [start, start + line.length], need: grammar.need(parsed) };
  };
  const files = pack.files.map((file) => ({
    ...file,
    rules: file.rules.map((rule) => ({
      ...rule,
      patterns: rule.patterns.map((pattern) => kept(pattern, file.path)),
      contexts: rule.contexts.map((context) => ({ ...context, pattern: kept(context.pattern, file.path) })),
    })),
  }));
  const rules = JSON.stringify({ digest: digestOf(sources), pack: { ...pack, files } } satisfies ReadPack);
  return { rules, patterns: lines.join('\n') };
}

function digestOf(sources: readonly RuleSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
