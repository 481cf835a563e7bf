import type { Block } from '../model/index.ts';
import type { AnnotatedText, Runs } from './annotated-text.ts';
import type { TokenColumns } from './token-columns.ts';

export type ParagraphScope = AnnotatedText['scopes'][number];

const LONGEST_HEADLINE = 25;

/** What structure alone tells of each paragraph: headings and headline-like first lines, captions; the rest is narration. */
export function paragraphScopes(
  text: string,
  blocks: readonly Block[],
  tokens: TokenColumns,
  paragraphs: Runs,
): ParagraphScope[] {
  const scopes: ParagraphScope[] = [];
  let block = 0;
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const first = paragraphs.first[paragraph]!;
    while (block < blocks.length && blocks[block]!.span[1] <= tokens.start[first]!) block++;
    const kind = blocks[block]?.kind;
    if (kind === 'heading') scopes.push('headline');
    else if (kind === 'caption') scopes.push('caption');
    else if (paragraph === 0 && blocks.length === 0 && isHeadline(text, tokens, paragraphs)) scopes.push('headline');
    else scopes.push('narration');
  }
  return scopes;
}

/** The first line of a plain text: short, without a full stop, and not all there is. */
function isHeadline(text: string, tokens: TokenColumns, paragraphs: Runs): boolean {
  const count = paragraphs.first[1]!;
  if (paragraphs.count < 2 || count > LONGEST_HEADLINE) return false;
  return !/[.!:;,_]/.test(text.charAt(tokens.end[count - 1]! - 1));
}
