import type { Detection, Passage, PatternMatch, QuotedPassage, RuleReference, SourceDocument } from '../model/index.ts';
import { FormCache, type Grammar, type Mention, type Rule, type RuleSet } from '../rules/index.ts';
import { type AnnotatedText, tagIndex, tokenSpan } from '../text/index.ts';
import { detectAttributions } from './attribution/index.ts';
import { Cascade, type CascadeListener } from './cascade.ts';
import { dateMentions } from './dates/index.ts';
import { figureMentions } from './figures/index.ts';
import type { Reader } from './grammars.ts';
import { refuseTooMuch } from './too-much.ts';

const isWord = new FormCache((vocabulary, form) => /[\p{L}\p{N}]/u.test(vocabulary.text(form)));

/** Finds what a document says, by the rules it was made with. */
export interface Detector {
  detect(document: SourceDocument, listener?: CascadeListener): Detection;
  /** The cascade itself, for explanations and the rules' own examples. */
  cascade(
    document: Pick<SourceDocument, 'prose' | 'blocks' | 'published' | 'title' | 'text'>,
    listener?: CascadeListener,
  ): Cascade;
  readonly ruleSet: RuleSet;
  /** Another one once the vocabulary has forgotten words: ask for it when it is used. */
  readonly grammar: Grammar;
}

/**
 * A detector over a rule set.
 *
 * @param reader the texts' reader, which goes by the same rule set
 */
export function createDetector(ruleSet: RuleSet, reader: Reader): Detector {
  const rules = new Map(ruleSet.rules.map(({ rule }) => [rule.id, referenceOf(rule)]));

  function cascade(document: Parameters<Detector['cascade']>[0], listener?: CascadeListener): Cascade {
    const annotated = reader.annotator.annotate(document);
    return new Cascade(document, annotated, reader.grammar(), listener ?? null);
  }

  function detect(document: SourceDocument, listener?: CascadeListener): Detection {
    refuseTooMuch(document, (piece) => cascade(piece).mentionCount);
    const found = cascade(document, listener);
    const { annotated } = found;
    const { attributions, sources } = detectAttributions(found);
    const dates = dateMentions(found);
    return {
      words: wordCount(annotated),
      passages: passages(annotated),
      finiteVerbs: finiteVerbs(annotated),
      figures: figureMentions(found, sources),
      dates,
      sources,
      attributions,
      hedges: found.mentions('hedge').map(({ first, last }) => {
        const span = tokenSpan(annotated, first, last);
        return { span, text: document.text.slice(...span) };
      }),
      quotations: quotedPassages(annotated),
      matches: found.mentions('finding').map((mention) => patternMatch(annotated, mention)),
      rules,
    };
  }

  return {
    detect,
    cascade,
    ruleSet,
    get grammar() {
      return reader.grammar();
    },
  };
}

function referenceOf({ id, origin }: Rule): RuleReference {
  return { id, ...origin };
}

function wordCount({ tokens, vocabulary }: AnnotatedText): number {
  let words = 0;
  for (let token = 0; token < tokens.count; token++) if (isWord.get(vocabulary, tokens.form[token]!)) words++;
  return words;
}

function quotedPassages(annotated: AnnotatedText): QuotedPassage[] {
  return annotated.quotations.map(({ open, close, end, depth, continues }) => ({
    span: tokenSpan(annotated, open, end),
    isClosed: close !== null,
    depth,
    continues,
  }));
}

function patternMatch(annotated: AnnotatedText, { first, last, match }: Mention): PatternMatch {
  const parts = match.captures
    .filter((capture) => capture.last > capture.first)
    .map((capture) => ({ name: capture.name, span: tokenSpan(annotated, capture.first, capture.last) }));
  return { rule: match.rule.id, span: tokenSpan(annotated, first, last), parts };
}

const FINITE_TAGS: ReadonlySet<number> = new Set(['VBD', 'VBP', 'VBZ', 'MD'].map(tagIndex));

function finiteVerbs({ tokens }: AnnotatedText): Int32Array {
  return tokens.start.subarray(0, tokens.count).filter((_, token) => FINITE_TAGS.has(tokens.tag[token]!));
}

function passages(annotated: AnnotatedText): Passage[] {
  const { tokens, sentences, scopes } = annotated;
  return Array.from({ length: sentences.count }, (_, sentence) => {
    const first = sentences.first[sentence]!;
    const last = sentences.first[sentence + 1]!;
    const paragraph = tokens.paragraph[first]!;
    let quoted = true;
    for (let token = first; token < last; token++) if (tokens.depth[token] === 0) quoted = false;
    return { span: tokenSpan(annotated, first, last), scope: scopes[paragraph]!, paragraph, quoted };
  });
}
