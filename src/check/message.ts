const PART = /\{(?<name>[\w-]+)\}/g;

/** A template with its `{parts}` filled; one line. A part without a value is left out. */
export function filledMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(PART, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''))
    .replace(/\s+/g, ' ')
    .trim();
}
