import {
  CompiledGrammar,
  type Grammar,
  type GrammarColumns,
  grammarColumns,
  keptGrammar,
  type RuleProblem,
  type RuleSet,
  type RuleSource,
  refuseErrors,
} from '../rules/index.ts';
import { type Annotator, createAnnotator, type EnteredWords, type TextKnowledge } from '../text/index.ts';
import { normalisers } from './normalisers.ts';

/** What reads texts, and what it looks for in them. */
export interface Reader {
  readonly annotator: Annotator;
  /** To be asked for behind each text that is read: another one once the vocabulary has forgotten words. */
  grammar(): Grammar;
}

/** What a reader over a rule set needs, as data that the build keeps. */
export interface ReaderColumns {
  readonly words: EnteredWords;
  readonly grammar: GrammarColumns;
}

/** A rule set, compiled over the vocabulary of its annotator. */
export interface Compiled {
  readonly annotator: Annotator;
  readonly grammar: CompiledGrammar;
}

/**
 * A rule set without mistakes, as far as it is compiled at once: a user's rules, and what all patterns wait for.
 *
 * @param sources the rule files' texts, to show the line of a mistake
 * @throws ClaimtraceError when a rule cannot be compiled
 */
export function compile(ruleSet: RuleSet, sources: readonly RuleSource[]): Compiled {
  const annotator = createAnnotator(textKnowledge(ruleSet));
  const grammar = new CompiledGrammar(ruleSet, annotator);
  refuseErrors([...ruleSet.problems, ...unknownNormalisers(ruleSet), ...grammar.problems], sources);
  return { annotator, grammar };
}

/**
 * Compiles what is left for the first text that calls for it.
 *
 * @throws ClaimtraceError when a rule cannot be compiled
 */
export function compileAll({ grammar }: Compiled, sources: readonly RuleSource[]): void {
  grammar.compileAll();
  refuseErrors(grammar.problems, sources);
}

/** What a reader needs that goes by all of a grammar; compiles what is left of it. */
export function columnsOf({ annotator, grammar }: Compiled): ReaderColumns {
  const columns = grammarColumns(grammar);
  return { words: annotator.entered(), grammar: columns };
}

/**
 * A reader that goes by what the build compiled.
 *
 * @param columns of the same rule set. The reader owns them: its vocabulary goes on in them.
 */
export function keptReader({ words, grammar: columns }: ReaderColumns, ruleSet: RuleSet): Reader {
  const annotator = createAnnotator(textKnowledge(ruleSet), words);
  const grammar = keptGrammar(columns, ruleSet, annotator);
  return { annotator, grammar: () => grammar };
}

/** A reader that compiles patterns when a text first calls for them. */
export function compilingReader({ annotator, grammar: first }: Compiled): Reader {
  const { vocabulary } = annotator;
  vocabulary.mark();
  let grammar = first;
  let { generation } = vocabulary;
  return {
    annotator,
    grammar() {
      // Patterns enter their words when a text first calls for them: those words are gone once the vocabulary has forgotten.
      if (vocabulary.generation !== generation) {
        generation = vocabulary.generation;
        grammar = new CompiledGrammar(first.ruleSet, annotator);
      }
      return grammar;
    },
  };
}

function unknownNormalisers(ruleSet: RuleSet): RuleProblem[] {
  return ruleSet.rules.flatMap(({ rule: { id, normalise, origin } }): RuleProblem[] => {
    if (normalise === null || normalisers.has(normalise)) return [];
    const message = `expected the name of a normaliser in rule ${id} but found “${normalise}”`;
    const help = `normalisers: ${[...normalisers.keys()].join(', ')}`;
    return [
      { code: 'unknown-normaliser', message, help, file: origin.file, line: origin.line, column: 1, severity: 'error' },
    ];
  });
}

/** The annotator asks for a few of all lists. */
function textKnowledge({ lists }: RuleSet): TextKnowledge {
  return {
    get: (name) => {
      const words = lists.get(name)?.words;
      return words && new Map(words.texts.map((text, number) => [text, words.values?.[number] ?? '']));
    },
  };
}
