import type { ExplainedMatch, Explanation, NearMiss, RefusedMatch } from '../model/index.ts';
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
  { place, sentence, scope, tokens, found, refused, near }: Explanation,
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

function nearRows({ rule, matched, expected, found }: NearMiss, shown: Shown): string[] {
  const instead =
    found === null ? 'the end of the sentence' : `“${shown(found.text)}” (${found.tag}, lemma ${shown(found.lemma)})`;
  return [
    `${rule.id}  ${rule.file}:${rule.line}`,
    `  matched “${shown(matched.text)}”, then expected ${shown(expected)} but found ${instead}`,
  ];
}
