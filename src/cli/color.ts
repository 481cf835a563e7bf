export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/**
 * Whether to paint, as chalk's level: 0 or 1 (sixteen colours; no format uses more). `--color` beats `NO_COLOR`
 * (no-color.org: any value but the empty one), which beats `FORCE_COLOR` (`0` and `false` turn off), which beats what
 * the terminal can do.
 */
export function colorLevel(
  choice: ColorChoice,
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): 0 | 1 {
  if (choice !== 'auto') return choice === 'always' ? 1 : 0;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
  if (no !== undefined && no !== '') return 0;
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : 1;
  return isTerminal && term !== 'dumb' ? 1 : 0;
}
