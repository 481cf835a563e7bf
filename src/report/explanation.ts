import type { ExplainedMatch, Explanation, NearMiss, RefusedMatch, WeighedCue } from '../model/index.ts';
import { escapeLines, escapeText } from './escape.ts';

export interface TextOptions {
  /** Whether the output goes to a build log, which obeys commands that stand in it. */
  readonly ci: boolean;
}

const REASONS: Readonly<Record<RefusedMatch['why'], string>> = {
  scope: 'it counts only in',
  unless: 'refused by unless',
  when: 'not met: when',
  normaliser: 'refused by the normaliser',
  conflict: 'another match there is longer or ranks higher',
};

/** What the rules make of a sentence, for a terminal. */
export function explanationText(
  { place, sentence, scope, tokens, found, refused, weighed, near }: Explanation,
  { ci }: TextOptions,
): string {
  const shown = (text: string) => escapeText(text, ci);
  const rows = [
    `line ${place.line}, column ${place.column} · ${scope}`,
    `  ${shown(sentence.text)}`,
    '',
    `  ${tokens.map(({ text, tag }) => `${shown(text)}/${tag}`).join(' ')}`,
    ...section(
      'Found',
      found.map((match) => matchRows(match, shown)),
    ),
    ...section(
      'Matched, but',
      refused.map((match) => refusedRows(match, shown)),
    ),
    ...section(
      'Possible cues, as the weights see them',
      weighed.map((cue) => weighedRows(cue, shown)),
    ),
    ...section(
      'Came near',
      near.map((miss) => nearRows(miss, shown)),
    ),
  ];
  return `${escapeLines(rows.join('\n'), ci)}\n`;
}

type Shown = (text: string) => string;

function section(title: string, entries: readonly (readonly string[])[]): string[] {
  return entries.length === 0 ? [] : ['', title, ...entries.flat().map((row) => `  ${row}`)];
}

function matchRows({ rule, words, captures, properties }: ExplainedMatch, shown: Shown): string[] {
  const parts = captures.map(({ name, text }) => `${name}: ${shown(text)}`);
  const said = Object.entries(properties).map(([name, value]) => `${name} ${shown(String(value))}`);
  return [
    `${rule.id}  ${rule.file}:${rule.line}`,
    `  “${shown(words.text)}”`,
    ...(parts.length === 0 ? [] : [`  ${parts.join(' · ')}`]),
    ...(said.length === 0 ? [] : [`  ${said.join(' · ')}`]),
  ];
}

function refusedRows({ rule, words, why, detail }: RefusedMatch, shown: Shown): string[] {
  const reason = detail === null ? REASONS[why] : `${REASONS[why]} ${shown(detail)}`;
  return [`${rule.id}  ${rule.file}:${rule.line}`, `  “${shown(words.text)}”: ${reason}`];
}

function weighedRows({ rule, cue, probability, sources, contents, ...rest }: WeighedCue, shown: Shown): string[] {
  const quoted = ({ text }: { readonly text: string }) => `“${shown(text)}”`;
  const who = sources.map(
    ({ words, probability }) => `${words === null ? 'nobody' : quoted(words)} ${share(probability)}`,
  );
  const what = contents.map(
    ({ words, probability }) =>
      `${words.length === 0 ? 'nothing' : words.map(quoted).join(' … ')} ${share(probability)}`,
  );
  return [
    `${rule.id}  ${rule.file}:${rule.line}`,
    `  “${shown(cue.text)}” ${share(probability)}: ${verdictText(rest)}`,
    ...(who.length === 0 ? [] : [`  source: ${who.join(' · ')}`]),
    ...what.map((text, rank) => `  ${rank === 0 ? 'content:' : '     or:'} ${text}`),
  ];
}

function verdictText({ verdict, confidence, least }: Pick<WeighedCue, 'verdict' | 'confidence' | 'least'>): string {
  switch (verdict) {
    case 'stands':
      return `the attribution stands, ${share(confidence ?? 0)}`;
    case 'no-cue':
      return `no cue here, under ${share(least ?? 0)}`;
    case 'doubtful':
      return confidence === null
        ? 'nothing is left to be said'
        : `the attribution is too doubtful, ${share(confidence)} and not ${share(least ?? 0)}`;
    case 'outranked':
      return `a likelier attribution takes its words, ${share(confidence ?? 0)} is not enough`;
  }
}

function share(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}

function nearRows({ rule, matched, expected, found }: NearMiss, shown: Shown): string[] {
  const instead =
    found === null ? 'the end of the sentence' : `“${shown(found.text)}” (${found.tag}, lemma ${shown(found.lemma)})`;
  return [
    `${rule.id}  ${rule.file}:${rule.line}`,
    `  matched “${shown(matched.text)}”, then expected ${shown(expected)} but found ${instead}`,
  ];
}
