import type { Change, ChangedField, Difference, FailedDifference } from '../../model/index.ts';
import type { CreateReport } from '../format.ts';

export type DifferenceAnswer = Difference | FailedDifference;
export type CreateDifferenceReport = CreateReport<DifferenceAnswer>;

/** A changed field, or a claim that only one side has, with the documents it stands in. */
export interface ChangeRow {
  readonly files: { readonly old: string; readonly new: string };
  readonly change: Change;
  /** Null for a claim that is added, removed or unchanged. */
  readonly field: ChangedField | null;
}

export function changeRows({ old, new: other, changes }: DifferenceAnswer): ChangeRow[] {
  const files = { old: old.id, new: other.id };
  return changes.flatMap((change): ChangeRow[] =>
    change.fields.length === 0
      ? [{ files, change, field: null }]
      : change.fields.map((field) => ({ files, change, field })),
  );
}
