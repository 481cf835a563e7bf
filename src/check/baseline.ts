import type { Finding } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';

const VERSION = 1;

/** A finding that is known and not raised again. */
export interface KnownFinding {
  readonly fingerprint: string;
  /** For people who read the file. */
  readonly check: string;
  readonly words: string;
}

/** Known findings by the document they are in. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/**
 * Reads a baseline.
 *
 * @param path what messages call it
 * @throws ClaimtraceError for a file that is none, or of another version
 */
export function readBaseline(path: string, text: string): Baseline {
  const { schemaVersion, findings } = parsed(path, text);
  if (schemaVersion !== VERSION) {
    throw wrong(path, `expected a baseline of version ${VERSION} but found ${JSON.stringify(schemaVersion) ?? 'none'}`);
  }
  if (!isRecord(findings)) throw wrong(path, 'expected findings by document but found none');
  return new Map(
    Object.entries(findings).map(([document, known]) => {
      if (!Array.isArray(known) || !known.every(isKnown))
        throw wrong(path, `expected a list of findings for ${document}`);
      return [document, known];
    }),
  );
}

/** The baseline as its file has it: documents and findings in a stable order. */
export function baselineText(baseline: Baseline): string {
  const findings = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([document, known]) => [
      document,
      [...known].sort((a, b) => (a.check + a.fingerprint < b.check + b.fingerprint ? -1 : 1)),
    ]);
  return `${JSON.stringify({ schemaVersion: VERSION, findings: Object.fromEntries(findings) }, null, 2)}\n`;
}

/** What the baseline keeps of a finding. */
export function knownFinding({ fingerprint, rule, span }: Finding, text: string): KnownFinding {
  return { fingerprint, check: rule, words: text.slice(...span) };
}

interface Parsed {
  readonly schemaVersion?: unknown;
  readonly findings?: unknown;
}

function parsed(path: string, text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    throw wrong(path, `expected a baseline but found no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  throw wrong(path, 'expected a baseline but found other JSON');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(value: unknown): value is KnownFinding {
  return isRecord(value) && ['fingerprint', 'check', 'words'].every((key) => typeof value[key] === 'string');
}

function wrong(path: string, message: string): ClaimtraceError {
  return new ClaimtraceError({
    code: 'invalid-baseline',
    message: `${path}: ${message}`,
    help: 'Make it anew with --update-baseline.',
  });
}
