import type {
  ExplainedMatch,
  Explanation,
  NearMiss,
  RefusedMatch,
  SourceDocument,
  WeighedCue,
  Words,
} from '../model/index.ts';
import { type ContextProgram, type Mention, type Rule, type RuleMatch, STAGES, StageMatcher } from '../rules/index.ts';
import { TAGS, tokenSpan } from '../text/index.ts';
import { weighedCues } from './attribution/explain.ts';
import type { Cascade, CascadeListener } from './cascade.ts';
import type { Detector } from './detector.ts';

const MOST_NEAR_MISSES = 8;
/** Rivals less probable than this are not named. */
const LEAST_RIVAL = 0.02;
const MOST_RIVALS = 4;

/** Collects what became of every match of a document. */
class Collector implements CascadeListener {
  readonly mentions: Mention[] = [];
  readonly refusals: { match: RuleMatch; why: RefusedMatch['why']; detail: string | null }[] = [];

  found(mention: Mention): void {
    this.mentions.push(mention);
  }

  refused(match: RuleMatch, why: 'scope' | 'unless' | 'when', context: ContextProgram | null): void {
    const detail =
      context === null ? match.rule.scopes.join(', ') : `${context.place}: ${context.program.origin().source}`;
    this.refusals.push({ match, why, detail });
  }

  refusedByNormaliser(match: RuleMatch): void {
    this.refusals.push({ match, why: 'normaliser', detail: match.rule.normalise });
  }

  lost(match: RuleMatch): void {
    this.refusals.push({ match, why: 'conflict', detail: null });
  }
}

/**
 * What the rules make of the sentence at an offset: what they found, what they matched in vain and why, and which came
 * near. With a column only what stands at that offset counts as found or refused.
 *
 * @returns null when no sentence stands there
 */
export function explain(
  detector: Detector,
  document: SourceDocument,
  offset: number,
  atPoint: boolean,
): Omit<Explanation, 'place'> | null {
  const collector = new Collector();
  const cascade = detector.cascade(document, collector);
  const { tokens, sentences, scopes } = cascade.annotated;
  const token = tokenAt(cascade, offset);
  if (token === null) return null;
  const sentence = tokens.sentence[token]!;
  const window = { first: sentences.first[sentence]!, last: sentences.first[sentence + 1]! };
  const concerns = (first: number, last: number) =>
    atPoint ? first <= token && token < last : first < window.last && last > window.first;
  const refusals = collector.refusals.filter(({ match }) => concerns(match.first, match.last));
  return {
    sentence: wordsOf(cascade, window.first, window.last),
    scope: tokens.depth[token]! > 0 ? 'direct' : scopes[tokens.paragraph[token]!]!,
    tokens: Array.from({ length: window.last - window.first }, (_, index) =>
      taggedToken(cascade, window.first + index),
    ),
    found: collector.mentions
      .filter(({ match }) => concerns(match.first, match.last))
      .map(({ match, properties }) => explained(cascade, match, properties)),
    refused: refusals.map(({ match, why, detail }) => ({ ...explained(cascade, match, match.rule.set), why, detail })),
    weighed: weighedWords(cascade, window).filter(({ cue }) => !atPoint || concernsOffset(cue, offset)),
    near: nearMisses(detector, cascade, window).filter(({ matched }) => !atPoint || concernsOffset(matched, offset)),
  };
}

function concernsOffset({ span }: Words, offset: number): boolean {
  return span[0] <= offset && offset <= span[1];
}

/** The token at the offset or the next one behind it on the way to the line's end. */
function tokenAt({ annotated: { tokens } }: Cascade, offset: number): number | null {
  for (let token = 0; token < tokens.count; token++) if (tokens.end[token]! > offset) return token;
  return null;
}

function wordsOf({ annotated, document }: Cascade, first: number, last: number): Words {
  const span =
    last > first
      ? tokenSpan(annotated, first, last)
      : ([annotated.tokens.start[first]!, annotated.tokens.start[first]!] as const);
  return { span, text: document.text.slice(...span) };
}

function taggedToken(cascade: Cascade, token: number): Explanation['tokens'][number] {
  const { tokens, vocabulary } = cascade.annotated;
  return {
    ...wordsOf(cascade, token, token + 1),
    tag: TAGS[tokens.tag[token]!]!,
    lemma: vocabulary.text(tokens.lemma[token]!),
  };
}

function explained(cascade: Cascade, match: RuleMatch, properties: ExplainedMatch['properties']): ExplainedMatch {
  return {
    rule: referenceOf(match.rule),
    stage: match.rule.stage,
    words: wordsOf(cascade, match.first, match.last),
    captures: match.captures.map(({ name, first, last }) => ({ name, ...wordsOf(cascade, first, last) })),
    properties,
  };
}

function referenceOf({ id, origin }: Rule): ExplainedMatch['rule'] {
  return { id, ...origin };
}

function weighedWords(cascade: Cascade, window: { first: number; last: number }): WeighedCue[] {
  const words = ({ first, last }: { first: number; last: number }) => wordsOf(cascade, first, last);
  const rivals = <Reading extends { readonly probability: number }>(readings: readonly Reading[]) =>
    readings.filter(({ probability }, rank) => rank === 0 || probability >= LEAST_RIVAL).slice(0, MOST_RIVALS);
  return weighedCues(cascade)
    .filter(({ cue }) => cue.first >= window.first && cue.first < window.last)
    .map(
      ({ rule, cue, probability, sources, contents, verdict }): WeighedCue => ({
        rule: referenceOf(rule),
        cue: words(cue),
        probability,
        sources: rivals(sources).map(({ source, probability }) => ({
          words: source === null ? null : words(source),
          probability,
        })),
        contents: rivals(contents).map(({ runs, probability }) => ({ words: runs.map(words), probability })),
        verdict: verdict.kind,
        confidence: 'confidence' in verdict ? verdict.confidence : null,
        least: 'least' in verdict ? verdict.least : null,
      }),
    );
}

function nearMisses({ grammar }: Detector, cascade: Cascade, window: { first: number; last: number }): NearMiss[] {
  const matcher = new StageMatcher(grammar, cascade.annotated, cascade.table);
  return STAGES.flatMap((stage) => matcher.nearMisses(stage, window))
    .sort((a, b) => b.reached - b.first - (a.reached - a.first) || (a.rule.id < b.rule.id ? -1 : 1))
    .slice(0, MOST_NEAR_MISSES)
    .map(({ rule, first, reached, expected }) => ({
      rule: referenceOf(rule),
      stage: rule.stage,
      matched: wordsOf(cascade, first, reached),
      expected,
      found: reached < window.last ? taggedToken(cascade, reached) : null,
    }));
}
