import type { Problem } from '../model/index.ts';
import { inCi } from './environment.ts';
import { problemText } from './fail.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

const FAILED_INPUT = 2;

/** Where a run's answers, its problems and its progress go: on a terminal they share the screen. */
export interface Screen {
  /** Answers. */
  write(text: string): Promise<void>;
  /** A problem, once however many documents have it. An error makes the program exit with 2. */
  tell(problem: Problem, severity: 'error' | 'warning'): void;
}

/** @param isQuiet leaves out warnings */
export function screen(output: Output, done: Progress, isQuiet: boolean): Screen {
  const told = new Set<string>();
  return {
    async write(text) {
      if (output.isTerminal) done.clear();
      await output.write(text);
    },
    tell(problem, severity) {
      if (severity === 'error') process.exitCode = FAILED_INPUT;
      else if (isQuiet) return;
      const text = problemText(problem, severity, inCi());
      if (told.has(text)) return;
      told.add(text);
      done.clear();
      process.stderr.write(text);
    },
  };
}
