import type { Side } from '../../../src/diff/index.ts';
import type { ChangeKind, Claim, FieldName, Span } from '../../../src/model/index.ts';

/** An edit of an article, and what a comparison must say of it. */
export interface Edit {
  readonly name: string;
  readonly text: string;
  readonly expected: {
    readonly kind: ChangeKind;
    /** Null where the whole claim is gone, new or moved. */
    readonly field: FieldName | null;
    /** Where it stands in the old text, and in the new one; null where it is on one side only. */
    readonly old: Span | null;
    readonly new: Span | null;
  };
}

/** Makes an edit of its kind for each claim, in text order, that has what it needs. */
export interface Editor {
  readonly name: string;
  readonly edits: (side: Side) => Edit[];
}

export function replaced(
  side: Side,
  name: string,
  field: FieldName,
  [start, end]: Span,
  words: string,
  kind: ChangeKind = 'changed',
): Edit {
  const { text } = side.document;
  return {
    name,
    text: text.slice(0, start) + words + text.slice(end),
    expected: { kind, field, old: [start, end], new: [start, start + words.length] },
  };
}

/** The claims that are shown without being asked for, headlines left out. */
export function shownClaims({ claims }: Side): Claim[] {
  return claims
    .map(({ claim }) => claim)
    .filter(
      ({ attribution, scope }) =>
        scope !== 'headline' &&
        (attribution === null || attribution.stance === 'speech' || attribution.stance === 'belief'),
    );
}

/** The first match of the pattern in the span, as a span of the text. */
export function matchIn(text: string, [start, end]: Span, pattern: RegExp): Span | null {
  const match = pattern.exec(text.slice(start, end));
  return match === null ? null : [start + match.index, start + match.index + match[0].length];
}

/** Whether any of the spans shares a character with the other one, or touches it. */
export function touches(a: Span, b: Span): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
