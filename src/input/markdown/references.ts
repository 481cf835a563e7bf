import type { SyntaxNode } from '@lezer/common';

/** `[label]: target "title"` on a line of its own, be it in a quote or a list. */
const DEFINITION = /^[ \t>*+-]{0,20}\[([^[\]\n]{1,999})\]:(?:[ \t]*\n)?[ \t]*[^\s[]\S*[ \t]*(?:["'(].*)?$/gm;

/**
 * The labels that a source's reference definitions give a target, normalised. Found by their looks, because the parser
 * sees a large source in pieces, and a definition may stand in any of them.
 */
export function definedLabels(source: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!source.includes(']:')) return labels;
  for (const [, label] of source.matchAll(DEFINITION)) labels.add(normalisedLabel(label!));
  return labels;
}

/**
 * Whether brackets make a link. The parser takes every pair of them for one; but `[the mayor]` without a definition is
 * an editor's insertion. `source` is what the node's offsets count in.
 */
export function isLink(node: SyntaxNode, source: string, labels: ReadonlySet<string>): boolean {
  // Behind the two brackets of the words stand the two of the target.
  if (node.getChildren('LinkMark').length > 2) return true;
  if (labels.size === 0) return false;
  const label = node.getChild('LinkLabel');
  const explicit = label === null ? '' : source.slice(label.from, label.to);
  const words = source.slice(node.from, label?.from ?? node.to);
  return labels.has(normalisedLabel(explicit.length > 2 ? explicit : words));
}

function normalisedLabel(bracketed: string): string {
  return bracketed
    .replace(/^!?\[|\]$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
