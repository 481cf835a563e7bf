import type { Finding, Severity } from '../../model/index.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** What makes a run fail. */
export interface GateOptions {
  readonly failOn: Severity;
  /** The most warnings that pass; null for any number. */
  readonly maxWarnings: number | null;
}

/** Counts what is found, and says whether that is too much. */
export class Gate {
  private warnings = 0;
  private isHeld = false;

  constructor(private readonly options: GateOptions) {}

  add(findings: readonly Finding[]): void {
    for (const { severity } of findings) {
      if (severity === 'warning') this.warnings++;
      if (WEIGHT[severity] >= WEIGHT[this.options.failOn]) this.isHeld = true;
    }
  }

  get isFailing(): boolean {
    const { maxWarnings } = this.options;
    return this.isHeld || (maxWarnings !== null && this.warnings > maxWarnings);
  }
}
