import { sourcingOf } from '../claims/index.ts';
import type {
  AttributedClaim,
  Claim,
  DateMention,
  Detection,
  DistinctSource,
  Extraction,
  Figure,
  PatternMatch,
  QuotedPassage,
  Scope,
  SourceDocument,
  SourceMention,
  Span,
  Stance,
} from '../model/index.ts';
import { SpanIndex } from '../place/index.ts';
import type { UnitConverter } from '../units/index.ts';
import type { Detected } from './front-matter.ts';

/** Word lists of the rule files in force. */
export interface WordLists {
  /** Whether the list has the entry; case and the form of apostrophes do not matter. */
  has(list: string, entry: string): boolean;
  /** The value that a list of values gives an entry; null for none. */
  value(list: string, entry: string): string | null;
  entries(list: string): readonly string[];
}

/** A match of a rule of the stage `finding`, with its parts by name. */
export interface FoundWords {
  readonly span: Span;
  readonly text: string;
  /** The part of that name, the last one where it repeats; null where the match has none. */
  part(name: string): Span | null;
  /** All parts of that name, in text order. */
  parts(name: string): readonly Span[];
  /** The words of each part by its name, for messages. */
  values(): Record<string, string>;
}

const SAYING: ReadonlySet<Stance> = new Set(['speech', 'belief']);

/** An article as checks see it: what it says, what stands where, and what the rules of `finding` matched. */
export class Article {
  readonly text: string;
  /** `text` with spaces where there is no article text: markup, front matter, link targets. */
  readonly prose: string;
  /** `YYYY-MM-DD`; null when nobody gives one. */
  readonly published: string | null;
  readonly claims: readonly Claim[];
  readonly attributed: readonly AttributedClaim[];
  readonly sources: readonly SourceMention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly passages: Detection['passages'];
  readonly quotations: readonly QuotedPassage[];
  private distinct: readonly DistinctSource[] | null = null;
  private sourcesByClaim: ReadonlyMap<string, DistinctSource> | null = null;
  private readonly matchIndices = new Map<string, SpanIndex>();
  private readonly attributedIndex: SpanIndex<AttributedClaim>;
  private claimsById: ReadonlyMap<string, AttributedClaim> | null = null;
  private readonly byRule = new Map<string, FoundWords[]>();
  private readonly passageIndex: SpanIndex;
  private readonly quotationIndex: SpanIndex;
  private readonly figureIndex: SpanIndex;
  private readonly dateIndex: SpanIndex;
  private readonly claimIndex: SpanIndex;

  constructor(
    readonly document: SourceDocument,
    detection: Detected,
    readonly extraction: Extraction,
    readonly lists: WordLists,
    readonly units: UnitConverter,
  ) {
    this.text = document.text;
    this.prose = document.prose;
    this.published = document.published;
    this.claims = extraction.claims;
    this.attributed = extraction.claims.filter((claim): claim is AttributedClaim => claim.kind === 'attributed');
    this.sources = extraction.sources;
    this.figures = detection.figures;
    this.dates = detection.dates;
    this.passages = detection.passages;
    this.quotations = detection.quotations;
    this.passageIndex = new SpanIndex(this.passages);
    this.quotationIndex = new SpanIndex(this.quotations);
    this.figureIndex = new SpanIndex(this.figures);
    this.dateIndex = new SpanIndex(this.dates);
    this.claimIndex = new SpanIndex(this.claims);
    this.attributedIndex = new SpanIndex(this.attributed);
    for (const match of detection.matches) {
      const found = this.byRule.get(match.rule);
      if (found === undefined) this.byRule.set(match.rule, [this.foundWords(match)]);
      else found.push(this.foundWords(match));
    }
  }

  words(span: Span): string {
    return this.text.slice(...span);
  }

  /** Everybody and everything that says or thinks something, each once, by its first mention. */
  distinctSources(): readonly DistinctSource[] {
    const nowhere = { line: 0, column: 0 };
    this.distinct ??= [...sourcingOf(this.extraction, () => nowhere, SAYING).sources].sort(
      (a, b) => a.mentions[0]![0] - b.mentions[0]![0],
    );
    return this.distinct;
  }

  /** The attributed claim of that id; undefined where there is none. */
  attributedBy(id: string): AttributedClaim | undefined {
    this.claimsById ??= new Map(this.attributed.map((claim) => [claim.id, claim]));
    return this.claimsById.get(id);
  }

  /** Who makes the attributed claim of that id; null where nobody is said to. */
  sourceOfClaim(id: string): DistinctSource | null {
    this.sourcesByClaim ??= new Map(
      this.distinctSources().flatMap((source) => source.claims.map((claim) => [claim, source])),
    );
    return this.sourcesByClaim.get(id) ?? null;
  }

  /** Attributed claims that share a character with the span. */
  attributedIn(span: Span): AttributedClaim[] {
    return this.attributedIndex.touching(span).map((index) => this.attributed[index]!);
  }

  /** Whether a rule of the stage `finding` matches something that shares a character with the span. */
  hasMatchIn(rule: string, span: Span): boolean {
    let index = this.matchIndices.get(rule);
    if (index === undefined) {
      index = new SpanIndex(this.matches(rule));
      this.matchIndices.set(rule, index);
    }
    return index.firstTouching(span) !== null;
  }

  /** What the rules of the stage `finding` whose id is given matched, in text order. */
  matches(rule: string): readonly FoundWords[] {
    return this.byRule.get(rule) ?? [];
  }

  /** `direct` inside quotation marks, else that of the sentence; `narration` where there is none. */
  scopeAt(offset: number): Scope {
    if (this.quotationIndex.around([offset, offset + 1]).length > 0) return 'direct';
    return this.passageAt(offset)?.scope ?? 'narration';
  }

  /** The sentence that holds the offset, or the last before it; undefined in an article without any. */
  passageAt(offset: number): Detection['passages'][number] | undefined {
    return this.passages[this.passageIndex.at(offset)];
  }

  /** Ordinal number of that sentence, from 0. */
  sentenceAt(offset: number): number {
    return this.passageIndex.at(offset);
  }

  /** The outermost quotation that holds the offset; null where none does. */
  quotationAt(offset: number): QuotedPassage | null {
    const index = this.quotationIndex.around([offset, offset + 1])[0];
    return index === undefined ? null : this.quotations[index]!;
  }

  figuresIn(span: Span): Figure[] {
    return this.figureIndex.inside(span).map((index) => this.figures[index]!);
  }

  /** The figure that shares the most characters with the span; null where none shares any. */
  figureAt(span: Span): Figure | null {
    return largestShared(span, this.figureIndex.touching(span), this.figures);
  }

  datesIn(span: Span): DateMention[] {
    return this.dateIndex.inside(span).map((index) => this.dates[index]!);
  }

  dateAt(span: Span): DateMention | null {
    return largestShared(span, this.dateIndex.touching(span), this.dates);
  }

  /** The claims that hold the whole span, those of the smallest extent last. */
  claimsAround(span: Span): Claim[] {
    return this.claimIndex
      .around(span)
      .map((index) => this.claims[index]!)
      .sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
  }

  private foundWords({ span, parts }: PatternMatch): FoundWords {
    const named = (name: string) => parts.filter((part) => part.name === name).map((part) => part.span);
    return {
      span,
      text: this.words(span),
      part: (name) => named(name).at(-1) ?? null,
      parts: named,
      values: () => Object.fromEntries(parts.map((part) => [part.name, this.words(part.span)])),
    };
  }
}

function largestShared<Of extends { readonly span: Span }>(
  [start, end]: Span,
  touching: readonly number[],
  items: readonly Of[],
): Of | null {
  let best: Of | null = null;
  let most = 0;
  for (const index of touching) {
    const item = items[index]!;
    const shared = Math.min(end, item.span[1]) - Math.max(start, item.span[0]);
    if (shared > most) {
      best = item;
      most = shared;
    }
  }
  return best;
}
