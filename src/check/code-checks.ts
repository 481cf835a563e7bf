import type { Check } from './check.ts';

/** The checks in code, by the name that a check's file gives (`finds: {code: …}`). */
export const codeChecks: ReadonlyMap<string, Check> = new Map<string, Check>([]);
