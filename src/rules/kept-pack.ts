import { listsOf } from './match/assembly.ts';
import type { CompiledGrammar } from './match/compiled-grammar.ts';
import type { KeptPattern, ListDefinition, Located, RuleBody, RuleDefinition, RuleFile } from './read/rule-file.ts';
import type { Pack } from './rule-set.ts';
import type { ListedWords } from './word-lists.ts';

/** A pack as the build keeps it: reading YAML takes longer than all the rest of a start, and most of a pack is asked for by nobody. */
export interface KeptPack {
  /** The pack as JSON, with numbers of lines in the place of bodies and entries. */
  readonly pack: string;
  /** The bodies of its rules, a line of JSON each. */
  readonly bodies: string;
  /** The entries of its lists, a line of JSON each. */
  readonly entries: string;
}

type PackOnLines = Omit<Pack, 'files'> & { readonly files: readonly FileOnLines[] };
type FileOnLines = Omit<RuleFile, 'rules' | 'lists'> & {
  readonly rules: readonly OnLine<RuleDefinition, 'body'>[];
  readonly lists: readonly OnLine<ListDefinition, 'add'>[];
};
type OnLine<Definition, Key extends keyof Definition> = Omit<Definition, Key> & { readonly line: number };

/** @param grammar one that the pack has a part in: it tells what its patterns wait for */
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
  return { pack: JSON.stringify(onLines), bodies: bodies.join('\n'), entries: entries.join('\n') };
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

/**
 * The pack; what stands on lines is read when somebody asks for it.
 *
 * @param bulk the text of one of the parts on lines
 */
export function keptPack(pack: string, bulk: (part: 'bodies' | 'entries') => string): Pack {
  const onLines: PackOnLines = JSON.parse(pack);
  const lines: Partial<Record<'bodies' | 'entries', readonly string[]>> = {};
  const lineOf = (part: 'bodies' | 'entries', line: number): string => {
    lines[part] ??= bulk(part).split('\n');
    return lines[part][line]!;
  };
  const files = onLines.files.map(
    (file): RuleFile => ({
      ...file,
      rules: file.rules.map(({ line, ...rule }) => ({
        ...rule,
        body: (): RuleBody => JSON.parse(lineOf('bodies', line)),
      })),
      lists: file.lists.map(({ line, ...list }) => ({
        ...list,
        add: () => keptWords(JSON.parse(lineOf('entries', line))),
      })),
    }),
  );
  return { ...onLines, files };
}
