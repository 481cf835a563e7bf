import { createHash } from 'node:crypto';

const DIGITS = 16;

/** Gives each finding of a document a fingerprint of its own. */
export class Fingerprints {
  private readonly given = new Map<string, number>();

  /**
   * @param about the claim's id, or the words of the sentence: what stays the same when lines move
   * @param words what the finding stands on
   */
  next(rule: string, about: string, words: string): string {
    const parts = [rule, about, words].map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim());
    const key = JSON.stringify(parts);
    const ordinal = (this.given.get(key) ?? 0) + 1;
    this.given.set(key, ordinal);
    return createHash('sha256').update(`${key}${ordinal}`).digest('hex').slice(0, DIGITS);
  }
}
