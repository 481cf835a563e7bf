import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, baselineText, type KnownFinding, knownFinding, readBaseline } from '../../check/index.ts';
import type { Finding, Problem, SuppressedFinding, Suppression } from '../../model/index.ts';
import { chosenOutput } from '../chosen-output.ts';
import { textFile } from '../text-file.ts';

const BASELINE = {
  what: 'a baseline',
  code: 'baseline-unreadable',
  help: 'Make one with --update-baseline.',
};

/** What is left of findings when those that somebody knows are taken out. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Takes out the findings whose fingerprints are among those known. */
export function sifted(findings: readonly Finding[], known: ReadonlySet<string>, suppression: Suppression): Sifted {
  return {
    findings: findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    suppressed: findings
      .filter(({ fingerprint }) => known.has(fingerprint))
      .map((finding) => ({ ...finding, suppression })),
  };
}

/** A baseline file in use: what it knows of each document, and what it will know. */
export class BaselineInUse {
  private readonly known: Baseline;
  private readonly found = new Map<string, readonly KnownFinding[]>();

  /** @throws ClaimtraceError for a file that is no baseline; one that is not there is empty when it is to be written */
  constructor(
    private readonly path: string,
    private readonly isUpdating: boolean,
  ) {
    this.known = isUpdating && !existsSync(path) ? new Map() : readBaseline(path, textFile(path, BASELINE));
  }

  /** What to raise of a document's findings. */
  sift(document: string, findings: readonly Finding[], text: string): Sifted {
    const name = this.nameOf(document);
    this.found.set(
      name,
      findings.map((finding) => knownFinding(finding, text)),
    );
    const known = this.isUpdating ? (this.found.get(name) ?? []) : (this.known.get(name) ?? []);
    return sifted(findings, new Set(known.map(({ fingerprint }) => fingerprint)), { kind: 'baseline', reason: null });
  }

  /** Entries of documents that were read and that nothing was found for; null for none. */
  stale(): Problem | null {
    let count = 0;
    for (const [document, found] of this.found) {
      const fingerprints = new Set(found.map(({ fingerprint }) => fingerprint));
      count += (this.known.get(document) ?? []).filter(({ fingerprint }) => !fingerprints.has(fingerprint)).length;
    }
    if (count === 0 || this.isUpdating) return null;
    return {
      code: 'stale-baseline',
      message: `${this.path} lists ${count} ${count === 1 ? 'finding' : 'findings'} that nobody makes any more`,
      help: 'Take them out with --update-baseline.',
    };
  }

  /** Writes the baseline anew: what documents that were not read have in it stays. */
  async update(): Promise<void> {
    const output = await chosenOutput(this.path, []);
    await output.write(baselineText(new Map([...this.known, ...this.found])));
    await output.close();
  }

  /** Documents are named from the baseline's own folder, so that it means the same from every folder. */
  private nameOf(document: string): string {
    return existsSync(document)
      ? relative(dirname(resolve(this.path)), resolve(document)).replaceAll('\\', '/')
      : document;
  }
}
