import { listsOf } from './match/assembly.ts';
import type { CompiledGrammar } from './match/compiled-grammar.ts';
import type { KeptPattern, ListDefinition, Located, RuleBody, RuleDefinition, RuleFile } from './read/rule-file.ts';
import type { Pack } from './rule-set.ts';
import type { ListedWords } from './word-lists.ts';

/** A pack as the build keeps it: reading YAML takes longer than all the rest of a start, and most of a pack is asked for by nobody. */
export interface KeptPack {
  /** The pack as JSON, with numbers of lines in the place of bodies and entries. */
  readonly pack: string;
  /** The bodies of its rules, a line of JSON each, as bytes: few of them are ever read. */
  readonly bodies: Uint8Array;
  /** The entries of its lists, likewise. */
  readonly entries: Uint8Array;
}

type PackOnLines = Omit<Pack, 'files'> & { readonly files: readonly FileOnLines[] };
type FileOnLines = Omit<RuleFile, 'rules' | 'lists'> & {
  readonly rules: readonly OnLine<RuleDefinition, 'body'>[];
  readonly lists: readonly OnLine<ListDefinition, 'add'>[];
};
type OnLine<Definition, Key extends keyof Definition> = Omit<Definition, Key> & { readonly line: number };

/** @param grammar one without mistakes that the pack has a part in: it tells what its patterns wait for */
export function keepPack(pack: Pack, grammar: CompiledGrammar): KeptPack {
  const bodies: string[] = [];
  const entries: string[] = [];
  const files = pack.files.map(
    (file): FileOnLines => ({
      ...file,
      rules: file.rules.map(({ body, ...rule }) => ({
        ...rule,
        line: bodies.push(JSON.stringify(bodyToKeep(body(), file.path, grammar))) - 1,
      })),
      lists: file.lists.map(({ add, ...list }) => ({
        ...list,
        line: entries.push(JSON.stringify(wordsToKeep(add()))) - 1,
      })),
    }),
  );
  const onLines: PackOnLines = { ...pack, files };
  const bytes = (lines: readonly string[]) => Buffer.from(lines.join('\n'));
  return { pack: JSON.stringify(onLines), bodies: bytes(bodies), entries: bytes(entries) };
}

function bodyToKeep({ patterns, contexts, examples }: RuleBody, file: string, grammar: CompiledGrammar): RuleBody {
  const kept = (pattern: Located, found: Omit<KeptPattern, 'lists'>): Located => {
    const { assembly } = grammar.assemble(pattern, file)!;
    return { ...pattern, kept: { ...found, lists: [...listsOf(assembly)] } };
  };
  return {
    patterns: patterns.map((pattern) => kept(pattern, { need: grammar.need(pattern, file) ?? null })),
    contexts: contexts.map((context) => {
      const longest = grammar.longest(context.pattern, file);
      // JSON has no infinity.
      return { ...context, pattern: kept(context.pattern, { longest: Number.isFinite(longest) ? longest : null }) };
    }),
    examples,
  };
}

/** Without keys where each text is its own. */
type KeptWords = Omit<ListedWords, 'keys'> & { readonly keys?: ListedWords['keys'] };

function wordsToKeep({ texts, keys, values }: ListedWords): KeptWords {
  return texts.every((text, number) => text === keys[number]) ? { texts, values } : { texts, keys, values };
}

function keptWords({ texts, keys = texts, values }: KeptWords): ListedWords {
  return { texts, keys, values };
}

/** The pack; what stands on lines is read when somebody asks for it. */
export function keptPack({ pack, bodies, entries }: KeptPack): Pack {
  const onLines: PackOnLines = JSON.parse(pack);
  const bodyAt = lineReader(bodies);
  const entriesAt = lineReader(entries);
  const files = onLines.files.map(
    (file): RuleFile => ({
      ...file,
      rules: file.rules.map(({ line, ...rule }) => ({
        ...rule,
        body: (): RuleBody => JSON.parse(bodyAt(line)),
      })),
      lists: file.lists.map(({ line, ...list }) => ({
        ...list,
        add: () => keptWords(JSON.parse(entriesAt(line))),
      })),
    }),
  );
  return { ...onLines, files };
}

function lineReader(bytes: Uint8Array): (line: number) => string {
  let lines: readonly string[] | null = null;
  return (line) => {
    lines ??= new TextDecoder().decode(bytes).split('\n');
    return lines[line]!;
  };
}
