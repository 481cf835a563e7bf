import type { Annotator } from '../../text/index.ts';
import { foldedEntry } from '../folded-entry.ts';
import { type Need, needOf } from '../pattern/need.ts';
import { type PatternScope, parsePattern } from '../pattern/parse-pattern.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { lengthOf } from '../pattern/pattern-length.ts';
import { PatternError } from '../pattern/scanner.ts';
import type { RuleProblem } from '../read/rule-error.ts';
import type { ContextSource, KeptPattern, Located, RuleDefinition } from '../read/rule-file.ts';
import type { RuleInForce, RuleSet } from '../rule-set.ts';
import { suggestion } from '../suggestion.ts';
import { type Rule, STAGES, type Stage } from '../types.ts';
import { assemble, type PlacedAssembly } from './assembly.ts';
import { Code } from './code.ts';
import { type LinkScope, link } from './link.ts';
import { ListMatcher } from './list-matcher.ts';
import { TypeNumbers } from './mention-table.ts';
import { type CompiledPattern, type ContextProgram, noProgram, type Program } from './program.ts';
import { StageIndex } from './stage-index.ts';
import { TestCode, type TestScope } from './test-code.ts';
import { TokenBits } from './token-bits.ts';
import { triggerOf } from './trigger.ts';

const LONGEST_CONTEXT = 32;
/** How often common words stand in a text; patterns are looked up by the rarest words they need. Only speed hangs on it. */
const FREQUENT_WORDS = 'frequent-words';

/** The compiled rules of a rule set, over one vocabulary. */
export class Grammar {
  readonly types = new TypeNumbers();
  /** What tokens are asked; the programs of all patterns stand in its code. */
  readonly tests: TestCode;
  readonly stages: ReadonlyMap<Stage, Readonly<Record<Rule['within'], StageIndex>>>;
  readonly bits: TokenBits;
  readonly problems: RuleProblem[] = [];
  private readonly lists = new Map<string, ListMatcher>();
  private readonly listIdCache = new Map<string, ReadonlySet<number>>();
  private readonly wordCache = new Map<string, readonly string[]>();
  private readonly macroCache = new Map<string, Pattern | null>();
  private readonly scope: LinkScope & TestScope;

  constructor(
    readonly ruleSet: RuleSet,
    private readonly annotator: Annotator,
  ) {
    const { vocabulary } = annotator;
    const words: TestScope = {
      wordId: (word) => vocabulary.intern(foldedEntry(word)),
      textId: (text) => vocabulary.intern(text),
      listIds: (list, field) => this.listIds(list, field),
    };
    this.tests = new TestCode(new Code(), words, ruleSet.kept);
    this.scope = { ...words, types: this.types, list: (name) => this.list(name), tests: this.tests };
    const patterns = new Map<Stage, CompiledPattern[]>(STAGES.map((stage) => [stage, []]));
    for (const inForce of ruleSet.rules) this.addRule(inForce, patterns.get(inForce.rule.stage)!);
    this.stages = new Map(STAGES.map((stage, number) => [stage, indexed(patterns.get(stage)!, number)]));
    this.bits = new TokenBits([...this.stages.values()].flatMap((stage) => Object.values(stage)));
  }

  /** Compiles what is left for the first use; mistakes are then among the problems. */
  compileAll(): void {
    for (const stage of this.stages.values()) {
      for (const index of Object.values(stage))
        for (const pattern of index.patterns) {
          pattern.program();
          pattern.contexts();
        }
    }
  }

  /** The names of the captures in a file's patterns of a stage. */
  captures(stage: Stage, file: string): string[] {
    const patterns = Object.values(this.stages.get(stage)!).flatMap((index) => [...index.patterns]);
    const own = patterns.filter(({ rule }) => rule.origin.file === file);
    return [...new Set(own.flatMap(({ program }) => program().captures))];
  }

  private addRule({ rule, definition }: RuleInForce, patterns: CompiledPattern[]): void {
    const { file } = rule.origin;
    for (const source of definition.patterns) {
      const parsed = once(() => ({ pattern: this.parse(source, file) }));
      const kept = this.keptOf(source);
      if (kept === null && parsed().pattern === null) continue;
      const program = once(() => this.programOf(source, rule, definition));
      const contexts = once(() => definition.contexts.flatMap((context) => this.context(context, file) ?? []));
      const need = kept?.need === undefined ? this.need(parsed().pattern!) : kept.need;
      const trigger = triggerOf(need, this.scope);
      patterns.push({ index: patterns.length, rule, span: definition.span, trigger, program, contexts });
      // A user's mistakes are told at once; those of shipped rules are found by the tests.
      if (rule.own) {
        program();
        contexts();
      }
    }
  }

  /** What the build found out about the pattern; null where a user's file has changed what it refers to. */
  private keptOf({ kept }: Located): KeptPattern | null {
    const { hasOwnMacros, ownLists } = this.ruleSet;
    return kept === undefined || hasOwnMacros || kept.lists.some((list) => ownLists.has(list)) ? null : kept;
  }

  private programOf(source: Located, { origin }: Rule, { span }: RuleDefinition): Program {
    const program = this.program(source, origin.file) ?? noProgram(this.tests);
    if (span !== null && !program.captures.includes(span)) {
      const message = `expected the name of a capture for “span” but found “${span}”`;
      const help = suggestion(span, program.captures);
      this.report(source, origin.file, { code: 'unknown-capture', message, help });
    }
    return program;
  }

  private context({ place, wanted, pattern }: ContextSource, file: string): ContextProgram | null {
    const program = this.program(pattern, file);
    if (program === null) return null;
    const longest = this.longest(pattern, file);
    if (longest > LONGEST_CONTEXT && place === 'before') {
      const message = `expected a pattern of at most ${LONGEST_CONTEXT} tokens before a match`;
      const help = 'replace * and + with counts as in {0,5}; a @mention counts as unlimited';
      this.report(pattern, file, { code: 'long-context', message, help });
      return null;
    }
    return { program, place, wanted, longest };
  }

  /** The program of a pattern; null with a mistake in it. */
  private program(source: Located, file: string): Program | null {
    const origin = { source: source.text, places: () => this.assemble(source, file)?.places ?? [] };
    const kept = this.keptOf(source);
    if (kept !== null)
      return link(this.ruleSet.kept.program(kept.program), (test) => this.tests.ofKept(test), this.scope, origin);
    const assembled = this.assemble(source, file);
    return assembled && link(assembled.assembly, (test) => this.tests.of(test), this.scope, origin);
  }

  /** The most tokens that a pattern without mistakes can match; `Infinity` without a limit. */
  longest(source: Located, file: string): number {
    const kept = this.keptOf(source);
    if (kept?.longest !== undefined) return kept.longest ?? Number.POSITIVE_INFINITY;
    return lengthOf(this.parse(source, file)!, (list) => this.list(list).length).max;
  }

  /** What the pattern waits for. */
  need(pattern: Pattern): Need | null {
    return needOf(pattern, {
      listLength: (list) => this.list(list).length,
      listSize: (list) => this.ruleSet.lists.get(list)?.size ?? 0,
      frequency: (word) => {
        const hits = this.ruleSet.value(FREQUENT_WORDS, word);
        return hits === null ? null : Number(hits);
      },
    });
  }

  parse(source: Located, file: string): Pattern | null {
    return this.attempt(source, file, () => parsePattern(source.text, this.patternScope));
  }

  assemble(source: Located, file: string): PlacedAssembly | null {
    const pattern = this.parse(source, file);
    return pattern && this.attempt(source, file, () => assemble(pattern));
  }

  private attempt<T>(source: Located, file: string, make: () => T): T | null {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const at = { ...source, column: source.column + error.at[0] };
      this.report(at, file, { code: 'pattern', message: error.message, help: error.help ?? undefined });
      return null;
    }
  }

  private report(
    at: Located,
    file: string,
    { code, message, help }: { code: string; message: string; help: string | undefined },
  ): void {
    this.problems.push({
      code,
      message,
      ...(help === undefined ? {} : { help }),
      file,
      line: at.line,
      column: at.column,
      severity: 'error',
    });
  }

  private readonly patternScope: PatternScope = {
    words: (text) => this.words(text),
    hasList: (name) => this.ruleSet.lists.has(name),
    macro: (name) => this.macro(name),
  };

  private words(text: string): readonly string[] {
    let words = this.wordCache.get(text);
    if (words === undefined) {
      words = /^[a-z]+( [a-z]+)*$/.test(text) ? text.split(' ') : this.tokenized(text);
      this.wordCache.set(text, words);
    }
    return words;
  }

  private tokenized(text: string): string[] {
    const { count, form } = this.annotator.tokenize(text);
    return Array.from({ length: count }, (_, index) => this.annotator.vocabulary.text(form[index]!));
  }

  private macro(name: string): Pattern | null {
    const known = this.macroCache.get(name);
    if (known !== undefined) return known;
    const macro = this.ruleSet.macros.get(name);
    if (macro === undefined) return null;
    // A macro that uses itself finds no such macro.
    this.macroCache.set(name, null);
    const pattern = this.parse(macro.pattern, macro.file);
    this.macroCache.set(name, pattern);
    return pattern;
  }

  private list(name: string): ListMatcher {
    let matcher = this.lists.get(name);
    if (matcher === undefined) {
      // As the file writes them: *Aug.* is one token, *aug.* are two.
      const entries = [...(this.ruleSet.lists.get(name)?.values() ?? [])];
      matcher = new ListMatcher(entries.map(({ text }) => this.words(text).map((word) => this.scope.wordId(word))));
      this.lists.set(name, matcher);
    }
    return matcher;
  }

  private listIds(name: string, field: 'word' | 'text'): ReadonlySet<number> {
    const key = `${field} ${name}`;
    let ids = this.listIdCache.get(key);
    if (ids === undefined) {
      const entries = [...(this.ruleSet.lists.get(name) ?? [])];
      ids = new Set(
        entries.map(([folded, { text }]) => this.annotator.vocabulary.intern(field === 'text' ? text : folded)),
      );
      this.listIdCache.set(key, ids);
    }
    return ids;
  }
}

/** The patterns of a stage by how far they see, each numbered among its own. */
function indexed(patterns: readonly CompiledPattern[], stage: number): Record<Rule['within'], StageIndex> {
  const seeing = (within: Rule['within'], bit: number) =>
    new StageIndex(
      patterns.filter(({ rule }) => rule.within === within).map((pattern, index) => ({ ...pattern, index })),
      bit,
    );
  return { sentence: seeing('sentence', 1 << (2 * stage)), paragraph: seeing('paragraph', 2 << (2 * stage)) };
}

/** The result of the first call, from then on. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
