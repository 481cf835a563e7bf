/** Collects what is not article text, in text order, and writes the prose without it. */
export interface Blanks {
  /** Blocks and other whole pieces. */
  add(from: number, to: number): void;
  /** Marks inside a line: `**`, `[`, `](https://…)`. */
  addMark(from: number, to: number): void;
  prose(): string;
}

/** Takes no room and makes no new word; see `filler`. */
const WORD_JOINER = '\u2060';

/** A mark that is longer than any run of `*`, `_`, `~` and brackets holds a link target. */
const LONGEST_JOINED = 6;

export function blanksIn(text: string): Blanks {
  let prose = '';
  let copied = 0;
  /** A mark that may go on: neighbouring marks are one. */
  let markFrom = 0;
  let markTo = 0;

  function write(from: number, to: number, filled: string): void {
    if (to <= copied) return;
    prose += text.slice(copied, from) + filled.slice(filled.length - (to - Math.max(from, copied)));
    copied = to;
  }

  function closeMark(): void {
    if (markTo > markFrom) write(markFrom, markTo, filler(text, markFrom, markTo));
    markFrom = markTo;
  }

  return {
    add(from, to) {
      closeMark();
      write(from, to, spaces(text, from, to));
    },
    addMark(from, to) {
      if (from > markTo) {
        closeMark();
        markFrom = from;
      }
      markTo = Math.max(markTo, to);
    },
    prose() {
      closeMark();
      return prose + text.slice(copied);
    },
  };
}

function spaces(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/[^\r\n]/g, ' ');
}

/**
 * Spaces, but for marks that spaces would turn into something else: inside a word, a compound or a figure
 * (`**min**ister`, `*Alder*-based`, `**12**%`), before a possessive (`*Herald*'s`), and before a straight quotation mark,
 * which opens behind a space and else closes.
 */
function filler(text: string, from: number, to: number): string {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  const afterNext = text.charAt(to + 1);
  const insideWord =
    (isWord(before) || '-$€£¥'.includes(before)) &&
    (isWord(after) || after === '%' || ("'’-".includes(after) && isWord(afterNext)));
  const atClosing = before.trim() !== '' && (after === '"' || after === "'");
  const joined = before !== '' && after !== '' && to - from <= LONGEST_JOINED && (insideWord || atClosing);
  return joined ? WORD_JOINER.repeat(to - from) : spaces(text, from, to);
}

/** A letter or a digit; by its case, for compiling `\p{L}` takes longer than reading an article. */
function isWord(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9');
}
