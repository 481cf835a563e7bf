import { Chalk } from 'chalk';
import type { ReportOptions } from './format.ts';

/** What a colour means. Everything it says stands in the words as well. */
export type Tone = 'strong' | 'faint' | 'alert' | 'warning';

export type Paint = (tone: Tone | null, text: string) => string;

/** chalk would look at the environment and the terminal itself; the command line has decided already. */
export function createPaint(color: ReportOptions['color']): Paint {
  const chalk = new Chalk({ level: color });
  const painters = { strong: chalk.bold, faint: chalk.dim, alert: chalk.red, warning: chalk.yellow };
  return (tone, text) => (tone === null || text === '' ? text : painters[tone](text));
}
