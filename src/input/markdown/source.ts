/** Containers that a line may open; a person never nests more, and the package's time grows with the square. */
const MOST_MARKS = 64;

/**
 * The text as the parser shall see it, of the same length: front matter blanked, line breaks of every kind as LF (the
 * package knows no other), and no line that opens more than 64 quotes and lists.
 */
export function parserSource(text: string, bodyStart: number): string {
  const body = text.slice(bodyStart).replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  return bodyStart === 0 ? withFewMarks(body) : `${' '.repeat(bodyStart - 1)}\n${withFewMarks(body)}`;
}

function withFewMarks(text: string): string {
  let result = '';
  let copied = 0;
  for (let line = 0; line < text.length; ) {
    let at = line;
    let marks = 0;
    let extra = -1;
    for (;;) {
      const next = markEnd(text, at);
      if (next === at) break;
      if (text[at] !== ' ' && text[at] !== '\t') marks += 1;
      if (marks > MOST_MARKS && extra === -1) extra = at;
      at = next;
    }
    if (extra !== -1) {
      result += text.slice(copied, extra) + ' '.repeat(at - extra);
      copied = at;
    }
    const end = text.indexOf('\n', at);
    line = end === -1 ? text.length : end + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** Behind the space, quote mark, bullet or list number at `at`; `at` where there is none. */
function markEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x20 || unit === 0x09 || unit === 0x3e || unit === 0x2d || unit === 0x2a || unit === 0x2b) return at + 1;
  let end = at;
  while (end < at + 9 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  const stop = text[end];
  return end > at && (stop === '.' || stop === ')') ? end + 1 : at;
}
