/**
 * What lint finds in a desk's own text, to be read by eye.
 *
 *     npm run lint-hits -- FILE.jsonl [--each 50] [--seed 1] [--check 'date/*']
 *
 * The file holds one `{"id", "text", "published"?}` a line. A line of output is a finding: the check, where it is, the
 * message, and the words in brackets with what stands around them. `#` lines count each check's findings, in all and per
 * 1,000 words. A finding's lot depends on the seed and its fingerprint alone: the same text and seed give the same sample.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createLinter } from '../src/index.ts';
import { readRecords } from '../src/input/index.ts';
import { matchesGlob } from '../src/rules/index.ts';
import { checkStates } from '../src/settings/index.ts';

const AROUND = 150;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    check: { type: 'string', default: '*' },
  },
});
const linter = await createLinter();
const checks = linter.prepare(
  checkStates(linter.checks, null, null, ['strict']).flatMap(({ check, severity, parameters }) =>
    severity === 'off' || !matchesGlob(values.check, check.id) ? [] : [{ check, severity, parameters }],
  ),
);

const lots = new Map<string, { readonly lot: string; readonly line: string }[]>();
let words = 0;
for (const path of positionals) {
  for await (const reading of readRecords(path)) {
    if (reading.kind !== 'document') continue;
    const { document } = reading;
    const { findings, extraction } = linter.lint(document, checks);
    words += extraction.document.words;
    for (const { rule, at, message, span, fingerprint } of findings) {
      const [start, end] = span;
      const { text } = document;
      const shown = `${text.slice(Math.max(0, start - AROUND), start)}[[${text.slice(start, end)}]]${text.slice(end, end + AROUND)}`;
      const line = `${rule}\t${document.id}:${at.line}:${at.column}\t${message}\t${shown.replace(/\s+/g, ' ')}`;
      const lot = createHash('sha256').update(`${values.seed}\0${document.id}\0${fingerprint}`).digest('hex');
      lots.set(rule, [...(lots.get(rule) ?? []), { lot, line }]);
    }
  }
}
for (const { id } of [...linter.checks.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
  const found = lots.get(id) ?? [];
  if (found.length === 0 && !matchesGlob(values.check, id)) continue;
  console.log(`# ${id}\t${found.length}\t${((found.length * 1000) / words).toFixed(2)} per 1,000 words`);
  const drawn = found.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, Number(values.each));
  for (const { line } of drawn) console.log(line);
}
