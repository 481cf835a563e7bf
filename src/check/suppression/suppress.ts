import type { Finding, SuppressedFinding } from '../../model/index.ts';
import { isNameOf, type SuppressionNote } from './notes.ts';

export interface Suppressed {
  readonly findings: Finding[];
  readonly suppressed: SuppressedFinding[];
  /** Notes that no finding needed. */
  readonly unused: SuppressionNote[];
}

/** Takes out what notes say is wanted; the first note that fits a finding counts as used, and so do the others that fit. */
export function suppress(
  findings: readonly Finding[],
  notes: readonly SuppressionNote[],
  words: (finding: Finding) => string,
): Suppressed {
  const used = new Set<SuppressionNote>();
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const fitting = notes.filter((note) => isMeant(note, finding, words(finding)));
    for (const note of fitting) used.add(note);
    const [note] = fitting;
    if (note === undefined) kept.push(finding);
    else suppressed.push({ ...finding, suppression: { kind: note.kind, reason: note.reason } });
  }
  return { findings: kept, suppressed, unused: notes.filter((note) => !used.has(note)) };
}

function isMeant(
  { check, reach: [start, end], words }: SuppressionNote,
  { rule, span }: Finding,
  found: string,
): boolean {
  if (span[0] < start || span[0] >= end) return false;
  return (
    (check === null || isNameOf(check, rule)) && (words === null || found.toLowerCase().includes(words.toLowerCase()))
  );
}
