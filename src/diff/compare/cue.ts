import { differInEdgesAlone } from '../verbatim.ts';
import { wordForms } from '../words.ts';
import { type ComparedPair, type Comparing, type Finding, valueAt } from './finding.ts';

/** A cue that no list names says no more than that something was said. */
const NEUTRAL = 'neutral';

/** How it is said: the cue with its force, and the stance. */
export function comparedCues({ old, new: other }: ComparedPair, comparing: Comparing): Finding[] {
  const [first, second] = [old.claim.attribution, other.claim.attribution];
  if (first === null || second === null) return [];
  const findings: Finding[] = [];
  const [a, b] = [first.cue, second.cue];
  if (a !== null && b !== null) {
    const [force, otherForce] = [forceOf(a.text, comparing), forceOf(b.text, comparing)];
    if (force !== otherForce || !isSameCue(a, b, comparing)) {
      findings.push({
        field: 'cue',
        rule: force === otherForce ? 'cue' : 'force',
        old: valueAt(comparing.old.document, a.span, force),
        new: valueAt(comparing.new.document, b.span, otherForce),
      });
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

type Cue = NonNullable<NonNullable<ComparedPair['old']['claim']['attribution']>['cue']>;

function isSameCue(a: Cue, b: Cue, { old, new: other }: Comparing): boolean {
  return differInEdgesAlone(
    { words: wordForms(a.text), span: a.span, document: old.document },
    { words: wordForms(b.text), span: b.span, document: other.document },
  );
}
