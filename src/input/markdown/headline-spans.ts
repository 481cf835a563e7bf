import type { SourceDocument, Span } from '../../model/index.ts';
import { frontMatterEnd } from './front-matter-end.ts';

/** Names that content systems give to what stands over an article. */
const HEADLINE_FIELD =
  /^(?:title|headline|standfirst|subtitle|subhead|deck|dek|description|summary|excerpt|lede)[ \t]*:[ \t]*(?<words>\S.*?)[ \t]*$/gim;

/** Where a front matter gives title and standfirst, without their quotation marks; empty where it gives none. */
export function headlineSpans({ text, mediaType }: Pick<SourceDocument, 'text' | 'mediaType'>): Span[] {
  const end = mediaType === 'text/markdown' ? frontMatterEnd(text) : 0;
  return [...text.slice(0, end).matchAll(HEADLINE_FIELD)].flatMap((match): Span[] => {
    const words = match.groups!['words']!;
    const [, mark = '', inner = ''] = /^(["']?)(.*)\1$/s.exec(words) ?? [];
    const start = match.index + match[0].lastIndexOf(words) + mark.length;
    return /\p{L}/u.test(inner) && !/^[>|]/.test(inner) ? [[start, start + inner.length]] : [];
  });
}
