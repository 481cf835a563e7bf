import type { Vocabulary } from '../../text/index.ts';

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** Answers a question about a vocabulary id once, as long as the id stands for the same string of the same vocabulary. */
export class FormCache {
  private answers = new Uint8Array(1024);
  private generation = -1;
  private vocabulary: Vocabulary | null = null;

  constructor(private readonly ask: (vocabulary: Vocabulary, id: number) => boolean) {}

  get(vocabulary: Vocabulary, id: number): boolean {
    if (this.vocabulary !== vocabulary || this.generation !== vocabulary.generation) {
      this.answers.fill(UNKNOWN, this.vocabulary === vocabulary ? vocabulary.marked : 0);
      this.vocabulary = vocabulary;
      this.generation = vocabulary.generation;
    }
    if (id >= this.answers.length) this.grow(vocabulary.size);
    let answer = this.answers[id];
    if (answer === UNKNOWN) {
      answer = this.ask(vocabulary, id) ? YES : NO;
      this.answers[id] = answer;
    }
    return answer === YES;
  }

  private grow(size: number): void {
    const grown = new Uint8Array(Math.max(size, this.answers.length * 2));
    grown.set(this.answers);
    this.answers = grown;
  }
}
