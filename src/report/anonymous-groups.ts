import type { AnonymousRow } from './rows.ts';

/** The mentions that lead back to one anonymous source, and what they tell of it between them. */
export interface AnonymousGroup {
  readonly who: string;
  /** The lines of its mentions, each once. */
  readonly lines: readonly number[];
  readonly count: number | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
}

/** One group per first mention, in text order; *one of the aides* and *the aide* join the aides that they stand for. */
export function anonymousGroups(rows: readonly AnonymousRow[]): AnonymousGroup[] {
  const groups = new Map<string, AnonymousRow[]>();
  const groupOfSpan = new Map<string, AnonymousRow[]>();
  for (const row of rows) {
    const { span, antecedent } = row.source;
    const known = groupOfSpan.get((antecedent?.span ?? span).join());
    const group = known ?? [];
    group.push(row);
    groupOfSpan.set(span.join(), group);
    if (!known) groups.set(span.join(), group);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(rows: readonly AnonymousRow[]): AnonymousGroup {
  const first = <Slot extends 'count' | 'role' | 'affiliation' | 'basis' | 'reason'>(slot: Slot) =>
    rows.map(({ source }) => source[slot]).find((value) => value !== null) ?? null;
  return {
    who: rows[0]!.source.text,
    lines: [...new Set(rows.map(({ line }) => line))],
    count: first('count'),
    role: first('role'),
    affiliation: first('affiliation'),
    basis: first('basis'),
    reason: first('reason'),
  };
}
