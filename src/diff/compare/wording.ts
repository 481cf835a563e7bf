import type { DateMention, FieldValue, Figure, SourceDocument, Span } from '../../model/index.ts';
import { spanAround } from '../../place/index.ts';
import { type ComparedClaim, type Side, wordsOf } from '../side.ts';
import { standsNearby } from '../verbatim.ts';
import { differingRuns } from '../word-difference.ts';
import { type Word, wordsIn } from '../words.ts';
import type { ComparedPair, Comparing, Finding } from './finding.ts';
import type { MentionPair } from './mentions.ts';
import { isNegation } from './negation.ts';
import { quotedWords } from './quoted.ts';

/** Words of a claim in one piece for the comparison: a word, or a figure or date with all its words. */
interface Piece {
  /** Equal on both sides for what is the same, or is compared elsewhere. */
  readonly form: string;
  readonly span: Span;
  readonly quoted: boolean;
  /** A figure or date: compared by its value, not by its words. */
  readonly isMention: boolean;
  readonly hedge: boolean;
  readonly negation: boolean;
}

interface Mentions {
  readonly figures: MentionComparison<Figure>;
  readonly dates: MentionComparison<DateMention>;
}

interface MentionComparison<Mention> {
  readonly pairs: readonly MentionPair<Mention>[];
  readonly findings: readonly Finding[];
  /** The words of those that say the same which are compared too. */
  readonly reworded?: ReadonlyMap<Mention, Span>;
}

/** The words of two claims: what differs in quotation marks and outside of them, hedges and negations. */
export function comparedWording(pair: ComparedPair, { figures, dates }: Mentions, comparing: Comparing): Finding[] {
  const old = piecesOf(pair.old, comparing.old, comparing, symbols('old', figures, dates));
  const other = piecesOf(pair.new, comparing.new, comparing, symbols('new', figures, dates));
  const runs = differingRuns(
    old.map(({ form }) => form),
    other.map(({ form }) => form),
  );
  const changed = runs.map((run) => ({
    before: old.slice(...run.old),
    after: other.slice(...run.new),
    isEdge: run.old[0] === 0 || run.new[0] === 0 || run.old[1] === old.length || run.new[1] === other.length,
  }));
  const moreNegations = count(changed, 'negation');
  const moreHedges = count(changed, 'hedge');
  return changed.flatMap(({ before, after, isEdge }): Finding[] => {
    const a = before.filter(({ isMention }) => !isMention);
    const b = after.filter(({ isMention }) => !isMention);
    if (a.length === 0 && b.length === 0) return [];
    if (isEdge && (a.length === 0 || b.length === 0)) {
      const isNew = a.length === 0;
      const words = isNew ? formsOf(after, pair.new, comparing.new) : formsOf(before, pair.old, comparing.old);
      if (standsNearby(words, (isNew ? comparing.old : comparing.new).document, (isNew ? pair.old : pair.new).spans))
        return [];
    }
    const isQuoted = a.some(({ quoted }) => quoted) || b.some(({ quoted }) => quoted);
    const values = { old: joined(a, comparing.old.document), new: joined(b, comparing.new.document) };
    const findings: Finding[] = [];
    const negates = a.filter(({ negation }) => negation).length !== b.filter(({ negation }) => negation).length;
    if (negates && moreNegations !== 0) findings.push({ field: 'negation', rule: 'negation', ...values });
    const hedged = [a, b].map((pieces) => pieces.some(({ hedge }) => hedge));
    if (hedged[0] || hedged[1]) {
      const rule = hedged[0] && hedged[1] && moreHedges === 0 ? 'hedge-wording' : 'hedge';
      findings.push({ field: 'hedges', rule, ...values });
    }
    if (isQuoted) findings.push({ field: 'quotation', rule: 'quotation', ...values });
    else if (findings.length === 0 && ![...a, ...b].every(({ form }) => comparing.rules.conjunctions.has(form)))
      findings.push({ field: 'content', rule: 'content', ...values });
    return findings;
  });
}

/** How many more the one side has than the other, in all that differs. */
function count(
  runs: readonly { readonly before: readonly Piece[]; readonly after: readonly Piece[] }[],
  kind: 'negation' | 'hedge',
): number {
  return runs.reduce(
    (sum, { before, after }) =>
      sum + after.filter((piece) => piece[kind]).length - before.filter((piece) => piece[kind]).length,
    0,
  );
}

/** The forms of all words of a run, those of figures and dates too. */
function formsOf(pieces: readonly Piece[], claim: ComparedClaim, side: Side): string[] {
  const [from, to] = [pieces[0]!.span[0], pieces.at(-1)!.span[1]];
  return wordsOf(claim, side)
    .filter(({ span }) => from <= span[0] && span[1] <= to)
    .map(({ form }) => form);
}

/** A figure or date as a piece: its symbol is the same for the two sides of a pair, its own where there is no partner. */
interface MentionSymbol {
  readonly span: Span;
  readonly form: string;
  /** Whether the two sides of the pair say another thing: in quotation marks, these are other words as well. */
  readonly differs: boolean;
  /** The words of it that are compared one by one as well; null for none. */
  readonly reworded: Span | null;
}

function symbols(side: 'old' | 'new', figures: Mentions['figures'], dates: Mentions['dates']): MentionSymbol[] {
  const named = <Mention extends { readonly span: Span }>(
    { pairs, findings, reworded }: MentionComparison<Mention>,
    kind: string,
  ) => {
    const told = new Set(findings.map((finding) => finding[side]?.span?.join()));
    return pairs.flatMap((pair, index): MentionSymbol[] => {
      const mention = pair[side];
      if (mention === null) return [];
      const isPaired = pair.old !== null && pair.new !== null;
      const form = isPaired ? `${kind}:${index}` : `${kind}:${side}:${index}`;
      const { span } = mention;
      return [{ span, form, differs: told.has(span.join()), reworded: reworded?.get(mention) ?? null }];
    });
  };
  return [...named(figures, '\u0000figure'), ...named(dates, '\u0000date')];
}

const NOWHERE: Span = [-1, -1];

function piecesOf(
  compared: ComparedClaim,
  side: Side,
  { rules }: Comparing,
  symbolsOfSide: readonly MentionSymbol[],
): Piece[] {
  const { prose } = side.document;
  const words = wordsOf(compared, side);
  const quoted = quotedWords(prose, compared, words);
  const hedges = hedgeSpans(compared, prose).map((span) => ({ span }));
  const hedgeAt = spanAround(hedges);
  const mentionAt = spanAround([...symbolsOfSide].sort((a, b) => a.span[0] - b.span[0]));
  const pieces: Piece[] = [];
  for (const word of words) {
    const mention = mentionAt(word.span);
    const last = pieces.at(-1);
    const [from, to] = mention?.reworded ?? NOWHERE;
    const isReworded = from <= word.span[0] && word.span[1] <= to;
    if (mention !== undefined && !isReworded && !(mention.differs && quoted.has(word))) {
      if (last?.isMention && last.form === mention.form) continue;
      pieces.push({
        form: mention.form,
        span: mention.span,
        quoted: quoted.has(word),
        isMention: true,
        hedge: false,
        negation: false,
      });
      continue;
    }
    pieces.push({
      form: word.form,
      span: word.span,
      quoted: quoted.has(word),
      isMention: false,
      hedge: hedgeAt(word.span) !== undefined,
      // *no more than 40* is not the opposite of *up to 40*.
      negation: !isReworded && isNegation(word.form, rules),
    });
  }
  return pieces;
}

/** Where the claim's hedges stand: the contract has their words alone. */
function hedgeSpans({ claim }: ComparedClaim, prose: string): Span[] {
  if (claim.hedges.length === 0) return [];
  const words = wordsIn(prose, claim.span);
  let from = 0;
  return claim.hedges.flatMap((hedge): Span[] => {
    const wanted = wordsIn(hedge, [0, hedge.length]).map(({ form }) => form);
    for (let at = from; at + wanted.length <= words.length; at++) {
      if (!wanted.every((form, offset) => words[at + offset]!.form === form)) continue;
      from = at + wanted.length;
      return [[words[at]!.span[0], words[from - 1]!.span[1]]];
    }
    return [];
  });
}

function joined(pieces: readonly Piece[], { text }: SourceDocument): FieldValue | null {
  const first: Word | Piece | undefined = pieces[0];
  if (first === undefined) return null;
  const span: Span = [first.span[0], pieces.at(-1)!.span[1]];
  return { text: text.slice(...span), value: null, span };
}
