import type { Attribution } from '../../model/index.ts';
import type { Side } from '../side.ts';
import { differInEdgesAlone } from '../verbatim.ts';
import { wordForms, wordsIn } from '../words.ts';
import { type ComparedPair, type Comparing, type Finding, valueAt } from './finding.ts';
import { isNegation } from './negation.ts';

/** A cue that no list names says no more than that something was said. */
const NEUTRAL = 'neutral';

/** Characters at most that are looked at before a cue for a negation: *could not yet*. */
const LONGEST_AUXILIARIES = 40;

type Cue = NonNullable<Attribution['cue']>;

/** How it is said: the cue with its force, whether it is turned into its opposite, and the stance. */
export function comparedCues({ old, new: other }: ComparedPair, comparing: Comparing): Finding[] {
  const [first, second] = [old.claim.attribution, other.claim.attribution];
  if (first === null || second === null) return [];
  const [a, b] = [first.cue, second.cue];
  const findings: Finding[] = [];
  if (a !== null && b !== null) {
    const { old: before, new: after } = comparing;
    const [force, otherForce] = [forceOf(a.text, comparing), forceOf(b.text, comparing)];
    const valued = { old: valueAt(before.document, a.span, force), new: valueAt(after.document, b.span, otherForce) };
    const isTurned = isNegated(first, a, before, comparing) !== isNegated(second, b, after, comparing);
    if (force !== otherForce) findings.push({ field: 'cue', rule: 'force', ...valued });
    else if (!isTurned && !isSameCue(a, b, comparing)) findings.push({ field: 'cue', rule: 'cue', ...valued });
    if (isTurned) {
      const [words, otherWords] = [valueAt(before.document, a.span), valueAt(after.document, b.span)];
      findings.push({ field: 'negation', rule: 'negation', old: words, new: otherWords });
    }
  }
  if (first.stance !== second.stance && findings.length > 0) {
    findings.push({
      field: 'stance',
      rule: 'stance',
      old: { text: a?.text ?? '', value: first.stance, span: a?.span ?? null },
      new: { text: b?.text ?? '', value: second.stance, span: b?.span ?? null },
    });
  }
  return findings;
}

function forceOf(cue: string, { rules }: Comparing): string {
  const words = wordForms(cue).split(' ');
  for (let at = 0; at < words.length; at++) {
    const known = rules.force.get(words[at]!) ?? rules.force.get(words.slice(at, at + 2).join(' '));
    if (known !== undefined) return known;
  }
  return NEUTRAL;
}

/**
 * *does not deny*: whether the cue is turned into its opposite, by a word of its own or one between it and the source or
 * content before it, for what belongs to a cue is not found alike in every version.
 */
function isNegated({ source, content }: Attribution, { span }: Cue, { document }: Side, { rules }: Comparing): boolean {
  const ends = [...content.spans, ...(source === null ? [] : [source.span])].map(([, end]) => end);
  const before = ends.filter((end) => end <= span[0]);
  const start = before.length === 0 ? span[0] : Math.max(...before, span[0] - LONGEST_AUXILIARIES);
  return wordsIn(document.prose, [start, span[1]]).some(({ form }) => isNegation(form, rules));
}

function isSameCue(a: Cue, b: Cue, { old, new: other }: Comparing): boolean {
  return differInEdgesAlone(
    { words: wordForms(a.text), span: a.span, document: old.document },
    { words: wordForms(b.text), span: b.span, document: other.document },
  );
}
