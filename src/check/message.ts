const PART = /\{(?<name>[\w-]+)\}/g;

/** The names of the parts that a template is filled with. */
export function partsOf(template: string): string[] {
  return [...template.matchAll(PART)].map(([part]) => part.slice(1, -1));
}

/** A template with its `{parts}` filled; one line. A part without a value is left out. */
export function filledMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(PART, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''))
    .replace(/\s+/g, ' ')
    .trim();
}
