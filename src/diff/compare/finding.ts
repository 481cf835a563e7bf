import type { FieldName, FieldValue, SourceDocument, Span } from '../../model/index.ts';
import type { UnitConverter } from '../../units/index.ts';
import type { ComparisonRules, DifferenceRule } from '../comparison-rules.ts';
import type { ComparedClaim, Side } from '../side.ts';

/** A difference before it is weighed. */
export interface Finding {
  readonly field: FieldName;
  readonly rule: DifferenceRule;
  readonly old: FieldValue | null;
  readonly new: FieldValue | null;
}

/** A claim of either side that say the same, or did. */
export interface ComparedPair {
  readonly old: ComparedClaim;
  readonly new: ComparedClaim;
}

/** What comparers know besides the two claims. */
export interface Comparing {
  readonly old: Side;
  readonly new: Side;
  readonly rules: ComparisonRules;
  readonly units: UnitConverter;
}

/** The words at a place of a text, with what they come to. */
export function valueAt({ text }: SourceDocument, span: Span, value: string | null = null): FieldValue {
  return { text: text.slice(...span), value, span };
}
