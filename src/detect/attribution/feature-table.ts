/** Spreads a number over 32 bits (multipliers of MurmurHash3's finaliser, Appleby 2011). */
const MULTIPLIER = 0x9e3779b1;
const MIXER = 0x85ebca6b;
const FINISHER = 0xc2b2ae35;

/** Attribute numbers by name, in the order given. */
export function numbered<const Name extends string>(
  ...groups: readonly (readonly Name[])[]
): Readonly<Record<Name, number>> {
  return Object.fromEntries(groups.flat().map((name, index) => [name, index])) as Record<Name, number>;
}

/**
 * What a model looks at, as a table: the attributes of one candidate, and templates that each join one to three of them to
 * a feature. A feature is a 32-bit hash (feature hashing, Weinberger et al. 2009) whose upper bits are the index of its
 * weight. Filled again for each candidate, so that scoring allocates nothing.
 */
export class FeatureTable {
  /** The attributes of the current candidate, by number. */
  readonly values: Int32Array;
  readonly #mixed: Int32Array;
  readonly #salts: Int32Array;
  /** Of each template the numbers of its three attributes, a byte each. */
  readonly #joins: Int32Array;
  readonly #seeds: Int32Array;

  /**
   * @param seed where the numbers of its templates start: tables that share a model use disjoint ranges
   * @param names every attribute, as `numbered` counts them
   */
  constructor(seed: number, names: Readonly<Record<string, number>>, templates: readonly (readonly number[])[]) {
    const size = Object.keys(names).length;
    // One attribute more, always the same, stands in where a template has fewer than three.
    this.values = new Int32Array(size + 1);
    this.#mixed = new Int32Array(size + 1);
    this.#salts = Int32Array.from(this.values, (_, index) => Math.imul(index + 1, MULTIPLIER));
    this.#joins = Int32Array.from(
      templates,
      ([first = size, second = size, third = size]) => first | (second << 8) | (third << 16),
    );
    this.#seeds = Int32Array.from(templates, (_, index) => Math.imul(seed + index, MULTIPLIER));
  }

  /** The number of features of every candidate. */
  get count(): number {
    return this.#seeds.length;
  }

  /** Sum of the weights of the candidate's features, from a table whose size is two to the power of 32 − `shift`. */
  sum(weights: Int8Array | Float32Array, shift: number): number {
    this.#mix();
    const mixed = this.#mixed;
    const joins = this.#joins;
    const seeds = this.#seeds;
    let sum = 0;
    for (let at = 0; at < seeds.length; at++) {
      const join = joins[at]!;
      const hash = joined(mixed[join & 255]!, mixed[(join >>> 8) & 255]!, mixed[join >>> 16]!, seeds[at]!);
      sum += weights[hash >>> shift]!;
    }
    return sum;
  }

  /** The candidate's features themselves, for training. */
  hashes(): Int32Array {
    this.#mix();
    const mixed = this.#mixed;
    return this.#seeds.map((seed, at) => {
      const join = this.#joins[at]!;
      return joined(mixed[join & 255]!, mixed[(join >>> 8) & 255]!, mixed[join >>> 16]!, seed);
    });
  }

  #mix(): void {
    const { values } = this;
    const mixed = this.#mixed;
    const salts = this.#salts;
    for (let at = 0; at < values.length; at++) {
      const spread = Math.imul(values[at]! ^ salts[at]!, MIXER);
      mixed[at] = spread ^ (spread >>> 15);
    }
  }
}

/** A feature of three mixed attributes, each turned by another number of bits so that their order counts. */
function joined(first: number, second: number, third: number, seed: number): number {
  const turned = ((second << 11) | (second >>> 21)) ^ ((third << 22) | (third >>> 10));
  return Math.imul((first ^ turned) + seed, FINISHER);
}

/** What scores candidates: the shipped integer weights, or weights in training. */
export interface Scorer {
  score(table: FeatureTable): number;
}
