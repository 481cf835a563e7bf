import type { Span } from '../model/index.ts';

/**
 * A text of the same length with spaces for all that stands in none of the spans; line breaks stay, and so every place does.
 *
 * @param spans in text order, not overlapping
 */
export function onlyIn(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [start, end] of spans) {
    pieces.push(blank(text.slice(done, start)), text.slice(start, end));
    done = end;
  }
  return pieces.join('') + blank(text.slice(done));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
