import type { Figure, FigureKind } from '../../model/index.ts';
import type { RuleMatch } from '../../rules/index.ts';
import type { Context, Normalised, Normaliser } from '../normaliser.ts';
import { agedBy } from './aged.ts';
import { changeOf } from './change.ts';
import { countedBy, countedIn } from './counted.ts';
import { measuredBy } from './measured.ts';
import { limitBefore, modified } from './modifiers.ts';
import { entryOf, type NumberValue } from './number-value.ts';
import { decimalOf, type ReadNumber } from './numeral.ts';
import { phraseText } from './phrase.ts';

/** What the normalisers of the figure rules make. */
export type FigureValue = Omit<Figure, 'span' | 'text' | 'rule'>;

/** A figure with its tokens: `first` to before `last`, and to before `end` with its counted noun or rate. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly figure: FigureValue;
}

/** What differs from one kind of figure to the next; the rest is read from the words around it. */
export interface FigureCore {
  readonly kind?: FigureKind;
  readonly value: Figure['value'];
  readonly significant: number | null;
  readonly unit: string | null;
  /** What is counted, where the pattern has it. */
  readonly of?: string | null;
}

const KINDS: ReadonlySet<string> = new Set<FigureKind>([
  'cardinal',
  'ordinal',
  'percent',
  'money',
  'quantity',
  'temperature',
  'age',
  'ratio',
  'multiple',
  'fraction',
  'score',
  'range',
]);

/** A normaliser of stage `figure`: kind by the rule's `set`; modifier, change and what is counted by the words around it. */
export function figureNormaliser(read: (match: RuleMatch, context: Context) => FigureCore | null): Normaliser {
  return (match, context): Normalised | null => {
    const core = read(match, context);
    const kind = core?.kind ?? match.rule.set['kind'];
    if (core === null || !isKind(kind)) return null;
    const plain = kind === 'ordinal' || kind === 'score';
    const { first, modifier } = plain
      ? { first: match.spanFirst, modifier: 'exact' as const }
      : modified(match, context);
    const levelled = first < match.spanFirst && context.lists.has('levels', entryOf(context, first, match.spanFirst));
    const place = { first, last: match.spanLast, end: match.last, kind, unit: core.unit, levelled };
    const movement = plain || kind === 'age' ? null : changeOf(place, context);
    const { value, significant } = core;
    const change = movement?.change ?? null;
    // *Fell 30 points*: what an index's points measure is the index, where it is named
    const pointed = core.unit !== null && context.lists.has('index-points', core.unit);
    const counted = countedBy(match, context) ?? (pointed ? null : core.of) ?? null;
    const measured = () => {
      if (kind === 'age') return agedBy(match, context);
      return movement === null ? measuredBy(first, match, kind, core.unit, context) : movement.of;
    };
    const moving = counted === null || core.unit === null ? measured() : null;
    const isLevel = isCount(kind, value) && movement?.isTaker !== true;
    const unit = core.unit ?? (isLevel && moving !== null ? countedIn(moving, context) : null);
    // *The number of cases has passed 1,000*
    const isLevelOfCount = core.unit === null && unit !== null;
    const limit =
      movement === null && modifier === 'exact'
        ? limitBefore(first, match.spanLast, isLevelOfCount || context.lists.has('kinds-of-levels', kind), context)
        : null;
    const figure: FigureValue = {
      kind,
      value,
      significant,
      unit,
      modifier: limit ?? modifier,
      change,
      changePart: movement?.part ?? null,
      of: counted ?? (moving && phraseText(moving, context)) ?? core.of ?? null,
    };
    const shown = typeof value === 'string' || value === null ? value : value.join('/');
    return {
      properties: {
        kind,
        value: shown,
        unit,
        modifier: figure.modifier,
        change,
        changePart: figure.changePart,
        of: figure.of,
      },
      value: figure,
      first,
    };
  };
}

/** Whether it may be a number of things: they have no decimals. */
function isCount(kind: FigureKind, value: Figure['value']): boolean {
  return kind === 'cardinal' && typeof value === 'string' && !value.includes('.');
}

export function isFigureValue(value: unknown): value is FigureValue {
  return typeof value === 'object' && value !== null && 'changePart' in value;
}

/** Value and significant digits of the contract; null of both for a number that cannot be given. */
export function decimalValue(number: NumberValue): Pick<FigureCore, 'value' | 'significant'> {
  return { value: number.read === null ? null : decimalOf(number.read), significant: number.read?.significant ?? null };
}

/** The number in the unit that a magnitude behind it makes: *5* and *bn*. */
export function scaled(read: ReadNumber, magnitude: string | null): ReadNumber {
  if (magnitude === null) return read;
  const value = read.value.times(magnitude);
  return { ...read, value, decimals: 0, scale: read.scale.times(magnitude) };
}

function isKind(value: unknown): value is FigureKind {
  return typeof value === 'string' && KINDS.has(value);
}
