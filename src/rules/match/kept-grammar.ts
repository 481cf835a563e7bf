import type { Annotator } from '../../text/index.ts';
import type { Located } from '../read/rule-file.ts';
import type { RuleInForce, RuleSet } from '../rule-set.ts';
import { type Rule, STAGES, type Stage } from '../types.ts';
import { Assembler } from './assembler.ts';
import type { CompiledGrammar } from './compiled-grammar.ts';
import { type Grammar, indexBit, patternsOf, type StageIndices } from './grammar.ts';
import { held } from './held.ts';
import { programOf } from './link.ts';
import { type Entries, ListMatcher } from './list-matcher.ts';
import { Membership, type MembershipColumns } from './membership.ts';
import { type NumberedType, TypeNumbers } from './mention-table.ts';
import type { CompiledPattern, ContextProgram, LinkedProgram, PatternOrigin, Program, Steps } from './program.ts';
import { type StageColumns, StageIndex } from './stage-index.ts';
import { type TokenBitColumns, TokenBits } from './token-bits.ts';
import { type FormQuestion, predicateOf } from './token-tests.ts';

/**
 * A compiled grammar as data, over the vocabulary that it was compiled with: what the build keeps, so that a start need not
 * compile. Rules go by their place in the rule set, in which no user's file may have a part.
 */
export interface GrammarColumns {
  /** As JSON, which is read faster by itself: the numbered types. */
  readonly types: string;
  readonly code: Int32Array;
  readonly membership: MembershipColumns;
  /** As JSON: what the functions of tests ask. */
  readonly questions: string;
  /** The entries of each list that patterns cross, as JSON. */
  readonly lists: Readonly<Record<string, string>>;
  readonly stages: readonly Readonly<Record<Rule['within'], IndexColumns>>[];
  readonly bits: TokenBitColumns;
  /** A line of JSON for each pattern, stage by stage: a `KeptProgram`. */
  readonly programs: string;
}

interface IndexColumns {
  readonly waits: StageColumns;
  /** `PATTERN` numbers for each pattern: its rule, its place among the rule's patterns, and its steps. */
  readonly patterns: Int32Array;
}

const PATTERN = 6;
const NO_LIMIT = null;

interface KeptProgram {
  readonly linked: LinkedProgram;
  readonly contexts: readonly (Pick<ContextProgram, 'place' | 'wanted'> & {
    readonly linked: LinkedProgram;
    /** JSON has no infinity. */
    readonly longest: number | null;
  })[];
}

/** Compiles what is not compiled yet of a grammar without mistakes, and answers it as data. */
export function grammarColumns(grammar: CompiledGrammar): GrammarColumns {
  grammar.compileAll();
  const { ruleSet, types, tests, stages, bits, lists } = grammar;
  const ruleNumbers = new Map(ruleSet.rules.map(({ rule }, number) => [rule, number]));
  const columnsOf = ({ patterns, waits }: StageIndex): IndexColumns => {
    const numbers = patterns.flatMap(({ rule, steps }, index) => {
      const { base, length, beginning, edge } = steps();
      const before = patterns.findIndex((other) => other.rule === rule);
      return [ruleNumbers.get(rule)!, index - before, base, length, beginning, edge];
    });
    return { waits, patterns: Int32Array.from(numbers) };
  };
  return {
    types: JSON.stringify(types.entered),
    code: tests.code.written(),
    membership: tests.membership.columns(),
    questions: JSON.stringify(tests.questions),
    lists: Object.fromEntries([...lists.entries].map(([name, entries]) => [name, JSON.stringify(entries)])),
    stages: [...stages.values()].map(({ sentence, paragraph }) => ({
      sentence: columnsOf(sentence),
      paragraph: columnsOf(paragraph),
    })),
    bits: bits.columns,
    programs: [...stages.values()]
      .flatMap(patternsOf)
      .map((pattern) => JSON.stringify(keptProgram(pattern)))
      .join('\n'),
  };
}

function keptProgram(pattern: CompiledPattern): KeptProgram {
  return {
    linked: pattern.program().linked,
    contexts: pattern.contexts().map(({ program, place, wanted, longest }) => ({
      linked: program.linked,
      place,
      wanted,
      longest: Number.isFinite(longest) ? longest : NO_LIMIT,
    })),
  };
}

/** What the programs of a kept grammar point to. */
interface KeptScope {
  readonly types: TypeNumbers;
  list(name: string): ListMatcher;
  readonly programs: readonly string[];
  /** Made when an explanation first asks where a step comes from. */
  assembler(): Assembler;
}

/**
 * The grammar that the columns were made from.
 *
 * @param ruleSet with the rules that it was compiled from
 * @param annotator over the vocabulary that it was compiled with
 */
export function keptGrammar(columns: GrammarColumns, ruleSet: RuleSet, annotator: Annotator): Grammar {
  const membership = new Membership(columns.membership);
  const numbered: readonly NumberedType[] = JSON.parse(columns.types);
  const questions: readonly FormQuestion[] = JSON.parse(columns.questions);
  const types = new TypeNumbers(numbered);
  const lists = new Map<string, ListMatcher>();
  let assembler: Assembler | null = null;
  const scope: KeptScope = {
    types,
    programs: columns.programs.split('\n'),
    list: (name) =>
      held(lists, name, () => {
        const entries: Entries = JSON.parse(columns.lists[name]!);
        return new ListMatcher(entries);
      }),
    assembler() {
      assembler ??= new Assembler(ruleSet, annotator);
      return assembler;
    },
  };
  let programs = 0;
  const indexOf = ({ waits, patterns }: IndexColumns, bit: number): StageIndex => {
    const compiled: CompiledPattern[] = [];
    for (let at = 0; at < patterns.length; at += PATTERN)
      compiled.push(new KeptCompiledPattern(ruleSet.rules[patterns[at]!]!, patterns, at, programs++, scope));
    return new StageIndex(compiled, bit, waits);
  };
  const stages = columns.stages.map(({ sentence, paragraph }, number): [Stage, StageIndices] => [
    STAGES[number]!,
    {
      sentence: indexOf(sentence, indexBit(number, 'sentence')),
      paragraph: indexOf(paragraph, indexBit(number, 'paragraph')),
    },
  ]);
  return {
    ruleSet,
    types,
    tests: {
      code: { numbers: columns.code },
      membership,
      functions: questions.map((question) => predicateOf(question, membership)),
    },
    stages: new Map(stages),
    bits: new TokenBits(columns.bits),
  };
}

/** A pattern whose program is read when a match first seems to begin. */
class KeptCompiledPattern implements CompiledPattern {
  readonly rule: Rule;
  readonly span: string | null;
  private kept: KeptProgram | null = null;
  private around: readonly ContextProgram[] | null = null;

  /**
   * @param columns where `PATTERN` numbers from `at` on are the pattern's
   * @param number of its line among the programs
   */
  constructor(
    private readonly inForce: RuleInForce,
    private readonly columns: Int32Array,
    private readonly at: number,
    private readonly number: number,
    private readonly scope: KeptScope,
  ) {
    this.rule = inForce.rule;
    this.span = inForce.definition.span;
  }

  steps(): Steps {
    const [base, length, beginning, edge] = this.columns.subarray(this.at + 2, this.at + PATTERN);
    return { base: base!, length: length!, beginning: beginning!, edge: edge! };
  }

  program(): Program {
    const { scope, inForce } = this;
    const source = () => inForce.definition.body().patterns[this.columns[this.at + 1]!]!;
    return programOf(this.read().linked, scope, () => this.origin(source()));
  }

  contexts(): readonly ContextProgram[] {
    const { scope, inForce } = this;
    this.around ??= this.read().contexts.map(({ linked, place, wanted, longest }, number) => {
      const source = () => inForce.definition.body().contexts[number]!.pattern;
      const program = programOf(linked, scope, () => this.origin(source()));
      return { program, place, wanted, longest: longest ?? Number.POSITIVE_INFINITY };
    });
    return this.around;
  }

  private origin(source: Located): PatternOrigin {
    return this.scope.assembler().origin(source, this.rule.origin.file);
  }

  private read(): KeptProgram {
    this.kept ??= JSON.parse(this.scope.programs[this.number]!);
    return this.kept!;
  }
}
