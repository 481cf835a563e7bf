import type { AttributedClaim, CheckDefinition, ClaimPart, Condition, Finds, Span } from '../model/index.ts';
import { SpanIndex } from '../place/index.ts';
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
  if (finds.kind === 'source') return (article, { check }) => sourcesWhere(article, finds.where, check);
  return (article) => claimsWhere(article, finds, rules);
}

function wordsOf(article: Article, rule: string): Raised[] {
  return article.matches(rule).map(({ span, values }) => ({ span, values: values() }));
}

/** What is wrong with a source is told once, where it first speaks in a scope that counts. */
function sourcesWhere(article: Article, where: readonly Condition[], { scopes }: CheckDefinition): Raised[] {
  const claims = new Map(article.attributed.map((claim) => [claim.id, claim]));
  return article.distinctSources().flatMap((source): Raised[] => {
    const told = sourceFields({ ...source, antecedent: null });
    for (const id of source.claims) {
      const claim = claims.get(id);
      if (claim?.attribution.source == null) continue;
      const { source: mention, cue, stance } = claim.attribution;
      if (!scopes.includes(article.scopeAt(mention.span[0]))) continue;
      const fields = { ...told, opening: sourceFields(mention).opening, stance, cue: cue?.text ?? null };
      if (allHold(where, fields, article.lists)) return [{ span: mention.span, claim: id, values: filled(fields) }];
    }
    return [];
  });
}

function claimsWhere(article: Article, finds: Extract<Finds, { kind: 'claim' }>, rules: readonly string[]): Raised[] {
  const matches = new SpanIndex(
    (finds.matching ? rules : []).flatMap((rule) => article.matches(rule)).sort((a, b) => a.span[0] - b.span[0]),
  );
  return article.attributed.flatMap((claim): Raised[] => {
    const fields = claimFields(claim);
    if (!allHold(finds.where, fields, article.lists)) return [];
    const part = partOf(claim, finds.on);
    if (!finds.matching) return [{ span: part, claim: claim.id, values: filled(fields) }];
    const match = matches.items[matches.firstTouching(part) ?? matches.items.length];
    if (match === undefined) return [];
    return [{ span: match.span, claim: claim.id, values: { ...filled(fields), ...match.values() } }];
  });
}

function partOf({ span, attribution }: AttributedClaim, on: ClaimPart): Span {
  if (on === 'source') return attribution.source?.span ?? span;
  if (on === 'cue') return attribution.cue?.span ?? span;
  if (on === 'content') return attribution.content.spans[0] ?? span;
  return span;
}

function filled(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
