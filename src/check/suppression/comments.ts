import type { SourceDocument, Span } from '../../model/index.ts';
import { placesOf } from '../../place/index.ts';
import type { SuppressionNote } from './notes.ts';

/**
 *     <!-- claimtrace-disable-next-line anonymous/no-reason, date/relative -- her editor knows the name -->
 *          ^ action                     ^ checks, or none for all             ^ reason
 */
const COMMENT =
  /<!--\s*claimtrace-(?<action>disable-next-line|disable-line|disable-file|disable|enable)\b(?<rest>(?:[^-]|-(?!->))*)-->/g;
const REASON = /(?:^|\s)--\s+(?<reason>\S[^]*)$/;
const ENABLE = 'enable';

interface Directive {
  readonly action: string;
  readonly checks: readonly (string | null)[];
  readonly reason: string | null;
  readonly span: Span;
}

/** The notes in an article's comments; plain text has no comments. */
export function commentNotes({ text, mediaType }: Pick<SourceDocument, 'text' | 'mediaType'>): SuppressionNote[] {
  if (mediaType === 'text/plain' || !text.includes('claimtrace-')) return [];
  const directives = [...text.matchAll(COMMENT)].map(directiveOf);
  return directives.flatMap((directive, index) =>
    directive.action === ENABLE
      ? []
      : directive.checks.map((check): SuppressionNote => {
          const reach = reachOf(directive, check, directives.slice(index + 1), text);
          return { kind: 'comment', check, reason: directive.reason, reach, words: null, span: directive.span };
        }),
  );
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

function reachOf({ action, span }: Directive, check: string | null, later: readonly Directive[], text: string): Span {
  if (action === 'disable-file') return [0, text.length];
  if (action === 'disable') {
    const end = later.find(
      (other) => other.action === ENABLE && (other.checks.includes(null) || other.checks.includes(check)),
    );
    return [span[1], end?.span[0] ?? text.length];
  }
  const places = placesOf(text);
  const { line } = places.at(span[1]);
  if (action === 'disable-line') return places.line(line);
  for (let next = line + 1; next <= places.lineCount; next++) {
    const found = places.line(next);
    if (text.slice(...found).trim() !== '') return found;
  }
  return [text.length, text.length];
}
