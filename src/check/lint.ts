import type { CheckDefinition, Finding, ParameterValue, Severity, SuppressedFinding } from '../model/index.ts';
import { type Places, placesOf } from '../place/index.ts';
import type { Article } from './article.ts';
import type { Asked, Check, Raised } from './check.ts';
import { finderOf } from './finders.ts';
import { Fingerprints } from './fingerprint.ts';
import { filledMessage } from './message.ts';
import { isSilenced } from './silence.ts';
import { isNameOf, type SuppressionNote } from './suppression/notes.ts';
import { suppress } from './suppression/suppress.ts';

/** A check with the settings it is asked under. */
export interface CheckInForce {
  readonly check: CheckDefinition;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** A check that is ready to be asked. */
export interface PreparedCheck extends CheckInForce {
  readonly find: Check;
}

/** @param rulesOf ids of the rules that stand in a check's file, those included that only silence it */
export function preparedChecks(
  checks: readonly CheckInForce[],
  rulesOf: (check: CheckDefinition) => readonly string[],
): PreparedCheck[] {
  return checks.map((inForce) => {
    const { check } = inForce;
    const rules = rulesOf(check).filter((rule) => check.silent.every(({ near }) => near !== rule));
    return { ...inForce, find: finderOf(check.finds, rules) };
  });
}

export interface Linted {
  /** In text order. */
  readonly findings: Finding[];
  readonly suppressed: SuppressedFinding[];
}

/** What the checks find in an article, and what the notes in it or beside it say is wanted. */
export function lintArticle(
  article: Article,
  checks: readonly PreparedCheck[],
  notes: readonly SuppressionNote[],
): Linted {
  const places = placesOf(article.text);
  const fingerprints = new Fingerprints();
  const findingsOf = (raised: readonly RaisedBy[]) =>
    inTextOrder(raised).map(({ raised: each, by }) => finding(each, by, article, places, fingerprints));
  const found = findingsOf(withoutYielding(checks.flatMap((check) => raisedBy(check, article))));
  const { findings, suppressed, unused } = suppress(found, notes, ({ span }) => article.words(span));
  const needless = unused.filter(
    ({ check }) => check === null || checks.some((asked) => isNameOf(check, asked.check.id)),
  );
  const ofNotes = findingsOf(checks.flatMap((check) => raisedByNotes(check, notes, needless)));
  return { findings: [...findings, ...ofNotes].sort((a, b) => a.span[0] - b.span[0]), suppressed };
}

interface RaisedBy {
  readonly raised: Raised;
  readonly by: PreparedCheck;
}

/** One thing is told once: by the check that the others yield to. */
function withoutYielding(raised: readonly RaisedBy[]): RaisedBy[] {
  const keyOf = (check: string, { span: [start, end] }: Raised) => `${check} ${start} ${end}`;
  const all = new Set(raised.map(({ raised: each, by }) => keyOf(by.check.id, each)));
  return raised.filter(({ raised: each, by }) => !by.check.yieldsTo.some((other) => all.has(keyOf(other, each))));
}

function inTextOrder(raised: readonly RaisedBy[]): RaisedBy[] {
  return [...raised].sort(
    (a, b) =>
      a.raised.span[0] - b.raised.span[0] ||
      a.raised.span[1] - b.raised.span[1] ||
      (a.by.check.id < b.by.check.id ? -1 : a.by.check.id > b.by.check.id ? 1 : 0),
  );
}

function raisedByNotes(
  by: PreparedCheck,
  notes: readonly SuppressionNote[],
  unused: readonly SuppressionNote[],
): RaisedBy[] {
  const { finds } = by.check;
  if (finds.kind !== 'suppressions') return [];
  const wrong = finds.which === 'unused' ? unused : notes.filter(({ reason }) => reason === null);
  return wrong.map(({ span, check }) => ({
    raised: check === null ? { span, message: 'all' } : { span, values: { check } },
    by,
  }));
}

function raisedBy(by: PreparedCheck, article: Article): RaisedBy[] {
  const { scopes, silent } = by.check;
  const found: RaisedBy[] = [];
  for (const raised of by.find(article, asked(by))) {
    if (!scopes.includes(article.scopeAt(raised.span[0])) || isSilenced(article, raised, silent)) continue;
    found.push({ raised, by });
  }
  return found;
}

function asked({ check, parameters }: CheckInForce): Asked {
  const parameter = (name: string) => {
    const value = parameters[name] ?? check.parameters[name]?.default;
    if (value === undefined) throw new RangeError(`the check ${check.id} has no parameter ${name}`);
    return value;
  };
  return { check, parameter, number: (name) => Number(parameter(name)) };
}

function finding(
  { span, message, values, claim, details }: Raised,
  { check, severity }: PreparedCheck,
  article: Article,
  places: Places,
  fingerprints: Fingerprints,
): Finding {
  const words = article.words(span);
  const about = claim ?? article.claimsAround(span).at(-1)?.id;
  const sentence = article.passageAt(span[0]);
  const template = check.messages[message ?? 'default'] ?? '';
  return {
    rule: check.id,
    severity,
    message: filledMessage(template, { words, ...values }),
    span,
    at: places.of(span),
    ...(about === undefined ? {} : { claim: about }),
    ...(details === undefined ? {} : { details }),
    help: check.help,
    fingerprint: fingerprints.next(
      check.id,
      about ?? (sentence === undefined ? '' : article.words(sentence.span)),
      words,
    ),
  };
}
