import type { SyntaxNodeRef, Tree } from '@lezer/common';

/** The labels that reference definitions (`[label]: https://…`) give a target, normalised. */
export function definedLabels(tree: Tree, source: string): ReadonlySet<string> {
  const labels = new Set<string>();
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return node.name !== 'Paragraph';
      const label = node.node.getChild('LinkLabel');
      if (label !== null) labels.add(normalisedLabel(source.slice(label.from, label.to)));
      return false;
    },
  });
  return labels;
}

/**
 * Whether brackets make a link. The parser takes every pair of them for one; but `[the mayor]` without a definition is
 * an editor's insertion.
 */
export function isLink({ node }: SyntaxNodeRef, source: string, labels: ReadonlySet<string>): boolean {
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
