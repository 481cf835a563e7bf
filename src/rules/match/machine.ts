import type { AnnotatedText, Tokens } from '../../text/index.ts';
import type { Capture, Mention } from '../types.ts';
import type { Membership } from './membership.ts';
import type { MentionTable } from './mention-table.ts';
import { ANCHORS, Op, type Program, STEP } from './program.ts';
import { Ask, DEEPEST, type TokenTests } from './token-tests.ts';

/** The tokens a search may use, `last` exclusive. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Where a program accepted, and what it captured on the way. */
export interface Acceptance {
  readonly first: number;
  readonly last: number;
  readonly captures: readonly Capture[];
}

/** Called with each step at which a search fails; for explanations. */
export type FailureListener = (step: number, token: number) => void;

export interface MatchOptions {
  readonly end?: number | null;
  readonly alone?: boolean;
  readonly onFailure?: FailureListener | null;
}

const OPENS = 1;
const ENDS = 2;
const NO_CAPTURES: readonly Capture[] = [];
const ANY_MATCH: MatchOptions = {};

/**
 * Runs programs over windows of a text.
 *
 * The method is backtracking that never tries a pair of step and token twice (RE2's bit-state matcher, R. Cox, "Regular
 * Expression Matching: the Virtual Machine Approach", 2009), with an explicit stack: the first alternative that fits wins, as in Perl, yet time is
 * at most steps × tokens. Mentions and list entries are crossed in one step.
 */
export class Machine {
  /** For each step and token of the window, the number of the search that has been there. */
  private visited = new Int32Array(1 << 14);
  private search = 0;
  private window: Window = { first: 0, last: 0 };
  private width = 1;
  private base = 0;
  private program: Program | null = null;
  /** Triples of step, token and log entry. */
  private stack = new Int32Array(3 << 10);
  private height = 0;
  /** What happened on the way, as a tree of entries that point to the one before: parent, step, token. */
  private log = new Int32Array(3 << 10);
  private logged = 0;
  private readonly crossed = new Map<number, Mention>();

  /** For each token, `OPENS` where a quotation opens at it and `ENDS` where one ends before it. */
  private readonly quotationEdges: Uint8Array;

  /** As it is since the search began: it grows while patterns are compiled. */
  private code: Int32Array = new Int32Array(0);
  private readonly tokens: Tokens;
  private readonly membership: Membership;

  /** @param flags the `TokenFlag` bits of each token */
  constructor(
    private readonly annotated: AnnotatedText,
    private readonly mentions: MentionTable,
    private readonly tests: TokenTests,
    private readonly flags: Uint8Array,
  ) {
    this.tokens = annotated.tokens;
    this.membership = tests.membership;
    this.quotationEdges = new Uint8Array(annotated.tokens.count + 1);
    for (const { open, end } of annotated.quotations) {
      this.quotationEdges[open]! |= OPENS;
      this.quotationEdges[end]! |= ENDS;
    }
  }

  /** Takes in what was compiled since: to be called before `passes` is asked of a test that may be new. */
  catchUp(): void {
    this.code = this.tests.code.numbers;
  }

  /** Starts a search of a program in a window: places tried before count as not tried. */
  begin(program: Program, window: Window): void {
    const { base, length } = program.linked.steps;
    this.beginAt(base, length, program, window);
  }

  /** The same where it is known where the program lies and how long it is: what else it has is looked at when a step needs it. */
  beginAt(base: number, length: number, program: Program, window: Window): void {
    this.base = base;
    this.program = program;
    this.window = window;
    this.width = window.last - window.first + 1;
    this.catchUp();
    const size = length * this.width;
    if (size > this.visited.length) {
      this.visited = new Int32Array(Math.max(size, this.visited.length * 2));
      this.search = 0;
    }
    this.search++;
  }

  isQuotationStart(token: number): boolean {
    return (this.quotationEdges[token]! & OPENS) !== 0;
  }

  /** Whether the token passes the test that lies at `at` of the code. */
  passes(at: number, token: number): boolean {
    const { code, tokens } = this;
    switch (code[at]) {
      case Ask.Word:
        return this.membership.has(tokens.word[token]!, code[at + 1]!);
      case Ask.Lemma:
        return this.membership.has(tokens.lemma[token]!, code[at + 1]!);
      case Ask.Form:
        return this.membership.has(tokens.form[token]!, code[at + 1]!);
      case Ask.Tag: {
        const tag = tokens.tag[token]!;
        return ((code[at + 1 + (tag >> 5)]! >>> (tag & 31)) & 1) === 1;
      }
      case Ask.Flag:
        return (this.flags[token]! & code[at + 1]!) !== 0;
      case Ask.Depth:
        return ((code[at + 1]! >>> Math.min(tokens.depth[token]!, DEEPEST)) & 1) === 1;
      case Ask.Not:
        return !this.passes(code[at + 1]!, token);
      case Ask.All: {
        const end = at + 2 + code[at + 1]!;
        for (let part = at + 2; part < end; part++) if (!this.passes(code[part]!, token)) return false;
        return true;
      }
      case Ask.Some: {
        const end = at + 2 + code[at + 1]!;
        for (let part = at + 2; part < end; part++) if (this.passes(code[part]!, token)) return true;
        return false;
      }
      case Ask.Call:
        return this.tests.functions[code[at + 1]!]!(this.annotated, token);
      case Ask.Mention:
        return this.mentions.has(token, code[at + 1]!);
      default:
        return true;
    }
  }

  /**
   * The match that starts at the token; with `end` only one that ends there. A match takes a token at least, unless it is
   * asked for `alone`, where anchors count as well. Places where an earlier start failed are not tried again.
   */
  matchAt(start: number, { end = null, alone = false, onFailure = null }: MatchOptions = ANY_MATCH): Acceptance | null {
    const { code, base } = this;
    this.height = 0;
    this.logged = 0;
    if (this.crossed.size > 0) this.crossed.clear();
    this.push(0, start, -1);
    while (this.height > 0) {
      this.height -= 3;
      let step = this.stack[this.height]!;
      let token = this.stack[this.height + 1]!;
      let entry = this.stack[this.height + 2]!;
      for (;;) {
        const place = step * this.width + (token - this.window.first);
        if (this.visited[place] === this.search) break;
        this.visited[place] = this.search;
        const instruction = base + step * STEP;
        const op = code[instruction]!;
        if (op === Op.Token) {
          if (token >= this.window.last || !this.passes(code[instruction + 1]!, token)) {
            onFailure?.(step, token);
            break;
          }
          step++;
          token++;
        } else if (op === Op.Split) {
          this.push(code[instruction + 2]!, token, entry);
          step = code[instruction + 1]!;
        } else if (op === Op.Jump) {
          step = code[instruction + 1]!;
        } else if (op === Op.Open || op === Op.Close) {
          entry = this.write(entry, step, token);
          step++;
        } else if (op === Op.List || op === Op.Reference) {
          const before = this.height;
          if (op === Op.List) this.crossList(instruction, step, token, entry);
          else this.crossMention(instruction, step, token, entry);
          if (this.height === before) onFailure?.(step, token);
          break;
        } else if (op === Op.Anchor) {
          if (!this.anchorHolds(code[instruction + 1]!, token)) {
            onFailure?.(step, token);
            break;
          }
          step++;
        } else {
          if ((token > start || alone) && (end === null || token === end)) return this.acceptance(start, token, entry);
          break;
        }
      }
    }
    return null;
  }

  private crossList(instruction: number, step: number, token: number, entry: number): void {
    if (token >= this.window.last || !this.membership.has(this.tokens.word[token]!, this.code[instruction + 2]!))
      return;
    const list = this.program!.lists[this.code[instruction + 1]!]!;
    list.endsAt(this.tokens, token, this.window.last, (end) => this.push(step + 1, end, entry));
  }

  private crossMention(instruction: number, step: number, token: number, entry: number): void {
    if (token >= this.window.last || !this.mentions.hasAny(token)) return;
    const test = this.program!.references[this.code[instruction + 1]!]!;
    const fitting: Mention[] = [];
    this.mentions.startingAt(token, test.type, (mention) => {
      if (mention.last <= this.window.last && test.accepts(mention)) fitting.push(mention);
    });
    if (fitting.length > 1) fitting.sort((x, y) => x.last - y.last);
    for (const mention of fitting) {
      const written = this.write(entry, step, token);
      this.crossed.set(written, mention);
      this.push(step + 1, mention.last, written);
    }
  }

  private anchorHolds(anchor: number, token: number): boolean {
    const { tokens, sentences, paragraphs } = this.annotated;
    switch (ANCHORS[anchor]) {
      case 'sentence-start':
        return token < tokens.count && sentences.first[tokens.sentence[token]!] === token;
      case 'sentence-end':
        return token > 0 && sentences.first[tokens.sentence[token - 1]! + 1] === token;
      case 'paragraph-start':
        return token < tokens.count && paragraphs.first[tokens.paragraph[token]!] === token;
      case 'paragraph-end':
        return token > 0 && paragraphs.first[tokens.paragraph[token - 1]! + 1] === token;
      case 'quotation-start':
        return this.isQuotationStart(token);
      default:
        return (this.quotationEdges[token]! & ENDS) !== 0;
    }
  }

  private push(step: number, token: number, entry: number): void {
    if (this.height + 3 > this.stack.length) this.stack = doubled(this.stack);
    this.stack[this.height] = step;
    this.stack[this.height + 1] = token;
    this.stack[this.height + 2] = entry;
    this.height += 3;
  }

  private write(parent: number, step: number, token: number): number {
    const at = this.logged * 3;
    if (at + 3 > this.log.length) this.log = doubled(this.log);
    this.log[at] = parent;
    this.log[at + 1] = step;
    this.log[at + 2] = token;
    return this.logged++;
  }

  private acceptance(first: number, last: number, entry: number): Acceptance {
    if (entry < 0) return { first, last, captures: NO_CAPTURES };
    const { code, base } = this;
    const names = this.program!.linked.captures;
    const path: number[] = [];
    for (let at = entry; at >= 0; at = this.log[at * 3]!) path.push(at);
    path.reverse();
    const open: { name: string; first: number; mention: Mention | null }[] = [];
    const captures: Capture[] = [];
    for (const at of path) {
      const step = this.log[at * 3 + 1]!;
      const token = this.log[at * 3 + 2]!;
      const op = code[base + step * STEP]!;
      if (op === Op.Open) open.push({ name: names[code[base + step * STEP + 1]!]!, first: token, mention: null });
      else if (op === Op.Reference) {
        const mention = this.crossed.get(at)!;
        for (const part of open) if (part.first === mention.first) part.mention = mention;
      } else {
        const part = open.pop()!;
        const mention = part.mention?.last === token ? part.mention : null;
        captures.push({ name: part.name, first: part.first, last: token, mention });
      }
    }
    if (captures.length === 0) return { first, last, captures: NO_CAPTURES };
    // A copy: an array that has grown keeps room for sixteen more, and a long text has a hundred thousand of these.
    return { first, last, captures: captures.toSorted((x, y) => x.first - y.first || y.last - x.last) };
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}
