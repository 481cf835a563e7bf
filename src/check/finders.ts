import type { AttributedClaim, Condition, Finds, Span } from '../model/index.ts';
import type { Article } from './article.ts';
import type { Check, Raised } from './check.ts';
import { codeChecks } from './code-checks.ts';
import { allHold, claimFields, sourceFields } from './conditions.ts';

/**
 * What finds the things that a check is about, by what its file says.
 *
 * @param rules ids of the rules in the check's file, for `finds: words`
 */
export function finderOf(finds: Finds, rules: readonly string[]): Check {
  // Asked when everything else is found.
  if (finds.kind === 'suppressions') return () => [];
  if (finds.kind === 'code') return codeChecks.get(finds.name) ?? (() => []);
  if (finds.kind === 'words') return (article) => rules.flatMap((rule) => wordsOf(article, rule));
  if (finds.kind === 'source') return (article) => sourcesWhere(article, finds.where);
  return (article) => claimsWhere(article, finds.where, finds.on);
}

function wordsOf(article: Article, rule: string): Raised[] {
  return article.matches(rule).map(({ span, values }) => ({ span, values: values() }));
}

/** Sources that make a claim, each where it makes its first: what is wrong with a source is told once. */
function sourcesWhere(article: Article, where: readonly Condition[]): Raised[] {
  const seen = new Set<string>();
  return article.attributed.flatMap((claim): Raised[] => {
    const { source } = claim.attribution;
    if (source === null || !allHold(where, sourceFields(source), article.lists)) return [];
    const first = source.antecedent ?? source;
    const key = first.span.join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ span: source.span, claim: claim.id, values: filled(sourceFields(source)) }];
  });
}

function claimsWhere(
  article: Article,
  where: readonly Condition[],
  on: 'claim' | 'source' | 'cue' | 'content',
): Raised[] {
  return article.attributed.flatMap((claim): Raised[] => {
    const fields = claimFields(claim);
    if (!allHold(where, fields, article.lists)) return [];
    return [{ span: partOf(claim, on), claim: claim.id, values: filled(fields) }];
  });
}

function partOf({ span, attribution }: AttributedClaim, on: 'claim' | 'source' | 'cue' | 'content'): Span {
  if (on === 'source') return attribution.source?.span ?? span;
  if (on === 'cue') return attribution.cue?.span ?? span;
  if (on === 'content') return attribution.content.spans[0] ?? span;
  return span;
}

function filled(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
