import type { FieldValue, SourceDocument, SourceMention } from '../../model/index.ts';
import type { ComparisonRules } from '../comparison-rules.ts';
import type { ComparedClaim } from '../side.ts';
import { differInEdgesAlone } from '../verbatim.ts';
import { wordForms } from '../words.ts';
import { type ComparedPair, type Comparing, type Finding, valueAt } from './finding.ts';

/** Who says it: the source, what kind of source it is, and how many they are. */
export function comparedSources({ old, new: other }: ComparedPair, comparing: Comparing): Finding[] {
  const [first, second] = [old.claim.attribution, other.claim.attribution];
  if (first === null && second === null) return [];
  const a = first?.source ?? null;
  const b = second?.source ?? null;
  const before = a && valueAt(comparing.old.document, a.span, a.name ?? a.antecedent?.text ?? null);
  const after = b && valueAt(comparing.new.document, b.span, b.name ?? b.antecedent?.text ?? null);
  if (a === null || b === null) {
    if (a === b && (first === null) === (second === null)) return [];
    if (isStillSaid(old, other, comparing.new.document) || isStillSaid(other, old, comparing.old.document)) return [];
    // Without a source on either side, the cue tells whether anybody attributes it.
    return [
      {
        field: 'source',
        rule: 'attribution',
        old: before ?? cueValue(old, comparing.old.document),
        new: after ?? cueValue(other, comparing.new.document),
      },
    ];
  }
  const rule = sourceRule(a, b, comparing.rules);
  const findings: Finding[] = [];
  if (rule !== null && !(rule === 'source-wording' && isEdge(a, b, comparing)))
    findings.push({ field: 'source', rule, old: before, new: after });
  const identity = identityRule(a, b);
  if (identity !== null && findings.length > 0) {
    findings.push({
      field: 'identity',
      rule: identity,
      old: valueAt(comparing.old.document, a.span, a.identity),
      new: valueAt(comparing.new.document, b.span, b.identity),
    });
  }
  return findings;
}

/** Whether what only one of the claims has as source and cue stands in the other's words too, where nobody found it. */
function isStillSaid({ claim }: ComparedClaim, other: ComparedClaim, { prose }: SourceDocument): boolean {
  const { source, cue } = claim.attribution ?? { source: null, cue: null };
  const { source: otherSource = null } = other.claim.attribution ?? {};
  if (otherSource !== null || (source === null && cue === null)) return false;
  const sentence = ` ${wordForms(prose.slice(...other.claim.span))} `;
  return [source, cue].every((part) => part === null || sentence.includes(` ${wordForms(part.text)} `));
}

function cueValue({ claim }: ComparedPair['old'], document: SourceDocument): FieldValue | null {
  const cue = claim.attribution?.cue ?? null;
  return cue && valueAt(document, cue.span);
}

function sourceRule(a: SourceMention, b: SourceMention, rules: ComparisonRules): Finding['rule'] | null {
  const isSameText = plainly(a.text, rules) === plainly(b.text, rules);
  if (a.name !== null && b.name !== null) {
    if (!isSameName(a.name, b.name, rules)) return isSameText ? 'antecedent' : 'source';
    return isSameText ? null : 'source-wording';
  }
  // The same words: where only one version tells who that is, the text says no other thing.
  if (isSameText) return null;
  if (a.count !== null && b.count !== null && a.count !== b.count) return 'source-count';
  if (isUnknown(a, rules) || isUnknown(b, rules)) return 'source-wording';
  if (a.name !== null || b.name !== null) return isPartOf(a, b, rules) ? 'source-wording' : 'source';
  const isSameRole = a.role !== null && a.role === b.role && isSameSlot(a.affiliation, b.affiliation, rules);
  return isSameRole || isPartOf(a, b, rules) ? 'source-wording' : 'source';
}

function identityRule(a: SourceMention, b: SourceMention): Finding['rule'] | null {
  if (a.identity === b.identity) return null;
  const isNamed = (source: SourceMention) => source.identity.startsWith('named-');
  if (isNamed(a) && (b.identity === 'anonymous' || b.identity === 'collective')) return 'name-withheld';
  if (isNamed(b) && (a.identity === 'anonymous' || a.identity === 'collective')) return 'name-given';
  return isOpen(a) || isOpen(b) ? null : 'identity';
}

/** A pronoun or a description that could not be resolved. */
const isOpen = ({ identity }: SourceMention): boolean => identity === 'unresolved';

/** A pronoun that nobody could resolve: it may be the other one. */
const isUnknown = (source: SourceMention, { pronouns }: ComparisonRules): boolean =>
  isOpen(source) &&
  wordForms(source.text)
    .split(' ')
    .every((word) => pronouns.has(word));

/** *Ray Dube* and *Dube*, *Bev Strand* and *Councilwoman Bev Strand*: all words of the one are words of the other, the last one too. */
function isSameName(a: string, b: string, rules: ComparisonRules): boolean {
  const first = plainly(a, rules).split(' ');
  const second = plainly(b, rules).split(' ');
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.every((word) => long.includes(word));
}

function isSameSlot(a: string | null, b: string | null, rules: ComparisonRules): boolean {
  return a === null || b === null || plainly(a, rules) === plainly(b, rules);
}

function isPartOf(a: SourceMention, b: SourceMention, rules: ComparisonRules): boolean {
  const first = ` ${plainly(a.text, rules)} `;
  const second = ` ${plainly(b.text, rules)} `;
  return first.includes(second) || second.includes(first);
}

function isEdge(a: SourceMention, b: SourceMention, { old, new: other, rules }: Comparing): boolean {
  return differInEdgesAlone(
    { words: plainly(a.text, rules), span: a.span, document: old.document },
    { words: plainly(b.text, rules), span: b.span, document: other.document },
  );
}

/** Without marks, case, a possessive and determiners in front. */
function plainly(text: string, { determiners }: ComparisonRules): string {
  const words = wordForms(text).split(' ');
  if (words.length > 1 && determiners.has(words[0]!)) words.shift();
  return words.map((word) => word.replace(/'s$/u, '')).join(' ');
}
