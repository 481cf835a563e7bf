import { indentedJson, WIDTH } from './indented-json.ts';

/** How JSON is laid out: a whole value as text, and what stands around the members of one that comes in parts. */
export interface JsonLayout {
  readonly text: (value: unknown, indent: string) => string;
  readonly colon: string;
  /** What stands before a member, and behind the last one, at an indent. */
  readonly line: (indent: string) => string;
}

export const INDENTED: JsonLayout = { text: indentedJson, colon: ': ', line: (indent) => `\n${indent}` };
export const ON_ONE_LINE: JsonLayout = { text: (value) => JSON.stringify(value), colon: ':', line: () => '' };

/** A list of more elements than this fits on no line: each takes a character, a comma and a space. */
const MOST_ON_A_LINE = WIDTH / 3;
const LONG = 1 << 16;

/**
 * The text of a value in parts of some 64,000 characters, which together are what the layout makes of the whole: of long
 * lists in it, and in its members, only a few elements are held as text at once. A string stands whole in one part.
 */
export function* jsonParts(value: unknown, layout: JsonLayout): Generator<string> {
  let part = '';
  for (const piece of pieces(value, layout, '')) {
    part += piece;
    if (part.length < LONG) continue;
    yield part;
    part = '';
  }
  yield part;
}

function* pieces(value: unknown, layout: JsonLayout, indent: string): Generator<string> {
  if (typeof value !== 'object' || value === null || !isLong(value)) {
    yield layout.text(value, indent);
    return;
  }
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members: readonly (readonly [string | null, unknown])[] = Array.isArray(value)
    ? value.map((element: unknown) => [null, element] as const)
    : Object.entries(value);
  let before = open;
  for (const [key, member] of members) {
    yield before + layout.line(inner);
    if (key !== null) yield JSON.stringify(key) + layout.colon;
    yield* pieces(member, layout, inner);
    before = ',';
  }
  yield layout.line(indent) + close;
}

/** Whether a value is a long list or has one as a member: then it is spread over several lines in every layout that has lines. */
function isLong(value: object): boolean {
  return isLongList(value) || (!Array.isArray(value) && Object.values(value).some(isLongList));
}

function isLongList(value: unknown): boolean {
  return Array.isArray(value) && value.length > MOST_ON_A_LINE;
}
