import type { Annotator } from '../../text/index.ts';
import { type Need, needOf } from '../pattern/need.ts';
import { type PatternScope, parsePattern } from '../pattern/parse-pattern.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { lengthOf } from '../pattern/pattern-length.ts';
import { PatternError } from '../pattern/scanner.ts';
import type { RuleProblem } from '../read/rule-error.ts';
import type { ContextSource, Located, RuleDefinition } from '../read/rule-file.ts';
import { foldedEntry, type RuleInForce, type RuleSet } from '../rule-set.ts';
import { suggestion } from '../suggestion.ts';
import { type Rule, STAGES, type Stage } from '../types.ts';
import { Code } from './code.ts';
import { type CompileScope, compileProgram } from './compile-program.ts';
import { ListMatcher } from './list-matcher.ts';
import { TypeNumbers } from './mention-table.ts';
import { beginningOf, type CompiledPattern, type ContextProgram, noProgram, type Runnable } from './program.ts';
import { StageIndex } from './stage-index.ts';
import { TestCode, type TestScope } from './test-code.ts';
import { TokenBits } from './token-bits.ts';
import { triggerOf } from './trigger.ts';

const LONGEST_CONTEXT = 32;
/** Words that stand in most sentences; patterns are looked up by others where they have any. Only speed hangs on it. */
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
  private readonly scope: CompileScope;

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
    this.tests = new TestCode(new Code(), words);
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
          pattern.runnable();
          pattern.contexts();
        }
    }
  }

  /** The names of the captures in a file's patterns of a stage. */
  captures(stage: Stage, file: string): string[] {
    const patterns = Object.values(this.stages.get(stage)!).flatMap((index) => [...index.patterns]);
    const own = patterns.filter(({ rule }) => rule.origin.file === file);
    return [...new Set(own.flatMap(({ runnable }) => runnable().program.captures))];
  }

  private addRule({ rule, definition }: RuleInForce, patterns: CompiledPattern[]): void {
    for (const source of definition.patterns) {
      const parsed = once(() => ({ pattern: this.parse(source, rule.origin.file) }));
      // What the build found holds as long as no user's file changes what patterns refer to.
      const isKept = source.need !== undefined && !this.ruleSet.hasOwnLists && !this.ruleSet.hasOwnMacros;
      if (!isKept && parsed().pattern === null) continue;
      const runnable = once(() => this.runnable(parsed().pattern, source, rule, definition));
      const contexts = once(() =>
        definition.contexts.flatMap((context) => this.context(context, rule.origin.file) ?? []),
      );
      const need = isKept ? source.need! : this.need(parsed().pattern!);
      const trigger = triggerOf(need, this.scope);
      patterns.push({ index: patterns.length, rule, span: definition.span, trigger, runnable, contexts });
      // A user's mistakes are told at once; those of shipped rules are found by the tests.
      if (rule.own) {
        runnable();
        contexts();
      }
    }
  }

  private runnable(pattern: Pattern | null, source: Located, { origin }: Rule, { span }: RuleDefinition): Runnable {
    const program = (pattern === null ? null : this.compile(pattern, source, origin.file)) ?? noProgram(this.tests);
    if (span !== null && !program.captures.includes(span)) {
      const message = `expected the name of a capture for “span” but found “${span}”`;
      const help = suggestion(span, program.captures);
      this.report(source, origin.file, { code: 'unknown-capture', message, help });
    }
    return { program, beginning: beginningOf(program, this.tests) };
  }

  private context({ place, wanted, pattern }: ContextSource, file: string): ContextProgram | null {
    const parsed = this.parse(pattern, file);
    const program = parsed === null ? null : this.compile(parsed, pattern, file);
    if (parsed === null || program === null) return null;
    const longest = lengthOf(parsed, (list) => this.list(list).length).max;
    if (longest > LONGEST_CONTEXT && place === 'before') {
      const message = `expected a pattern of at most ${LONGEST_CONTEXT} tokens before a match`;
      const help = 'replace * and + with counts as in {0,5}; a @mention counts as unlimited';
      this.report(pattern, file, { code: 'long-context', message, help });
      return null;
    }
    return { program, place, wanted, longest };
  }

  /** What the pattern waits for. */
  need(pattern: Pattern): Need | null {
    return needOf(pattern, {
      listLength: (list) => this.list(list).length,
      listSize: (list) => this.ruleSet.lists.get(list)?.size ?? 0,
      isFrequent: (word) => this.ruleSet.has(FREQUENT_WORDS, word),
    });
  }

  /** A pattern as the build parsed it holds as long as no user's file has macros of its own. */
  parse(source: Located, file: string): Pattern | null {
    if (source.kept !== undefined && !this.ruleSet.hasOwnMacros)
      return JSON.parse(this.ruleSet.keptPatterns.slice(...source.kept));
    return this.attempt(source, file, () => parsePattern(source.text, this.patternScope));
  }

  private compile(pattern: Pattern, source: Located, file: string) {
    return this.attempt(source, file, () => compileProgram(pattern, source.text, this.scope));
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
