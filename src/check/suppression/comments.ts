import type { SourceDocument, Span } from '../../model/index.ts';
import { placesOf, SpanIndex } from '../../place/index.ts';
import type { SuppressionNote } from './notes.ts';

/**
 *     <!-- claimtrace-disable-next-line anonymous/no-reason, date/relative -- her editor knows the name -->
 *          ^ action                     ^ checks, or none for all             ^ reason
 */
const COMMENT =
  /<!--\s*claimtrace-(?<action>disable-next-line|disable-line|disable-file|disable|enable)\b(?<rest>(?:[^-]|-(?!->)){0,2000})-->/g;
const REASON = /(?:^|\s)--\s+(?<reason>\S.*)$/s;
/** A fenced block, or code within a line: what stands there is shown, not meant. */
const CODE = /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}\k<fence>).*\n)*? {0,3}\k<fence>|`[^`\n]+`/gm;
const ENABLE = 'enable';

interface Directive {
  readonly action: string;
  readonly checks: readonly (string | null)[];
  readonly reason: string | null;
  readonly span: Span;
}

/** The notes in an article's comments, in text order; plain text has no comments. */
export function commentNotes({ text, mediaType }: Pick<SourceDocument, 'text' | 'mediaType'>): SuppressionNote[] {
  if (mediaType === 'text/plain' || !text.includes('claimtrace-')) return [];
  const notes: SuppressionNote[] = [];
  const places = placesOf(text);
  /** Where what a comment switches off is switched on again, by what it names. */
  const enabled = new Map<string | null, number>();
  const shown = new SpanIndex(
    [...text.matchAll(CODE)].map(({ index, 0: code }) => ({ span: [index, index + code.length] })),
  );
  const directives = [...text.matchAll(COMMENT)]
    .map(directiveOf)
    .filter(({ span }) => shown.firstTouching(span) === null);
  for (const { action, checks, reason, span } of directives.reverse()) {
    for (const check of [...checks].reverse()) {
      if (action === ENABLE) enabled.set(check, span[0]);
      else notes.push({ kind: 'comment', check, reason, reach: reachOf(action, check, span), words: null, span });
    }
  }
  return notes.reverse();

  function reachOf(action: string, check: string | null, [start, end]: Span): Span {
    if (action === 'disable-file') return [0, text.length];
    if (action === 'disable')
      return [end, Math.min(enabled.get(check) ?? text.length, enabled.get(null) ?? text.length)];
    const { line } = places.at(start);
    if (action === 'disable-line') return places.line(line);
    for (let next = places.at(end).line + 1; next <= places.lineCount; next++) {
      const found = places.line(next);
      if (text.slice(...found).trim() !== '') return found;
    }
    return [text.length, text.length];
  }
}

function directiveOf(match: RegExpExecArray): Directive {
  const { action = '', rest = '' } = match.groups ?? {};
  const reason = REASON.exec(rest);
  const names = (reason === null ? rest : rest.slice(0, reason.index)).split(/[\s,]+/).filter((name) => name !== '');
  return {
    action,
    checks: names.length === 0 ? [null] : names,
    reason: reason?.groups?.['reason']?.trim() ?? null,
    span: [match.index, match.index + match[0].length],
  };
}
