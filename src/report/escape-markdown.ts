import { escapeText } from './escape.ts';

const MARKUP = /[\\`*_[\]#|~$]/g;
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What GitHub turns into links and notifications of its own: addresses, `@somebody`, `owner/repository#1`. */
const LINKED = /(?<=\b(?:https?|ftp))(?=:)|(?<=\bwww)(?=\.)|(?<=@)(?=\w)/gi;

/** Text that a Markdown page shows as it is, in a table's cell as elsewhere: no markup, no HTML, no link, one line. */
export function escapeMarkdown(text: string, ci = false): string {
  return escapeText(text, ci)
    .replace(LINKED, '\u0000')
    .replace(MARKUP, '\\$&')
    .replace(/[&<>]/g, (character) => HTML[character]!)
    .replaceAll('\u0000', '<!-- -->');
}
