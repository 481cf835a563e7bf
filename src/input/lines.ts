/** A line's bytes without its break; null for a line of more bytes than allowed. */
export type LineBytes = Uint8Array | null;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The lines of a stream, one at a time; of one that is too long nothing is kept. An LF ends a line, and a CR before it belongs to it. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): AsyncGenerator<LineBytes, void, undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size > maxBytes + 1) {
      tooLong = true;
      parts = [];
    } else if (part.length > 0) parts.push(part);
  }

  function finished(): LineBytes {
    const bytes = Buffer.concat(parts);
    const line = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    const result = tooLong || line.length > maxBytes ? null : line;
    parts = [];
    size = 0;
    tooLong = false;
    return result;
  }

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, end));
      yield finished();
      from = end + 1;
    }
    keep(bytes.subarray(from));
  }
  if (size > 0) yield finished();
}
