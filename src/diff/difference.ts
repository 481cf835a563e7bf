import type {
  Change,
  ChangedField,
  ComparedDocument,
  Difference,
  FailedDifference,
  Problem,
  Stance,
  Weight,
} from '../model/index.ts';
import type { UnitConverter } from '../units/index.ts';
import type { Comparing, Finding } from './compare/finding.ts';
import type { ComparisonRules, DifferenceRule } from './comparison-rules.ts';
import { type Comparison, comparedGroup, withoutRepetition } from './groups.ts';
import { inNewOrder, withMoves } from './order.ts';
import { pairedClaims } from './pairing/index.ts';
import { isRelated } from './related.ts';
import { saidAnyway } from './said-anyway.ts';
import type { ComparedClaim, Side } from './side.ts';
import { mirrored, summaryOf } from './summary.ts';

export interface DifferenceOptions {
  readonly rules: ComparisonRules;
  readonly units: UnitConverter;
  /** The attributed claims that count; of others, only figures, dates and negations do. */
  readonly stances: ReadonlySet<Stance>;
}

/**
 * What changed in what two documents claim. `differenceOf(b, a)` is the mirror of `differenceOf(a, b)`: claims are always
 * paired in the same direction, whichever is called old.
 */
export function differenceOf(old: Side, other: Side, options: DifferenceOptions): Difference {
  const isTurned = old.document.sha256 > other.document.sha256;
  const compared = isTurned ? comparedSides(other, old, options) : comparedSides(old, other, options);
  const comparisons = isTurned ? compared.comparisons.map(mirrored) : compared.comparisons;
  const weigh = (rule: DifferenceRule): Weight => options.rules.weights.get(rule) ?? 'major';
  const changes = inNewOrder(comparisons).map((comparison) => changeOf(comparison, weigh));
  return {
    schemaVersion: 1,
    old: documentOf(old),
    new: documentOf(other),
    summary: summaryOf(changes, old, other, compared),
    changes,
    error: null,
  };
}

/** The answer for two documents that could not be compared. */
export function failedDifference(old: string, other: string, { code, message }: Problem): FailedDifference {
  return {
    schemaVersion: 1,
    old: { id: old },
    new: { id: other },
    summary: null,
    changes: [],
    error: { code, message },
  };
}

interface ComparedSides {
  readonly comparisons: readonly Comparison[];
  readonly related: boolean;
  readonly coarse: boolean;
}

function comparedSides(old: Side, other: Side, options: DifferenceOptions): ComparedSides {
  const comparing: Comparing = { old, new: other, rules: options.rules, units: options.units };
  const { groups: found, coarse } = pairedClaims(old, other, options.rules.light);
  const related = isRelated(found, old, other, options.rules.light);
  const groups = related ? found : [];
  const pairs = groups.flatMap((group) => comparedGroup(group, comparing));
  const { removed, added } = saidAnyway(groups, old, other);
  const isShown = (claim: ComparedClaim | null) =>
    claim === null || claim.claim.attribution === null || options.stances.has(claim.claim.attribution.stance);
  const visible = ({ old: a, new: b, findings }: Comparison): Comparison =>
    (a !== null && isShown(a)) || (b !== null && isShown(b))
      ? { old: a, new: b, findings }
      : { old: a, new: b, findings: findings.filter(({ field }) => FACTS.has(field)) };
  const hasFacts = (claim: ComparedClaim) => isShown(claim) || claim.figures.length > 0 || claim.dates.length > 0;
  return {
    comparisons: [
      ...withoutRepetition(withMoves(pairs.map(visible), comparing)),
      ...removed.filter(hasFacts).map((claim) => ({ old: claim, new: null, findings: [] })),
      ...added.filter(hasFacts).map((claim) => ({ old: null, new: claim, findings: [] })),
    ],
    related,
    coarse,
  };
}

/** What is compared whoever says it. */
const FACTS: ReadonlySet<Finding['field']> = new Set(['figures', 'dates', 'negation', 'parts']);

function changeOf({ old, new: other, findings }: Comparison, weigh: (rule: DifferenceRule) => Weight): Change {
  const sides = { old: old?.claim ?? null, new: other?.claim ?? null };
  if (old === null) return { kind: 'added', weight: weigh('added'), ...sides, fields: [] };
  if (other === null) return { kind: 'removed', weight: weigh('removed'), ...sides, fields: [] };
  const fields = findings.map(
    ({ field, rule, old: before, new: after }): ChangedField => ({
      field,
      rule,
      weight: weigh(rule),
      old: before,
      new: after,
    }),
  );
  if (fields.length === 0) return { kind: 'unchanged', weight: null, ...sides, fields };
  const weight = fields.some((field) => field.weight === 'major') ? 'major' : 'minor';
  return { kind: fields.every(({ field }) => field === 'place') ? 'moved' : 'changed', weight, ...sides, fields };
}

function documentOf({ document: { id }, extraction: { document } }: Side): ComparedDocument {
  return { id, ...document };
}
