/** Characters at most of an object or array on one line. */
export const WIDTH = 120;

/**
 * JSON that a person can read: objects and arrays that fit stay on one line, the others are spread over several,
 * two spaces deeper. The value must be plain data without functions or undefined members.
 *
 *     "cue": { "span": [832, 836], "text": "said" },
 */
export function indentedJson(value: unknown, indent = ''): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((element) => indentedJson(element, inner))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${indentedJson(member, inner)}`);
  if (parts.length === 0) return open + close;
  const isShort = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 4) <= WIDTH;
  if (isShort && !parts.some((part) => part.includes('\n'))) {
    return open === '[' ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  }
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
