import type { Tokens } from '../annotated-text.ts';
import type { TextKnowledge } from '../knowledge.ts';
import { TAGS, type Tag } from '../tags.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { positive, singular, verbBase, verbBaseOfThirdPerson } from './inflections.ts';

/** Whether a word is known to take one of these tags. */
export type CanBe = (word: string, tags: readonly Tag[]) => boolean;

/** Which way a form of a tag is brought back to its lemma. */
type Way = 'verb' | 'third' | 'noun' | 'comparative' | 'superlative' | 'other';

const WAYS: readonly Way[] = ['verb', 'third', 'noun', 'comparative', 'superlative', 'other'];
const WAY_OF_TAG: Partial<Record<Tag, Way>> = {
  VBD: 'verb',
  VBN: 'verb',
  VBG: 'verb',
  VBP: 'third',
  VBZ: 'third',
  NNS: 'noun',
  NNPS: 'noun',
  JJR: 'comparative',
  RBR: 'comparative',
  JJS: 'superlative',
  RBS: 'superlative',
  MD: 'other',
  RB: 'other',
  PRP: 'other',
};
const SAME = -1;
const wayOfTag = Int8Array.from(TAGS, (tag) => {
  const way = WAY_OF_TAG[tag];
  return way === undefined ? SAME : WAYS.indexOf(way);
});

/** Finds lemmas by word and tag. What was found once costs a table look-up. */
export class Lemmatizer {
  /** Lemma id plus 1 by word id and way; 0 where nobody asked yet. */
  #lemmas = new Int32Array(0);
  #generation = 0;
  readonly #verbs: ReadonlyMap<string, string>;
  readonly #nouns: ReadonlyMap<string, string>;
  readonly #others: ReadonlyMap<string, string>;

  constructor(
    readonly vocabulary: Vocabulary,
    knowledge: TextKnowledge,
    readonly canBe: CanBe,
  ) {
    this.#verbs = lemmasByForm(knowledge, 'irregular-verbs');
    const nouns = lemmasByForm(knowledge, 'irregular-nouns');
    for (const noun of knowledge.get('plural-only')?.keys() ?? []) nouns.set(noun, noun);
    this.#nouns = nouns;
    this.#others = lemmasByForm(knowledge, 'irregular-words');
  }

  /** Fills `tokens.lemma`. */
  lemmatize({ count, word, tag, lemma }: Tokens): void {
    this.#makeRoom();
    for (let token = 0; token < count; token++) {
      const id = word[token]!;
      const way = wayOfTag[tag[token]!]!;
      if (way === SAME) {
        lemma[token] = id;
        continue;
      }
      const at = id * WAYS.length + way;
      const known = this.#lemmas[at]!;
      lemma[token] = known > 0 ? known - 1 : this.#learn(id, way);
    }
  }

  #learn(word: number, way: number): number {
    const { vocabulary } = this;
    const lemma = vocabulary.intern(this.#lemmaOf(vocabulary.text(word), WAYS[way]!));
    this.#lemmas[word * WAYS.length + way] = lemma + 1;
    return lemma;
  }

  #lemmaOf(word: string, way: Way): string {
    const isVerb = (base: string) => this.canBe(base, ['VB', 'VBP']);
    const isQuality = (base: string) => this.canBe(base, ['JJ', 'RB']);
    switch (way) {
      case 'verb':
        return this.#verbs.get(word) ?? verbBase(word, isVerb);
      case 'third':
        return this.#thirdPerson(word, isVerb);
      case 'noun':
        return this.#nouns.get(word) ?? singular(word);
      case 'comparative':
        return this.#others.get(word) ?? positive(word, 'er', isQuality);
      case 'superlative':
        return this.#others.get(word) ?? positive(word, 'est', isQuality);
      case 'other':
        return this.#others.get(word) ?? word;
    }
  }

  /** Past forms in the present tense are other verbs: *they lay bricks*, *they found a club*. */
  #thirdPerson(word: string, isVerb: (base: string) => boolean): string {
    const irregular = this.#verbs.get(word);
    if (irregular === 'be' || irregular === 'have' || (irregular !== undefined && word.endsWith('s'))) return irregular;
    return verbBaseOfThirdPerson(word, isVerb);
  }

  #makeRoom(): void {
    const { vocabulary } = this;
    if (this.#generation !== vocabulary.generation) {
      this.#generation = vocabulary.generation;
      // Lemmas of words below the mark may be ids that were given up.
      this.#lemmas.fill(0);
    }
    const needed = vocabulary.size * WAYS.length;
    if (this.#lemmas.length >= needed) return;
    const larger = new Int32Array(needed * 2);
    larger.set(this.#lemmas);
    this.#lemmas = larger;
  }
}

function lemmasByForm(knowledge: TextKnowledge, list: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const [lemma, forms] of knowledge.get(list) ?? []) {
    for (const form of forms.split(' ')) {
      if (!lemmas.has(form)) lemmas.set(form, lemma);
    }
  }
  return lemmas;
}
