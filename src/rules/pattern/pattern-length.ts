import type { Length, Pattern } from './pattern.ts';

/** Tokens a list's entries have at least and at most. */
export type ListLength = (list: string) => Length;

/** The least and the most tokens a pattern can match; a mention may be as long as it likes. */
export function lengthOf(pattern: Pattern, listLength: ListLength): Length {
  switch (pattern.kind) {
    case 'token':
      return { min: 1, max: 1 };
    case 'list':
      return listLength(pattern.list);
    case 'reference':
      return { min: 1, max: Number.POSITIVE_INFINITY };
    case 'anchor':
      return { min: 0, max: 0 };
    case 'capture':
    case 'macro':
      return lengthOf(pattern.part, listLength);
    case 'repeat': {
      const part = lengthOf(pattern.part, listLength);
      const most = pattern.max ?? Number.POSITIVE_INFINITY;
      return { min: part.min * pattern.min, max: part.max === 0 || most === 0 ? 0 : part.max * most };
    }
    case 'sequence':
      return pattern.parts
        .map((part) => lengthOf(part, listLength))
        .reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }));
    case 'choice':
      return pattern.options
        .map((option) => lengthOf(option, listLength))
        .reduce((a, b) => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) }));
  }
}
