/** The named members in that order, some replaced; a member that is missing stays so. */
export function pick<T extends object>(
  object: T,
  keys: readonly (keyof T & string)[],
  replaced: Partial<Record<keyof T & string, unknown>> = {},
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (object[key] !== undefined) picked[key] = key in replaced ? replaced[key] : object[key];
  return picked;
}
