import type { PropertyTest, Referred } from '../pattern/pattern.ts';
import type { Mention, PropertyValue } from '../types.ts';
import { held } from './held.ts';

const NOTHING: readonly number[] = [];

/** A type by its name, or narrowed by properties. */
export type NumberedType = string | Referred;

/** A type that only counts with certain properties, with a number of its own. */
interface NarrowType {
  readonly number: number;
  readonly tests: readonly PropertyTest[];
}

/** Narrow types of one type, by what the first property that they ask for must be. */
type ByProperty = Map<string, Map<string, NarrowType[]>>;

/**
 * A mention's type and stage share one number space, so that `@money` and `@figure` are asked the same way; so do types
 * narrowed by properties (`@figure[kind=money]`), by which patterns are looked up.
 */
export class TypeNumbers {
  /** By their numbers. */
  readonly entered: NumberedType[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly narrow = new Map<number, ByProperty>();

  /** @param known those that have their numbers already */
  constructor(known: readonly NumberedType[] = []) {
    for (const type of known) {
      if (typeof type === 'string') this.of(type);
      else this.ofReferred(type);
    }
  }

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.entered.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  /** The number of the narrowed type; that of the type itself where nothing is asked that can be looked up. */
  ofReferred({ type, tests }: Referred): number {
    const base = this.of(type);
    const first = tests.find(({ negated }) => !negated);
    if (first === undefined) return base;
    const key = JSON.stringify([type, tests]);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.entered.push({ type, tests }) - 1;
      this.numbers.set(key, number);
      this.addNarrow(base, first, { number, tests });
    }
    return number;
  }

  private addNarrow(base: number, { property, values }: PropertyTest, type: NarrowType): void {
    const byProperty = held(this.narrow, base, (): ByProperty => new Map());
    const byValue = held(byProperty, property, () => new Map<string, NarrowType[]>());
    for (const value of values) held(byValue, value, (): NarrowType[] => []).push(type);
  }

  /** The narrowed types that the mention is of, by the number of its type or stage. */
  narrowOf(mention: Mention, base: number): readonly number[] {
    let found: number[] | null = null;
    for (const [property, byValue] of this.narrow.get(base) ?? []) {
      const types = byValue.get(propertyText(mention.properties[property]));
      if (types === undefined) continue;
      for (const { number, tests } of types) {
        if (tests.length > 1 && !passes(mention, tests)) continue;
        found ??= [];
        found.push(number);
      }
    }
    return found ?? NOTHING;
  }
}

/** Whether the mention has the properties that tests ask for. */
export function passes({ properties }: Mention, tests: readonly PropertyTest[]): boolean {
  return tests.every(
    ({ property, values, negated }) => values.includes(propertyText(properties[property])) !== negated,
  );
}

/** What `@type[property=value]` asks of a mention. */
export interface ReferenceTest {
  readonly type: number;
  readonly accepts: (mention: Mention) => boolean;
}

/** The mentions of a document by their first token. */
export class MentionTable {
  /** For each token, one more than the index of the mention added last that starts there; 0 for none. */
  private readonly heads: Int32Array;
  private readonly next: number[] = [];
  private readonly all: Mention[] = [];
  private readonly typeNumbers: number[] = [];
  private readonly stageNumbers: number[] = [];
  private readonly narrowNumbers: (readonly number[])[] = [];

  constructor(
    tokenCount: number,
    private readonly types: TypeNumbers,
  ) {
    this.heads = new Int32Array(tokenCount + 1);
  }

  add(mention: Mention): void {
    this.next.push(this.heads[mention.first]!);
    this.all.push(mention);
    const type = this.types.of(mention.type);
    const stage = this.types.of(mention.stage);
    this.typeNumbers.push(type);
    this.stageNumbers.push(stage);
    const narrow = this.types.narrowOf(mention, type);
    this.narrowNumbers.push(type === stage ? narrow : narrow.concat(this.types.narrowOf(mention, stage)));
    this.heads[mention.first] = this.all.length;
  }

  /** Calls back with each mention that starts at the token and is of the type, by the number of the type. */
  startingAt(token: number, type: number, found: (mention: Mention) => void): void {
    for (let entry = this.heads[token]!; entry !== 0; entry = this.next[entry - 1]!) {
      if (this.typeNumbers[entry - 1] === type || this.stageNumbers[entry - 1] === type) found(this.all[entry - 1]!);
    }
  }

  /** Calls back with the numbers of the type, of the stage and of the narrowed types of each mention that starts at the token. */
  typesAt(token: number, found: (type: number) => void): void {
    for (let entry = this.heads[token]!; entry !== 0; entry = this.next[entry - 1]!) {
      found(this.typeNumbers[entry - 1]!);
      if (this.stageNumbers[entry - 1] !== this.typeNumbers[entry - 1]) found(this.stageNumbers[entry - 1]!);
      for (const narrow of this.narrowNumbers[entry - 1]!) found(narrow);
    }
  }

  /** Whether a mention of the type starts at the token, by the number of the type. */
  has(token: number, type: number): boolean {
    for (let entry = this.heads[token]!; entry !== 0; entry = this.next[entry - 1]!) {
      if (this.typeNumbers[entry - 1] === type || this.stageNumbers[entry - 1] === type) return true;
    }
    return false;
  }

  hasAny(token: number): boolean {
    return this.heads[token] !== 0;
  }
}

/** A property as rule files write it. */
export function propertyText(value: PropertyValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
