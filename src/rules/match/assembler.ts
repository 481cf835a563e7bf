import type { Annotator } from '../../text/index.ts';
import { type PatternScope, parsePattern } from '../pattern/parse-pattern.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { PatternError } from '../pattern/scanner.ts';
import type { RuleProblem } from '../read/rule-error.ts';
import type { Located } from '../read/rule-file.ts';
import type { RuleSet } from '../rule-set.ts';
import { assemble, type PlacedAssembly } from './assembly.ts';
import type { PatternOrigin } from './program.ts';

/** Parses and assembles the patterns of a rule set. What is wrong with them is among the problems. */
export class Assembler {
  readonly problems: RuleProblem[] = [];
  private readonly wordCache = new Map<string, readonly string[]>();
  private readonly macroCache = new Map<string, Pattern | null>();
  private readonly scope: PatternScope = {
    words: (text) => this.words(text),
    hasList: (name) => this.ruleSet.lists.has(name),
    macro: (name) => this.macro(name),
  };

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly annotator: Annotator,
  ) {}

  /** The words of a literal or of a list's entry, split as text is. */
  words(text: string): readonly string[] {
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

  /** The pattern; null with a mistake in it. */
  parse(source: Located, file: string): Pattern | null {
    return this.attempt(source, file, () => parsePattern(source.text, this.scope));
  }

  /** The pattern's steps; null with a mistake in it. */
  assemble(source: Located, file: string): PlacedAssembly | null {
    const pattern = this.parse(source, file);
    return pattern && this.attempt(source, file, () => assemble(pattern));
  }

  /** Of a pattern without mistakes. */
  origin(source: Located, file: string): PatternOrigin {
    return { source: source.text, places: this.assemble(source, file)?.places ?? [] };
  }

  report(
    at: Pick<Located, 'line' | 'column'>,
    file: string,
    { code, message, help }: Pick<RuleProblem, 'code' | 'message' | 'help'>,
  ): void {
    const { line, column } = at;
    this.problems.push({
      code,
      message,
      ...(help === undefined ? {} : { help }),
      file,
      line,
      column,
      severity: 'error',
    });
  }

  private attempt<T>(source: Located, file: string, make: () => T): T | null {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const at = { line: source.line, column: source.column + error.at[0] };
      const { message, help } = error;
      this.report(at, file, { code: 'pattern', message, ...(help === null ? {} : { help }) });
      return null;
    }
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
}
