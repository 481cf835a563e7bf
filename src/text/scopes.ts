import type { Block } from '../model/index.ts';
import type { AnnotatedText, Runs } from './annotated-text.ts';
import { CAPITAL, classOf } from './characters.ts';
import type { TokenColumns } from './token-columns.ts';

export type ParagraphScope = AnnotatedText['scopes'][number];

const LONGEST_HEADLINE = 25;
const LONGER_WORD = 4;

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

/** The first line of a plain text, when it is short, not all there is, and has no full stop or a headline's capitals. */
function isHeadline(text: string, tokens: TokenColumns, paragraphs: Runs): boolean {
  const count = paragraphs.first[1]!;
  if (paragraphs.count < 2 || count > LONGEST_HEADLINE) return false;
  const last = text.charAt(tokens.end[count - 1]! - 1);
  if (/[:;,_—–-]/.test(last)) return false;
  return !/[.!]/.test(last) || hasHeadlineCapitals(text, tokens, count);
}

/** Most longer words start with a capital, and there are enough to tell. */
function hasHeadlineCapitals(text: string, tokens: TokenColumns, count: number): boolean {
  let longer = 0;
  let capitals = 0;
  for (let token = 0; token < count; token++) {
    if (tokens.end[token]! - tokens.start[token]! < LONGER_WORD) continue;
    longer++;
    if (classOf(text.charCodeAt(tokens.start[token]!)) === CAPITAL) capitals++;
  }
  return longer >= 4 && capitals >= longer * 0.75;
}
