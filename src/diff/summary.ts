import type { Change, ChangeKind, DifferenceSummary } from '../model/index.ts';
import type { Finding } from './compare/finding.ts';
import type { DifferenceRule } from './comparison-rules.ts';
import type { Comparison } from './groups.ts';
import type { Side } from './side.ts';
import { uncomparedSentences } from './uncompared.ts';

export function summaryOf(
  changes: readonly Change[],
  old: Side,
  other: Side,
  { related, coarse }: { readonly related: boolean; readonly coarse: boolean },
): DifferenceSummary {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return {
    related,
    coarse,
    claims: { old: old.claims.length, new: other.claims.length },
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
    unchanged: count('unchanged'),
    uncompared: uncomparedSentences(old, other),
    major: changes.filter(({ weight }) => weight === 'major').length,
    minor: changes.filter(({ weight }) => weight === 'minor').length,
  };
}

/** The rules whose name tells a direction. */
const TURNED: ReadonlyMap<DifferenceRule, DifferenceRule> = new Map([
  ['name-withheld', 'name-given'],
  ['name-given', 'name-withheld'],
]);

/** The same comparison, seen from the other side. */
export function mirrored({ old, new: other, findings }: Comparison): Comparison {
  return {
    old: other,
    new: old,
    findings: findings.map(
      ({ field, rule, old: before, new: after }): Finding => ({
        field,
        rule: TURNED.get(rule) ?? rule,
        old: after,
        new: before,
      }),
    ),
  };
}
