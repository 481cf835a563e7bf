import type { Assignment } from './linters.ts';

/** Which checks are asked of a file, and how, as JSON. */
export function configText(file: string, { settings, states, ignoredBy }: Assignment): string {
  const checks = states().map(({ check, severity, parameters }) => {
    const preset = Object.entries(check.parameters).map(([name, parameter]) => [name, parameter.default]);
    const own = { ...Object.fromEntries(preset), ...parameters };
    return [check.id, Object.keys(own).length === 0 ? { severity } : { severity, ...own }];
  });
  const shown = {
    file,
    settings: settings?.source.path ?? null,
    isIgnored: ignoredBy !== null,
    checks: Object.fromEntries(checks),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
