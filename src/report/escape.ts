/**
 * What makes a string safe to show: every control, every bidirectional control and every other character that is
 * invisible or moves the cursor becomes a picture of itself, so that hostile text can be read but does nothing.
 *
 *     ESC [ 3 1 m   →  ␛[31m              U+2400 block (Unicode, Control Pictures)
 *     U+202E        →  ⟨U+202E⟩           where Unicode has no picture
 */
const everyUnsafe = () => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** What most texts are made of. V8 takes a millisecond to prepare the classes of Unicode: only texts with something else need them. */
const HARMLESS = /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2026€]*$/;

/** The same among what `JSON.stringify` leaves as it is; the line breaks of indented JSON are no part of its strings. */
const everyUnsafeInJson = () => /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners and selectors that belong to the character before them: inside an emoji, inside a word of a joining script. */
const joinedBefore = () => /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]|(?!\p{Script=Latin})\p{L})$/u;
const selectedBefore = () => /[\p{Emoji}\p{S}\p{L}]$/u;

/** Line breaks, tabs and spaces of any width; runs of them become one space in a cell. */
const WHITE = /[\t\n\r\p{Zs}]+/gu;
const WHITE_OTHER_THAN_SINGLE_SPACES = /[\t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^ | $| {2}/u;

/**
 * What starts a command in a build log: `::name::` where a line starts (GitHub Actions; wrapping can make any place a
 * line's start), `##[name]`, `##vso[name]` and `##teamcity[name]` anywhere (GitHub Actions, Azure Pipelines, TeamCity).
 */
const COMMAND = /:(?=:)|#(?=#\w*\[)/g;

/** A cell or a name on one line: white space folded to single spaces, pictures for what is unsafe. */
export function escapeText(text: string, ci = false): string {
  const folded = WHITE_OTHER_THAN_SINGLE_SPACES.test(text) ? text.replace(WHITE, ' ').trim() : text;
  return withoutCommands(withPictures(folded), ci);
}

/** A name that somebody may look up, a path: its spaces stay as they are, all else as in `escapeText`. */
export function escapeName(text: string, ci = false): string {
  return withoutCommands(withPictures(text), ci);
}

/** A message of several lines: its line breaks stay, a tab becomes one space so that carets below stay in place. */
export function escapeLines(text: string, ci = false): string {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  return lines.map((line) => withoutCommands(withPictures(line.replaceAll('\t', ' ')), ci)).join('\n');
}

/** JSON text, indented or not: the same value when read, but nothing in it that a terminal or a build log would obey. */
export function escapeJson(json: string, ci = false): string {
  const safe = json.replace(everyUnsafeInJson(), (character, offset: number) =>
    isPartOfCharacterBefore(character.codePointAt(0)!, json, offset)
      ? character
      : character.replace(/[\s\S]/g, unicodeEscape),
  );
  return ci ? safe.replace(/#(?=#\w*\[)/g, unicodeEscape) : safe;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function withPictures(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(everyUnsafe(), picture);
}

/** With `ci`, a space inside whatever a build log would take for a command. */
function withoutCommands(text: string, ci: boolean): string {
  return ci ? text.replace(COMMAND, '$& ') : text;
}

function picture(character: string, offset: number, text: string): string {
  const code = character.codePointAt(0)!;
  if (isPartOfCharacterBefore(code, text, offset)) return character;
  if (code <= 0x1f) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function isPartOfCharacterBefore(code: number, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  if (code === 0x200c || code === 0x200d) return joinedBefore().test(before);
  return (code === 0xfe0e || code === 0xfe0f) && selectedBefore().test(before);
}
