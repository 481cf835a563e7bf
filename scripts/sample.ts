/**
 * Hits of each rule on a desk's own text, drawn by chance, to be read by eye.
 *
 *     npm run sample -- FILE.jsonl [--each 25] [--seed 1] [--rule 'date/*']
 *
 * The file holds one `{"id", "text", "published"?}` a line. A line of output is one hit: the rule, where it is, its
 * sentence with the hit's parts in brackets, and what was made of it. `#` lines count each rule's hits. A hit's lot depends on
 * the seed, its rule and its place alone: the same text and seed give the same sample.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createExtractor } from '../src/index.ts';
import { readRecords } from '../src/input/index.ts';
import type { Detection, SourceDocument, Span } from '../src/model/index.ts';
import { matchesGlob, type Stage } from '../src/rules/index.ts';
import { tokenSpan } from '../src/text/index.ts';

/** Rules of these stages answer with mentions of their own; what figures, dates and attributions become is in the detection. */
const INNER_STAGES: readonly Stage[] = ['scope', 'number', 'source', 'hedge'];

interface Hit {
  readonly rule: string;
  readonly parts: readonly (readonly [name: string, span: Span])[];
  readonly reading: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string', default: '*' },
  },
});
const { detector } = createExtractor();

function hitsOf(document: SourceDocument, detection: Detection): readonly Hit[] {
  const cascade = detector.cascade(document);
  const inner = INNER_STAGES.flatMap((stage) =>
    cascade.mentions(stage).flatMap(({ type, first, last, match, properties }): Hit[] => {
      const span = tokenSpan(cascade.annotated, first, last);
      if (stage === 'source' && !tells(detection, type, document.text.slice(...span), span)) return [];
      const reading = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
      return [{ rule: match.rule.id, parts: [['', span]], reading: reading.join(' ') }];
    }),
  );
  return [...inner, ...outer(detection)];
}

/** Whether the words are a source's basis or reason; of the other rules, whether they stand in a sentence with an anonymous source. */
function tells({ sources, passages }: Detection, type: string, text: string, [start, end]: Span): boolean {
  if (type === 'basis' || type === 'reason') {
    return sources.some((source) => {
      const slot = source[type];
      return slot !== null && (slot.startsWith(text) || text.startsWith(slot));
    });
  }
  const sentence = passages.find(({ span }) => span[0] <= start && end <= span[1])?.span ?? [start, end];
  return sources.some(
    ({ span, identity }) => identity === 'anonymous' && span[0] >= sentence[0] && span[1] <= sentence[1],
  );
}

function outer({ figures, dates, attributions }: Detection): readonly Hit[] {
  return [
    ...figures.map(({ rule, span, kind, value, unit, modifier, change, changePart, of }) => ({
      rule,
      parts: [['', span]] as const,
      reading: [kind, String(value), unit, modifier === 'exact' ? null : modifier, change, changePart, of && `of ${of}`]
        .filter((field) => field !== null)
        .join(' '),
    })),
    ...dates.map(({ rule, span, timex: { type, value, mod, freq, quant } }) => ({
      rule,
      parts: [['', span]] as const,
      reading: [type, value ?? 'no value', mod, freq, quant].filter((field) => field !== undefined).join(' '),
    })),
    ...attributions.map(({ rule, source, cue, content, stance }) => ({
      rule: rule.id,
      parts: [
        ...(source === null ? [] : [['source', source.span] as const]),
        ...(cue === null ? [] : [['cue', cue.span] as const]),
        ...content.spans.map((span) => ['content', span] as const),
      ],
      reading: `${stance} ${source?.identity ?? 'nobody'}`,
    })),
  ];
}

/** The sentences that the hit's parts stand in, on one line, with each part in brackets. */
function shown(text: string, passages: Detection['passages'], parts: Hit['parts']): string {
  const start = Math.min(...parts.map(([, span]) => span[0]));
  const end = Math.max(...parts.map(([, span]) => span[1]));
  const around = passages.filter(({ span }) => span[0] < end && span[1] > start);
  const first = Math.min(start, ...around.map(({ span }) => span[0]));
  const last = Math.max(end, ...around.map(({ span }) => span[1]));
  const marks = parts.flatMap(([name, span]): (readonly [number, string])[] => [
    [span[0], `⟦${name === '' ? '' : `${name}: `}`],
    [span[1], '⟧'],
  ]);
  let line = text.slice(first, last);
  for (const [at, mark] of marks.sort((a, b) => b[0] - a[0])) {
    line = line.slice(0, at - first) + mark + line.slice(at - first);
  }
  return line.replace(/\s+/g, ' ');
}

const lots = new Map<string, { count: number; kept: { lot: string; line: string }[] }>();
for (const path of positionals) {
  for await (const reading of readRecords(path)) {
    if (reading.kind === 'failure') throw new Error(`${path}: ${reading.id}: ${reading.error.message}`);
    const { document } = reading;
    const detection = detector.detect(document);
    for (const hit of hitsOf(document, detection)) {
      if (!matchesGlob(values.rule, hit.rule)) continue;
      const drawn = lots.get(hit.rule) ?? { count: 0, kept: [] };
      lots.set(hit.rule, drawn);
      drawn.count += 1;
      const place = `${document.id}:${hit.parts[0]![1].join('-')}`;
      const lot = createHash('sha256').update(`${values.seed} ${hit.rule} ${place}`).digest('hex');
      const line = [hit.rule, place, shown(document.text, detection.passages, hit.parts), hit.reading].join('\t');
      drawn.kept.push({ lot, line });
      drawn.kept.sort((a, b) => (a.lot < b.lot ? -1 : 1)).splice(Number(values.each));
    }
  }
}
for (const [rule, { count, kept }] of [...lots].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`# ${rule}: ${count} hits, ${kept.length} drawn`);
  for (const { line } of kept) console.log(line);
}
