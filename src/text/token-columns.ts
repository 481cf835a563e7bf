import type { Tokens } from './annotated-text.ts';

/** The columns of `Tokens`, growing while tokens are added. */
export class TokenColumns implements Tokens {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  form: Int32Array;
  word: Int32Array;
  lemma: Int32Array;
  tag: Uint8Array;
  depth: Uint8Array;
  joined: Uint8Array;
  sentence: Int32Array;
  paragraph: Int32Array;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.form = new Int32Array(capacity);
    this.word = new Int32Array(capacity);
    this.lemma = new Int32Array(capacity);
    this.tag = new Uint8Array(capacity);
    this.depth = new Uint8Array(capacity);
    this.joined = new Uint8Array(capacity);
    this.sentence = new Int32Array(capacity);
    this.paragraph = new Int32Array(capacity);
  }

  add(start: number, end: number, form: number, word: number): void {
    const at = this.count;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.form[at] = form;
    this.word[at] = word;
    this.joined[at] = at > 0 && this.end[at - 1] === start ? 1 : 0;
    this.count = at + 1;
  }

  /** Only what the tokenizer has filled so far moves; the other columns are written later. */
  #grow(): void {
    const grown = new TokenColumns(this.start.length * 2);
    grown.start.set(this.start);
    grown.end.set(this.end);
    grown.form.set(this.form);
    grown.word.set(this.word);
    grown.joined.set(this.joined);
    this.start = grown.start;
    this.end = grown.end;
    this.form = grown.form;
    this.word = grown.word;
    this.lemma = grown.lemma;
    this.tag = grown.tag;
    this.depth = grown.depth;
    this.joined = grown.joined;
    this.sentence = grown.sentence;
    this.paragraph = grown.paragraph;
  }
}
