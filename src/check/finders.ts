import type { AttributedClaim, ClaimPart, Condition, Finds, Span } from '../model/index.ts';
import { SpanIndex } from '../place/index.ts';
import type { Article } from './article.ts';
import type { Check, Raised } from './check.ts';
import { codeChecks } from './code-checks.ts';
import { preparedConditions } from './conditions.ts';
import { CLAIM_FIELDS, filledFields, SPEAKING_FIELDS } from './fields.ts';

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
  return finds.kind === 'source' ? sourceFinder(finds.where) : claimFinder(finds, rules);
}

function wordsOf(article: Article, rule: string): Raised[] {
  return article.matches(rule).map(({ span, values }) => ({ span, values: values() }));
}

/** What is wrong with a source is told once, where it first speaks in a scope that counts. */
function sourceFinder(where: readonly Condition[]): Check {
  const holds = preparedConditions(where, SPEAKING_FIELDS);
  return (article, { check: { scopes } }) =>
    article.distinctSources().flatMap((distinct): Raised[] => {
      const source = { ...distinct, antecedent: null };
      for (const id of distinct.claims) {
        const claim = article.attributedBy(id);
        const span = claim?.attribution.source?.span;
        if (claim === undefined || span === undefined || !scopes.includes(article.scopeAt(span[0]))) continue;
        const speaking = { source, claim };
        if (holds(speaking, article.lists))
          return [{ span, claim: id, values: filledFields(SPEAKING_FIELDS, speaking) }];
      }
      return [];
    });
}

function claimFinder({ where, on, matching }: Extract<Finds, { kind: 'claim' }>, rules: readonly string[]): Check {
  const holds = preparedConditions(where, CLAIM_FIELDS);
  return (article) => {
    const matches = new SpanIndex(
      (matching ? rules : []).flatMap((rule) => article.matches(rule)).sort((a, b) => a.span[0] - b.span[0]),
    );
    return article.attributed.flatMap((claim): Raised[] => {
      if (!holds(claim, article.lists)) return [];
      const part = partOf(claim, on);
      const match = matching ? matches.items[matches.firstTouching(part) ?? matches.items.length] : null;
      if (match === undefined) return [];
      const values = { ...filledFields(CLAIM_FIELDS, claim), ...match?.values() };
      return [{ span: match?.span ?? part, claim: claim.id, values }];
    });
  };
}

function partOf({ span, attribution }: AttributedClaim, on: ClaimPart): Span {
  if (on === 'source') return attribution.source?.span ?? span;
  if (on === 'cue') return attribution.cue?.span ?? span;
  if (on === 'content') return attribution.content.spans[0] ?? span;
  return span;
}
