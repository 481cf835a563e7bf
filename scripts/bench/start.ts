import { spawnSync } from 'node:child_process';
import { median, PROGRAM, row } from './measure.ts';

const RUNS = 10;

/** Whole processes in turn, so that a busy machine slows all alike. */
export function coldStarts(article: string): void {
  const commands = [
    { name: 'node -e 0', command: ['-e', '0'] },
    { name: 'claimtrace --version', command: [PROGRAM, '--version'] },
    { name: 'claimtrace extract, an article of 1,000 words', command: [PROGRAM, 'extract', article] },
    { name: '… as a table', command: [PROGRAM, 'extract', '--format', 'table', article] },
  ];
  const times = commands.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++) {
    commands.forEach(({ command }, index) => {
      const start = performance.now();
      spawnSync(process.execPath, command, { stdio: 'ignore' });
      if (run > 0) times[index]!.push(performance.now() - start);
    });
  }
  const bare = median(times[0]!);
  commands.forEach(({ name }, index) => {
    const time = median(times[index]!);
    row(name, `${time.toFixed(0)} ms  × ${(time / bare).toFixed(2)}`);
  });
}
