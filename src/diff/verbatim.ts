import type { SourceDocument, Span } from '../model/index.ts';
import { wordForms } from './words.ts';

/** So far around a claim its words may stand in the other text without being found as part of its partner. */
const NEARBY = 250;
/** A run of so many words that stands nearby is the same run; fewer must stand right beside the partner's words. */
const TELLING = 3;

/**
 * Whether the words stand around the spans in the other text, so that only the edge of what was found there differs, not
 * what is said.
 */
export function standsNearby(forms: readonly string[], { prose }: SourceDocument, spans: readonly Span[]): boolean {
  if (forms.length === 0) return true;
  const wanted = forms.join(' ');
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  if (forms.length >= TELLING) {
    const around = wordForms(prose.slice(Math.max(0, start - NEARBY), end + NEARBY));
    return ` ${around} `.includes(` ${wanted} `);
  }
  return spans.some(([from, to]) => {
    const before = wordForms(prose.slice(Math.max(0, from - NEARBY), from));
    const behind = wordForms(prose.slice(to, to + NEARBY));
    return ` ${before}`.endsWith(` ${wanted}`) || `${behind} `.startsWith(`${wanted} `);
  });
}

/** Words found in a text, their forms joined by single spaces. */
interface Found {
  readonly words: string;
  readonly span: Span;
  readonly document: SourceDocument;
}

/** Whether two findings have the same words, or one has more of them and these stand beside the other one too. */
export function differInEdgesAlone(a: Found, b: Found): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const at = ` ${long.words} `.indexOf(` ${short.words} `);
  if (at < 0) return false;
  const rest = [long.words.slice(0, at), long.words.slice(at + short.words.length)];
  return rest
    .map((part) => part.trim())
    .filter(Boolean)
    .every((part) => standsNearby(part.split(' '), short.document, [short.span]));
}
