import type { FieldValue, Figure, SourceDocument, Span } from '../../model/index.ts';
import type { UnitConverter } from '../../units/index.ts';
import { type ComparedPair, type Comparing, type Finding, valueAt } from './finding.ts';
import { otherLimits } from './limits.ts';
import { isMentionedNearby, type MentionPair, pairedMentions } from './mentions.ts';

const CURRENCY = /^[A-Z]{3}$/;
/** Units that are kinds of number, not counted nouns. */
const MEASURES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'basis-point', 'year-person']);

export interface FigureComparison {
  readonly pairs: readonly MentionPair<Figure>[];
  readonly findings: readonly Finding[];
  /** Where those that say the same do so in other words of limit. */
  readonly reworded: ReadonlyMap<Figure, Span>;
}

/** The figures of two claims: which belong together, and where they differ in value, unit, modifier and direction. */
export function comparedFigures({ old, new: other }: ComparedPair, comparing: Comparing): FigureComparison {
  const { units } = comparing;
  const pairs = pairedMentions(old.figures, other.figures, [
    (a, b) => isSameValue(a, b) && a.unit === b.unit && a.modifier === b.modifier,
    (a, b) => isSameValue(a, b) && a.unit === b.unit,
    (a, b) => agree(a, b, units),
    (a, b) => isSameValue(a, b) && a.kind === b.kind,
    (a, b) => a.unit === b.unit && a.kind === b.kind,
    (a, b) => a.kind === b.kind || isMeasured(a, b, units),
    () => old.figures.length === other.figures.length,
  ]);
  const findings = pairs.flatMap((pair): Finding[] => {
    const before = pair.old && figureValue(pair.old, comparing.old.document);
    const after = pair.new && figureValue(pair.new, comparing.new.document);
    if (pair.old !== null && pair.new !== null) {
      const rule = differenceOf(pair.old, pair.new, units);
      return rule === null ? [] : [{ field: 'figures', rule, old: before, new: after }];
    }
    return isElsewhere(pair, { old, new: other }, comparing)
      ? []
      : [{ field: 'figures', rule: 'figure-missing', old: before, new: after }];
  });
  return { pairs, findings, reworded: rewordedLimits(pairs, units) };
}

function rewordedLimits(pairs: readonly MentionPair<Figure>[], units: UnitConverter): Map<Figure, Span> {
  const reworded = new Map<Figure, Span>();
  for (const { old, new: other } of pairs) {
    if (old === null || other === null || differenceOf(old, other, units) !== null) continue;
    const limits = otherLimits(old, other);
    if (limits?.old) reworded.set(old, limits.old);
    if (limits?.new) reworded.set(other, limits.new);
  }
  return reworded;
}

/** What two figures that belong together differ in most; null where they say the same. */
function differenceOf(a: Figure, b: Figure, units: UnitConverter): Finding['rule'] | null {
  if (!isSameValue(a, b) || a.unit !== b.unit) {
    if (a.unit !== b.unit && agree(a, b, units)) {
      if (a.modifier === b.modifier) return 'unit-style';
    } else if (!isSameValue(a, b)) return 'figure-value';
    else if (isMeasure(a, units) || isMeasure(b, units)) return 'figure-unit';
    else return 'figure-noun';
  }
  if (a.modifier !== b.modifier) return 'figure-modifier';
  return a.change !== null && b.change !== null && a.change !== b.change ? 'figure-change' : null;
}

/** The edges of claims differ from version to version: a figure that stands beside the other claim is not gone. */
function isElsewhere(pair: MentionPair<Figure>, claims: ComparedPair, { old, new: other }: Comparing): boolean {
  const missing = pair.old ?? pair.new!;
  const [side, claim] = pair.old === null ? [old, claims.old] : [other, claims.new];
  return isMentionedNearby(
    side.extraction.figures,
    claim.claim.span,
    (candidate) => isSameValue(candidate, missing) && candidate.unit === missing.unit,
  );
}

function isSameValue(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null) {
    return a.value === b.value && a.text.toLowerCase() === b.text.toLowerCase();
  }
  const first = numbersOf(a.value);
  const second = numbersOf(b.value);
  return first.length === second.length && first.every((value, index) => value === second[index]);
}

function numbersOf(value: NonNullable<Figure['value']>): number[] {
  return (typeof value === 'string' ? [value] : value).map(Number);
}

/** Whether two figures in different units say the same as far as their digits go. */
function agree(a: Figure, b: Figure, units: UnitConverter): boolean {
  if (a.unit === null || b.unit === null || a.unit === b.unit || !units.isConvertible(a.unit, b.unit)) return false;
  if (a.value === null || b.value === null) return false;
  const first = typeof a.value === 'string' ? [a.value] : a.value;
  const second = typeof b.value === 'string' ? [b.value] : b.value;
  const [from, to] = [a.unit, b.unit];
  return (
    first.length === second.length &&
    first.every((value, index) =>
      units.agree(
        { value, significant: a.significant, unit: from },
        { value: second[index]!, significant: b.significant, unit: to },
      ),
    )
  );
}

function isMeasured(a: Figure, b: Figure, units: UnitConverter): boolean {
  return a.unit !== null && b.unit !== null && units.isConvertible(a.unit, b.unit);
}

function isMeasure({ unit }: Figure, units: UnitConverter): boolean {
  return unit !== null && (CURRENCY.test(unit) || MEASURES.has(unit) || units.isConvertible(unit, unit));
}

function figureValue(figure: Figure, document: SourceDocument): FieldValue {
  const { value, unit, modifier } = figure;
  const number = value === null ? '?' : typeof value === 'string' ? value : value.join('..');
  const words = [...(modifier === 'exact' ? [] : [modifier]), number, ...(unit === null ? [] : [unit])];
  return valueAt(document, figure.span, words.join(' '));
}
