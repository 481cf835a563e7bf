import { PatternError, type Piece, scan } from './scanner.ts';

/** A cursor over the pieces of a pattern. */
export class PatternReader {
  private readonly pieces: readonly Piece[];
  private position = 0;

  constructor(source: string) {
    this.pieces = scan(source);
  }

  get next(): Piece {
    return this.pieces[this.position]!;
  }

  get following(): Piece {
    return this.pieces[this.position + 1] ?? this.pieces.at(-1)!;
  }

  get atEnd(): boolean {
    return this.next.kind === 'end';
  }

  /** Where the piece taken last ends. */
  get lastEnd(): number {
    return this.pieces[this.position - 1]?.at[1] ?? 0;
  }

  advance(): void {
    if (!this.atEnd) this.position++;
  }

  sees(sign: string): boolean {
    return this.next.kind === 'sign' && this.next.text === sign;
  }

  take(sign: string): boolean {
    const taken = this.sees(sign);
    if (taken) this.position++;
    return taken;
  }

  /** Takes the sign only when it stands right behind the piece before it. */
  takeJoined(sign: string): boolean {
    return !this.next.spaced && this.take(sign);
  }

  expect(sign: string): void {
    if (!this.take(sign)) throw this.unexpected(`“${sign}”`);
  }

  takeName(what: string): Piece {
    const piece = this.next;
    if (piece.kind !== 'name') throw this.unexpected(what);
    this.position++;
    return piece;
  }

  takeValue(): string {
    const piece = this.next;
    if (piece.kind !== 'name' && piece.kind !== 'quoted') throw this.unexpected('a value');
    this.position++;
    return piece.text;
  }

  /** The name of a list, its `$` already taken. */
  takeList(scope: { hasList(name: string): boolean }): string {
    const name = this.takeName('the name of a list');
    if (!scope.hasList(name.text)) {
      throw new PatternError(
        `expected the name of a list but found “${name.text}”`,
        name.at,
        'lists stand under “lists:”, in this file or an earlier one',
      );
    }
    return name.text;
  }

  takeCount(most: number): number {
    const piece = this.takeName('a count');
    const count = Number(piece.text);
    if (!Number.isInteger(count) || count < 0 || count > most) {
      throw new PatternError(`expected a whole number from 0 to ${most} but found “${piece.text}”`, piece.at);
    }
    return count;
  }

  unexpected(expected: string): PatternError {
    const found = this.atEnd ? 'the end of the pattern' : `“${this.next.text}”`;
    return new PatternError(`expected ${expected} but found ${found}`, this.next.at);
  }
}
