import type { Change, ChangedField, Difference, FieldValue } from '../../model/index.ts';
import { claimInOrder, contractKeys } from '../contract-order.ts';
import { createJsonReport, createNdjsonReport } from '../json-report.ts';
import { pick } from '../pick.ts';
import type { CreateDifferenceReport, DifferenceAnswer } from './answer.ts';

/** The members of every object of the contract, in the order in which they are written. */
export const differenceKeys = {
  difference: ['schemaVersion', 'old', 'new', 'summary', 'changes', 'error'],
  document: ['id', ...contractKeys.document],
  summary: [
    'related',
    'coarse',
    'claims',
    'added',
    'removed',
    'changed',
    'moved',
    'unchanged',
    'uncompared',
    'major',
    'minor',
  ] satisfies readonly (keyof Difference['summary'])[],
  claims: ['old', 'new'],
  change: ['kind', 'weight', 'old', 'new', 'fields'] satisfies readonly (keyof Change)[],
  field: ['field', 'rule', 'weight', 'old', 'new'] satisfies readonly (keyof ChangedField)[],
  value: ['text', 'value', 'span'] satisfies readonly (keyof FieldValue)[],
} as const;

function differenceInOrder(answer: DifferenceAnswer): unknown {
  const { summary, error } = answer;
  if (error !== null) {
    return pick<DifferenceAnswer>(answer, differenceKeys.difference, {
      old: pick(answer.old, ['id']),
      new: pick(answer.new, ['id']),
      error: pick(error, contractKeys.error),
    });
  }
  return pick<DifferenceAnswer>(answer, differenceKeys.difference, {
    old: pick(answer.old, differenceKeys.document),
    new: pick(answer.new, differenceKeys.document),
    summary: pick(summary, differenceKeys.summary, { claims: pick(summary.claims, differenceKeys.claims) }),
    changes: answer.changes.map((change) =>
      pick(change, differenceKeys.change, {
        old: change.old && claimInOrder(change.old),
        new: change.new && claimInOrder(change.new),
        fields: change.fields.map((field) =>
          pick(field, differenceKeys.field, {
            old: field.old && pick(field.old, differenceKeys.value),
            new: field.new && pick(field.new, differenceKeys.value),
          }),
        ),
      }),
    ),
  });
}

export const createDifferenceJson: CreateDifferenceReport = (options) => createJsonReport(differenceInOrder, options);
export const createDifferenceNdjson: CreateDifferenceReport = (options) =>
  createNdjsonReport(differenceInOrder, options);
