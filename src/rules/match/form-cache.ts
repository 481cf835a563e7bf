import type { Vocabulary } from '../../text/index.ts';

/** Answers a question about a vocabulary id once, as long as the id stands for the same string of the same vocabulary. */
export class FormNumbers {
  /** One more than the answer; 0 where nobody asked yet. */
  private answers = new Uint8Array(1024);
  private generation = -1;
  private vocabulary: Vocabulary | null = null;

  /** @param ask answers with a number from 0 to 254 */
  constructor(private readonly ask: (vocabulary: Vocabulary, id: number) => number) {}

  get(vocabulary: Vocabulary, id: number): number {
    if (this.vocabulary !== vocabulary || this.generation !== vocabulary.generation) {
      this.answers.fill(0, this.vocabulary === vocabulary ? vocabulary.marked : 0);
      this.vocabulary = vocabulary;
      this.generation = vocabulary.generation;
    }
    if (id >= this.answers.length) this.grow(vocabulary.size);
    const answer = this.answers[id]!;
    return answer > 0 ? answer - 1 : this.learn(vocabulary, id);
  }

  private learn(vocabulary: Vocabulary, id: number): number {
    const answer = this.ask(vocabulary, id);
    this.answers[id] = answer + 1;
    return answer;
  }

  private grow(size: number): void {
    const grown = new Uint8Array(Math.max(size, this.answers.length * 2));
    grown.set(this.answers);
    this.answers = grown;
  }
}

/** The same for questions of yes or no. */
export class FormCache {
  private readonly numbers: FormNumbers;

  constructor(ask: (vocabulary: Vocabulary, id: number) => boolean) {
    this.numbers = new FormNumbers((vocabulary, id) => (ask(vocabulary, id) ? 1 : 0));
  }

  get(vocabulary: Vocabulary, id: number): boolean {
    return this.numbers.get(vocabulary, id) === 1;
  }
}
