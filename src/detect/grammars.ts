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

/** A rule set as the build compiled it. */
export interface KeptGrammar {
  readonly words: EnteredWords;
  readonly grammar: GrammarColumns;
}

/** What reads texts, and what it looks for in them. */
export interface Reader {
  readonly annotator: Annotator;
  /** To be asked for behind each text that is read: another one once the vocabulary has forgotten words. */
  grammar(): Grammar;
}

/** A reader that goes by what the build compiled of the rule set. */
export function keptReader({ words, grammar: columns }: KeptGrammar, ruleSet: RuleSet): Reader {
  const annotator = createAnnotator(textKnowledge(ruleSet), words);
  annotator.vocabulary.mark();
  const grammar = keptGrammar(columns, ruleSet, annotator);
  return { annotator, grammar: () => grammar };
}

/**
 * A reader that compiles the rule set itself.
 *
 * @param sources the rule files' texts, to show the line of a mistake
 * @throws ClaimtraceError when a rule cannot be compiled
 */
export function compilingReader(ruleSet: RuleSet, sources: readonly RuleSource[]): Reader {
  const { annotator, grammar: first } = compiled(ruleSet, sources);
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
        grammar = new CompiledGrammar(ruleSet, annotator);
      }
      return grammar;
    },
  };
}

/** What the build keeps of a rule set, of which no file is a user's. */
export function grammarToKeep(ruleSet: RuleSet, sources: readonly RuleSource[]): KeptGrammar {
  const { annotator, grammar: compiledGrammar } = compiled(ruleSet, sources);
  const grammar = grammarColumns(compiledGrammar);
  refuseErrors(compiledGrammar.problems, sources);
  return { words: annotator.entered(), grammar };
}

/**
 * The rules as they are, over a vocabulary of their own.
 *
 * @throws ClaimtraceError when a rule cannot be compiled
 */
export function compiled(
  ruleSet: RuleSet,
  sources: readonly RuleSource[],
): { readonly annotator: Annotator; readonly grammar: CompiledGrammar } {
  const annotator = createAnnotator(textKnowledge(ruleSet));
  const grammar = new CompiledGrammar(ruleSet, annotator);
  refuseErrors([...ruleSet.problems, ...unknownNormalisers(ruleSet), ...grammar.problems], sources);
  return { annotator, grammar };
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
