import { comparedClaims } from './compare/claim.ts';
import { comparedCues } from './compare/cue.ts';
import { type Comparing, type Finding, valueAt } from './compare/finding.ts';
import { comparedSources } from './compare/source.ts';
import type { Group } from './pairing/index.ts';
import { type ComparedClaim, type Side, standInSameWords, wordsOf } from './side.ts';
import { wordForms } from './words.ts';

/** Two claims that belong together, with what differs; one claim alone where the other side has none. */
export interface Comparison {
  readonly old: ComparedClaim | null;
  readonly new: ComparedClaim | null;
  readonly findings: readonly Finding[];
}

const LEAST_LETTERS = 3;

/** What differs in a group: one comparison for a pair, one for each part of what was split or merged. */
export function comparedGroup(group: Group, comparing: Comparing): Comparison[] {
  const olds = group.old.map((index) => comparing.old.claims[index]!);
  const news = group.new.map((index) => comparing.new.claims[index]!);
  if (olds.length === 1 && news.length === 1) {
    const pair = { old: olds[0]!, new: news[0]! };
    return [{ ...pair, findings: comparedClaims(pair, comparing) }];
  }
  // The same sentences, in which more or fewer claims were found: nothing was split.
  const isSame = (claim: ComparedClaim, side: Side) => standInSameWords(olds[0]!, comparing.old, claim, side);
  if (olds.every((claim) => isSame(claim, comparing.old)) && news.every((claim) => isSame(claim, comparing.new)))
    return [{ old: olds[0]!, new: news[0]!, findings: [] }];
  const whole = { old: merged(olds), new: merged(news) };
  const said = [wordsOf(whole.old, comparing.old), wordsOf(whole.new, comparing.new)].map(
    (words) => new Set(words.map(({ form }) => form)),
  );
  const findings = comparedClaims(whole, comparing).filter((finding) => !isJoint(finding, said, comparing));
  const isSplit = news.length > 1;
  const parts = isSplit ? news : olds;
  return parts.map((part, index): Comparison => {
    const pair = isSplit ? { old: olds[0]!, new: part } : { old: part, new: news[0]! };
    const own = index === 0 ? [] : [...comparedSources(pair, comparing), ...comparedCues(pair, comparing)];
    return {
      ...pair,
      findings: [
        {
          field: 'parts',
          rule: 'parts',
          old: valueAt(comparing.old.document, pair.old.claim.span, String(olds.length)),
          new: valueAt(comparing.new.document, pair.new.claim.span, String(news.length)),
        },
        ...own,
        ...findings.filter((finding) => partOf(finding, parts, isSplit ? 'new' : 'old') === index),
      ],
    };
  });
}

/** Several claims as one that says all of it, by the source of the first. */
function merged(claims: readonly ComparedClaim[]): ComparedClaim {
  const [first, ...others] = claims;
  if (others.length === 0) return first!;
  const hedges = claims.flatMap(({ claim }) => claim.hedges);
  const span = [
    Math.min(...claims.map(({ claim }) => claim.span[0])),
    Math.max(...claims.map(({ claim }) => claim.span[1])),
  ] as const;
  return {
    ...first!,
    claim: { ...first!.claim, hedges, span },
    spans: claims.flatMap(({ spans }) => spans),
    figures: [...new Set(claims.flatMap(({ figures }) => figures))],
    dates: [...new Set(claims.flatMap(({ dates }) => dates))],
  };
}

/** Words that only join the parts, or say again what the whole says once: *and*, *it has*. */
function isJoint(
  { field, old, new: other }: Finding,
  said: readonly ReadonlySet<string>[],
  { rules }: Comparing,
): boolean {
  return (
    field === 'content' &&
    [old, other].every((value, side) =>
      wordForms(value?.text ?? '')
        .split(' ')
        .every((word) => word.length < LEAST_LETTERS || rules.light.has(word) || said[1 - side]!.has(word)),
    )
  );
}

/** The index of the part in which a difference stands; the first where none holds it. */
function partOf(finding: Finding, parts: readonly ComparedClaim[], side: 'old' | 'new'): number {
  const span = finding[side]?.span ?? null;
  if (span === null) return 0;
  return Math.max(
    0,
    parts.findIndex(({ claim }) => claim.span[0] <= span[0] && span[1] <= claim.span[1]),
  );
}

/** Differences that stand in two claims at once, one inside the other, are told once. */
export function withoutRepetition(comparisons: readonly Comparison[]): Comparison[] {
  const told = new Set<string>();
  return comparisons.map((comparison) => ({
    ...comparison,
    findings: comparison.findings.filter(({ field, old, new: other }) => {
      if (field === 'parts') return true;
      const key = `${field} ${old?.span?.join() ?? '-'} ${other?.span?.join() ?? '-'}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    }),
  }));
}
