import type { Mention, PropertyValue } from '../types.ts';

/** A mention's type and stage share one number space, so that `@money` and `@figure` are asked the same way. */
export class TypeNumbers {
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return number;
  }
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

  constructor(
    tokenCount: number,
    private readonly types: TypeNumbers,
  ) {
    this.heads = new Int32Array(tokenCount + 1);
  }

  add(mention: Mention): void {
    this.next.push(this.heads[mention.first]!);
    this.all.push(mention);
    this.typeNumbers.push(this.types.of(mention.type));
    this.stageNumbers.push(this.types.of(mention.stage));
    this.heads[mention.first] = this.all.length;
  }

  /** Calls back with each mention that starts at the token and is of the type, by the number of the type. */
  startingAt(token: number, type: number, found: (mention: Mention) => void): void {
    for (let entry = this.heads[token]!; entry !== 0; entry = this.next[entry - 1]!) {
      if (this.typeNumbers[entry - 1] === type || this.stageNumbers[entry - 1] === type) found(this.all[entry - 1]!);
    }
  }

  /** Calls back with the numbers of the type and of the stage of each mention that starts at the token. */
  typesAt(token: number, found: (type: number) => void): void {
    for (let entry = this.heads[token]!; entry !== 0; entry = this.next[entry - 1]!) {
      found(this.typeNumbers[entry - 1]!);
      if (this.stageNumbers[entry - 1] !== this.typeNumbers[entry - 1]) found(this.stageNumbers[entry - 1]!);
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
