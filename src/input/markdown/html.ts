/** Lengths that no page has; without a limit, text full of `<a "` would take quadratic time. */
const TAG = /<[/!?]?[a-z](?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,4000}>/iy;
const UNREAD = /<(script|style|pre|template|textarea)\b/iy;

/** The tags, comments, scripts and style sheets of a block of HTML, in text order. */
export function* markupSpans(html: string): Generator<readonly [from: number, to: number]> {
  for (let at = html.indexOf('<'); at !== -1; ) {
    const end = markupEnd(html, at);
    if (end > at) yield [at, end];
    at = html.indexOf('<', Math.max(end, at + 1));
  }
}

/** `at` where no markup starts there. What is never closed goes on to the end. */
function markupEnd(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end === -1 ? html.length : end + 3;
  }
  UNREAD.lastIndex = at;
  const name = UNREAD.exec(html)?.[1];
  if (name !== undefined) {
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = at;
    return closing.test(html) ? closing.lastIndex : html.length;
  }
  TAG.lastIndex = at;
  return TAG.test(html) ? TAG.lastIndex : at;
}
