import type { SourceDocument } from '../model/index.ts';
import { type Example, type Mention, propertyText, type RuleInForce } from '../rules/index.ts';
import { tokenSpan } from '../text/index.ts';
import type { Cascade } from './cascade.ts';
import type { Detector } from './detector.ts';

/** An example of a rule that does not come out as the rule's file says. */
export interface FailedExample {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What was expected and what was found. */
  readonly message: string;
}

export interface ExampleReport {
  readonly passed: number;
  readonly failed: readonly FailedExample[];
}

/** Runs the examples of rules through the whole cascade. Shipped rules must have one of each kind. */
export function runExamples(detector: Detector, rules: readonly RuleInForce[]): ExampleReport {
  const failed: FailedExample[] = [];
  let passed = 0;
  for (const { rule, definition } of rules) {
    const { file } = rule.origin;
    const { examples } = definition.body();
    for (const example of examples) {
      const message = failureOf(detector, rule.id, example);
      if (message === null) passed++;
      else failed.push({ rule: rule.id, file, line: example.line, text: example.text, message });
    }
    for (const kind of [true, false]) {
      if (rule.own || examples.some(({ matches }) => matches === kind)) continue;
      const message = `expected an example with “${kind ? 'match' : 'no match'}” but found none`;
      failed.push({ rule: rule.id, file, line: rule.origin.line, text: '', message });
    }
  }
  return { passed, failed };
}

function failureOf(detector: Detector, ruleId: string, example: Example): string | null {
  const { text, published } = example;
  const document: Pick<SourceDocument, 'prose' | 'blocks' | 'published' | 'title' | 'text'> = {
    text,
    prose: text,
    blocks: [],
    published,
    title: null,
  };
  const cascade = detector.cascade(document);
  const stage = detector.ruleSet.rules.find(({ rule }) => rule.id === ruleId)?.rule.stage;
  const found = stage === undefined ? [] : cascade.mentions(stage).filter(({ match }) => match.rule.id === ruleId);
  if (!example.matches)
    return found.length === 0 ? null : `expected no match but found “${wordsOf(cascade, found[0]!)}”`;
  if (found.length === 0) return 'expected a match but found none';
  const mismatches = found.map((mention) => mismatchOf(cascade, mention, example));
  return mismatches.includes(null) ? null : mismatches[0]!;
}

function mismatchOf(cascade: Cascade, mention: Mention, { expected }: Example): string | null {
  for (const [key, value] of expected) {
    const wanted = propertyText(value);
    const actual = valuesOf(cascade, mention, key);
    if (!actual.includes(wanted)) return `expected ${key} “${wanted}” but found “${actual.join('”, “')}”`;
  }
  return null;
}

/** What a key of an example stands for: the mention's words, captures of that name, or a property. */
function valuesOf(cascade: Cascade, mention: Mention, key: string): string[] {
  if (key === 'is') return [wordsOf(cascade, mention)];
  const captures = mention.match.captures.filter(({ name }) => name === key);
  if (captures.length > 0) return captures.map((capture) => wordsOf(cascade, capture));
  return [propertyText(mention.properties[key])];
}

function wordsOf({ annotated, document }: Cascade, { first, last }: { first: number; last: number }): string {
  return last > first ? document.text.slice(...tokenSpan(annotated, first, last)) : '';
}
