import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Change } from '../../src/model/index.ts';
import { changes, fixtureSide } from './compare.ts';

/** A change that a person found by reading both versions. */
interface Expected {
  readonly kind: Change['kind'];
  readonly weight: Change['weight'];
  /** Those that must be among the fields. */
  readonly fields: readonly string[];
  /** Words of the claim on each side; null where it has none. */
  readonly old: string | null;
  readonly new: string | null;
}

interface Story {
  /** Set for two reports of one story: what only one of them has is not listed in full. */
  readonly partial?: boolean;
  /** Claims that are reported though nothing about them changed; the notes say why. */
  readonly known?: readonly string[];
  readonly changes: readonly Expected[];
}

const FOLDER = new URL('../../fixtures/versions/', import.meta.url);
const files = readdirSync(FOLDER);
const stories = files
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => ({
    name: file.replace('.expected.json', ''),
    expected: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Story,
  }));

it.each(stories)('the versions of $name differ in what a person found', async ({ name, expected }) => {
  const version = (which: string) => files.find((file) => file.startsWith(`${name}.${which}.`))!;
  const old = await fixtureSide(`versions/${version('old')}`);
  const other = await fixtureSide(`versions/${version('new')}`);
  const found = changes(old, other);
  const missing = expected.changes.filter((wanted) => !found.some((change) => isWanted(change, wanted)));
  const strange = found
    .filter((change) => !expected.changes.some((wanted) => isWanted(change, wanted)))
    .filter((change) => !expected.known?.some((words) => (change.new ?? change.old)?.text === words));
  expect(missing, strange.map(described).join('\n')).toEqual([]);
  if (expected.partial !== true) expect(strange.map(described)).toEqual([]);
});

function isWanted({ kind, weight, old, new: other, fields }: Change, wanted: Expected): boolean {
  return (
    kind === wanted.kind &&
    weight === wanted.weight &&
    holds(old?.text, wanted.old) &&
    holds(other?.text, wanted.new) &&
    wanted.fields.every((name) => fields.some(({ field }) => field === name))
  );
}

function holds(text: string | undefined, words: string | null): boolean {
  return words === null ? text === undefined : text?.includes(words) === true;
}

function described({ kind, weight, old, new: other, fields }: Change): string {
  return `${kind} ${weight}: ${old?.text} → ${other?.text}: ${fields.map(({ field, old: a, new: b }) => `${field} ${a?.text} → ${b?.text}`).join(', ')}`;
}
