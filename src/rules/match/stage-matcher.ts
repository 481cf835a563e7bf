import type { AnnotatedText } from '../../text/index.ts';
import type { Rule, RuleMatch, Stage } from '../types.ts';
import { CalledPatterns } from './called-patterns.ts';
import type { Grammar } from './grammar.ts';
import { type Acceptance, Machine, type Window } from './machine.ts';
import type { MentionTable } from './mention-table.ts';
import type { CompiledPattern, ContextProgram } from './program.ts';
import type { StageIndex } from './stage-index.ts';
import { tokenFlags } from './token-flags.ts';

/** Matches in a window that their context refuses, before the rule looks on behind the next: keeps time proportional to the text. */
const MOST_REFUSALS = 32;

/** Tokens at most of a sentence or paragraph that a rule sees at once: bounds memory, whatever the text. */
const LONGEST_WINDOW = 2000;

/** Tokens at least that are looked through before the patterns they call for are searched: bounds the marks that are kept. */
const BLOCK = 8000;

/** Told what became of matches that a rule's own conditions refuse; for explanations. */
export interface MatchListener {
  refused(match: RuleMatch, why: 'scope' | 'unless' | 'when', context: ContextProgram | null): void;
}

/** Where a pattern failed: it matched the tokens from `first` to `reached` (exclusive) and then found something else than `expected`. */
export interface Failure {
  readonly rule: Rule;
  readonly first: number;
  readonly reached: number;
  readonly expected: string;
}

/** Finds what the rules of a stage match in a text. One serves all stages of a document. */
export class StageMatcher {
  private readonly machine: Machine;
  private readonly called: CalledPatterns;
  private readonly windows: Partial<Record<Rule['within'], readonly Window[]>> = {};

  constructor(
    private readonly grammar: Grammar,
    private readonly annotated: AnnotatedText,
    mentions: MentionTable,
    private readonly listener: MatchListener | null = null,
  ) {
    const flags = tokenFlags(annotated);
    const bits = grammar.bits.of(annotated.tokens, flags);
    const machine = new Machine(annotated, mentions, grammar.tests, flags);
    this.machine = machine;
    this.called = new CalledPatterns(annotated, mentions, bits, flags, (token) => machine.isQuotationStart(token));
  }

  /** All matches of the stage's rules, before conflicts are settled. */
  matches(stage: Stage): RuleMatch[] {
    const found: RuleMatch[] = [];
    for (const within of ['sentence', 'paragraph'] as const) {
      const index = this.grammar.stages.get(stage)![within];
      if (index.patterns.length === 0) continue;
      this.called.reserve(index);
      const windows = this.windowsOf(within);
      let block = 0;
      windows.forEach((window, at) => {
        this.called.collect(index, window);
        if (window.last - windows[block]!.first < BLOCK && at + 1 < windows.length) return;
        this.searchCollected(index, windows, block, found);
        block = at + 1;
      });
    }
    return found;
  }

  private windowsOf(within: Rule['within']): readonly Window[] {
    const known = this.windows[within];
    if (known !== undefined) return known;
    const runs = within === 'sentence' ? this.annotated.sentences : this.annotated.paragraphs;
    const windows: Window[] = [];
    for (let run = 0; run < runs.count; run++) {
      const end = runs.first[run + 1]!;
      for (let first = runs.first[run]!; first < end; first += LONGEST_WINDOW) {
        windows.push({ first, last: Math.min(end, first + LONGEST_WINDOW) });
      }
    }
    this.windows[within] = windows;
    return windows;
  }

  /** Pattern by pattern: the steps of one stay at hand from window to window, the first of them `from`. */
  private searchCollected(index: StageIndex, windows: readonly Window[], from: number, found: RuleMatch[]): void {
    for (const pattern of this.called.patterns) this.search(index, pattern, windows, from, found);
    this.called.forget();
  }

  /**
   * How far each pattern came that something in the sentence calls for and that reached past its first token without a
   * match; for explanations.
   */
  nearMisses(stage: Stage, window: Window): Failure[] {
    const failures: Failure[] = [];
    const index = this.grammar.stages.get(stage)!.sentence;
    this.called.reserve(index);
    this.called.collect(index, window);
    for (const pattern of this.called.patterns) {
      const { rule } = index.patterns[pattern]!;
      const program = index.program(pattern);
      let best: Failure | null = null;
      this.machine.begin(program, window);
      let start = this.called.next(pattern, window.first);
      for (; start >= 0; start = this.called.next(pattern, start + 1)) {
        const from = start;
        const note = (step: number, token: number) => {
          if (token - from > (best === null ? 0 : best.reached - best.first)) {
            const { source, places } = program.origin();
            best = { rule, first: from, reached: token, expected: source.slice(...places[step]!) };
          }
        };
        if (this.machine.matchAt(start, { onFailure: note }) !== null) {
          best = null;
          break;
        }
      }
      if (best !== null) failures.push(best);
    }
    this.called.forget();
    return failures;
  }

  private search(
    index: StageIndex,
    pattern: number,
    windows: readonly Window[],
    from: number,
    found: RuleMatch[],
  ): void {
    const { machine, called } = this;
    index.prepare(pattern);
    machine.catchUp();
    const atWindowStart = index.beginsAtWindowStart(pattern);
    let at = from;
    for (let start = called.next(pattern, 0); start >= 0; ) {
      while (windows[at]!.last <= start) at++;
      const window = windows[at]!;
      if (!atWindowStart || start === window.first) this.searchWindow(index, pattern, window, start, found);
      start = called.next(pattern, window.last);
    }
  }

  private searchWindow(index: StageIndex, pattern: number, window: Window, from: number, found: RuleMatch[]): void {
    const { machine, called } = this;
    const test = index.beginning(pattern);
    const atWindowStart = index.beginsAtWindowStart(pattern);
    const atQuotation = index.beginsAtQuotation(pattern);
    let refusals = 0;
    let isBegun = false;
    for (let start = from; start >= 0 && start < window.last; ) {
      const mayBegin = (!atQuotation || machine.isQuotationStart(start)) && machine.passes(test, start);
      if (mayBegin && !isBegun) {
        machine.beginAt(index.base(pattern), index.length(pattern), index.program(pattern), window);
        isBegun = true;
      }
      const acceptance = mayBegin ? machine.matchAt(start) : null;
      if (acceptance === null) {
        if (atWindowStart) return;
        start = called.next(pattern, start + 1);
        continue;
      }
      const compiled = index.patterns[pattern]!;
      const match = matchOf(compiled, acceptance);
      const accepted = this.holds(compiled, match, window);
      if (accepted) found.push(match);
      else refusals++;
      if (atWindowStart) return;
      start = called.next(pattern, accepted || refusals > MOST_REFUSALS ? acceptance.last : start + 1);
      isBegun = false;
    }
  }

  /** Whether the match stands in one of the rule's scopes, and among what the rule wants around it. */
  private holds(pattern: CompiledPattern, match: RuleMatch, window: Window): boolean {
    if (!this.scopeHolds(match)) {
      this.listener?.refused(match, 'scope', null);
      return false;
    }
    const contexts = pattern.contexts();
    if (contexts.length === 0) return true;
    const wantedPlaces = new Set<string>();
    const metPlaces = new Set<string>();
    for (const context of contexts) {
      if (context.wanted) wantedPlaces.add(context.place);
      if (!this.contextMatches(context, match, window)) continue;
      if (context.wanted) metPlaces.add(context.place);
      else {
        this.listener?.refused(match, 'unless', context);
        return false;
      }
    }
    if (metPlaces.size === wantedPlaces.size) return true;
    this.listener?.refused(
      match,
      'when',
      contexts.find(({ wanted, place }) => wanted && !metPlaces.has(place)) ?? null,
    );
    return false;
  }

  private scopeHolds({ rule, spanFirst }: RuleMatch): boolean {
    const { tokens, scopes } = this.annotated;
    const scope = scopes[tokens.paragraph[spanFirst]!]!;
    if (rule.scopes.length === 0) return scope !== 'boilerplate' || rule.stage === 'scope';
    return rule.scopes.includes(tokens.depth[spanFirst]! > 0 ? 'direct' : scope);
  }

  private contextMatches({ program, place, longest }: ContextProgram, match: RuleMatch, window: Window): boolean {
    const { machine } = this;
    if (place === 'after') {
      machine.begin(program, window);
      return machine.matchAt(match.last, { alone: true }) !== null;
    }
    if (place === 'before') {
      machine.begin(program, { first: window.first, last: match.first });
      for (let start = Math.max(window.first, match.first - longest); start <= match.first; start++) {
        if (machine.matchAt(start, { end: match.first, alone: true }) !== null) return true;
      }
      return false;
    }
    machine.begin(program, { first: match.first, last: match.last });
    for (let start = match.first; start < match.last; start++) if (machine.matchAt(start) !== null) return true;
    return false;
  }
}

function matchOf({ rule, span }: CompiledPattern, { first, last, captures }: Acceptance): RuleMatch {
  const stand = span === null ? undefined : captures.find((capture) => capture.name === span);
  return { rule, first, last, spanFirst: stand?.first ?? first, spanLast: stand?.last ?? last, captures };
}
