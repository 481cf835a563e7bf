import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding, Linting, Problem, SuppressedFinding } from '../../model/index.ts';
import { ClaimtraceError } from '../../problem/index.ts';
import { chosenOutput } from '../chosen-output.ts';

/** What linting a file says of it, before baseline and gates. */
export interface KeptAnswer {
  readonly document: Linting['document'];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface Entry {
  readonly key: string;
  readonly answer: KeptAnswer;
}

/**
 * Answers of earlier runs. An entry is good for the bytes of the article, the file beside it, its settings, the rule
 * files and the program itself; each file has at most one.
 */
export class AnswerCache {
  private readonly entries: Map<string, Entry>;
  private readonly base: string;
  private hasChanged = false;

  /** @param rulesDigest what tells one state of the shipped rules from another */
  constructor(
    private readonly path: string,
    rulesDigest: string,
  ) {
    this.entries = readEntries(path);
    // The program's own file stands for its code: a new one may find other things in the same text.
    const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
    this.base = `${rulesDigest}\0${size}\0${mtimeMs}`;
  }

  key(parts: readonly (string | Uint8Array | null)[]): string {
    const hash = createHash('sha256').update(this.base);
    for (const part of parts) hash.update(part === null ? '\0-' : '\0+').update(part ?? '');
    return hash.digest('base64url');
  }

  get(path: string, key: string): KeptAnswer | null {
    const entry = this.entries.get(path);
    return entry?.key === key ? entry.answer : null;
  }

  set(path: string, key: string, answer: KeptAnswer): void {
    this.entries.set(path, { key, answer });
    this.hasChanged = true;
  }

  /** Writes what has changed, without the files that are gone. */
  async save(): Promise<void> {
    if (!this.hasChanged) return;
    const kept = [...this.entries].filter(([path]) => existsSync(path));
    const output = await chosenOutput(this.path, []);
    await output.write(JSON.stringify(Object.fromEntries(kept)));
    await output.close();
  }
}

/** @throws ClaimtraceError for a file that is there and is no cache: it must not be written over */
function readEntries(path: string): Map<string, Entry> {
  if (!existsSync(path)) return new Map();
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return new Map(Object.entries(read).filter(isEntry));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isSystemError(error)) throw error;
  }
  throw new ClaimtraceError({
    code: 'not-a-cache',
    message: `expected a cache of claimtrace but found something else: ${path}`,
    help: 'Name another file with --cache-file, or take this one away.',
  });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function isEntry(entry: [string, unknown]): entry is [string, Entry] {
  const [, value] = entry;
  return typeof value === 'object' && value !== null && 'key' in value && 'answer' in value;
}
