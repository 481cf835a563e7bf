import type { Side } from '../../../src/diff/index.ts';
import type { AttributedClaim, Claim, Span } from '../../../src/model/index.ts';
import { type Edit, type Editor, matchIn, replaced, shownClaims } from './edit.ts';
import { paragraphAdded, paragraphMoved, paragraphRemoved } from './paragraphs.ts';

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const UNITS: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage points'],
  ['per cent', 'percentage points'],
  ['%', ' percentage points'],
  ['million', 'billion'],
  ['billion', 'million'],
  ['miles', 'kilometers'],
  ['kilometers', 'miles'],
  ['tonnes', 'pounds'],
  ['tons', 'pounds'],
  ['feet', 'yards'],
  ['dollars', 'euros'],
  ['$', '€'],
  ['£', '$'],
  ['euros', 'dollars'],
  ['inches', 'feet'],
]);
const HEDGES: ReadonlyMap<string, string> = new Map([
  ['may', 'will'],
  ['might', 'will'],
  ['could', 'will'],
]);
const CUES: ReadonlyMap<string, string> = new Map([
  ['said', 'admitted'],
  ['says', 'admits'],
  ['admitted', 'said'],
  ['claimed', 'said'],
  ['warned', 'said'],
  ['argued', 'said'],
  ['acknowledged', 'said'],
  ['confirmed', 'claimed'],
]);

const editor = (name: string, edit: (claim: Claim, side: Side) => Edit | null): Editor => ({
  name,
  edits: (side) => shownClaims(side).flatMap((claim) => edit(claim, side) ?? []),
});

const next = (list: readonly string[], word: string): string => {
  const at = list.findIndex((entry) => entry.toLowerCase() === word.toLowerCase());
  return list[(at + 1) % list.length]!;
};

const figure = editor('figure', ({ figures }, side) => {
  for (const index of figures) {
    const { span, kind } = side.extraction.figures[index]!;
    if (kind === 'ordinal') continue;
    const digit = matchIn(side.document.text, span, /\d/);
    if (digit !== null)
      return replaced(side, 'figure', 'figures', digit, String((Number(side.document.text[digit[0]]) % 8) + 2));
    const word = matchIn(side.document.text, span, new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`));
    if (word !== null)
      return replaced(side, 'figure', 'figures', word, next(NUMBERS, side.document.text.slice(...word)));
  }
  return null;
});

const unit = editor('unit', ({ figures }, side) => {
  for (const index of figures) {
    const { span } = side.extraction.figures[index]!;
    const word = matchIn(
      side.document.text,
      span,
      /percent|per cent|%|million|billion|miles|kilometers|tonnes|tons|feet|dollars|euros|inches|[$£]/,
    );
    if (word !== null) return replaced(side, 'unit', 'figures', word, UNITS.get(side.document.text.slice(...word))!);
  }
  return null;
});

const date = editor('date', ({ dates }, side) => {
  for (const index of dates) {
    const { span } = side.extraction.dates[index]!;
    const word = matchIn(side.document.text, span, new RegExp(`\\b(?:${[...MONTHS, ...WEEKDAYS].join('|')})\\b`));
    if (word !== null) {
      const words = side.document.text.slice(...word);
      return replaced(side, 'date', 'dates', word, next(MONTHS.includes(words) ? MONTHS : WEEKDAYS, words));
    }
    const year = matchIn(side.document.text, span, /\b(?:19|20)\d\d\b/);
    if (year !== null)
      return replaced(side, 'date', 'dates', year, String(Number(side.document.text.slice(...year)) - 3));
  }
  return null;
});

const quotation = editor('quotation word', (claim, side) => {
  if (claim.attribution?.quotation !== 'direct') return null;
  for (const span of claim.attribution.content.spans) {
    const word = matchIn(side.document.text, span, /\b[a-z]{4,}\b/);
    if (word === null || isMention(word, claim, side)) continue;
    return replaced(side, 'quotation word', 'quotation', word, 'lantern');
  }
  return null;
});

const speaker = editor('speaker', (claim, side) => {
  const span = namedSource(claim);
  return span === null ? null : replaced(side, 'speaker', 'source', span, 'Ingrid Solheim');
});

const withheld = editor('name withheld', (claim, side) => {
  const span = namedSource(claim);
  if (span === null) return null;
  const isStart = /(?:^|[.!?”"]\s+|\n)$/.test(side.document.text.slice(0, span[0]));
  return replaced(side, 'name withheld', 'identity', span, isStart ? 'An official' : 'an official');
});

function namedSource({ attribution }: Claim): Span | null {
  const source = attribution?.source ?? null;
  return source !== null && source.identity === 'named-person' && /\p{Lu}\p{L}+$/u.test(source.text)
    ? source.span
    : null;
}

const cue = editor('cue', ({ attribution }, side) => {
  const words = attribution?.cue?.text ?? '';
  const other = CUES.get(words);
  return other === undefined ? null : replaced(side, 'cue', 'cue', attribution!.cue!.span, other);
});

const hedgeGone = editor('hedge', (claim, side) => {
  for (const hedge of claim.hedges) {
    for (const span of partsOf(claim)) {
      const word = matchIn(side.document.text, span, new RegExp(`\\b${hedge}\\b ?`));
      if (word === null) continue;
      const other = HEDGES.get(hedge);
      return replaced(side, 'hedge', 'hedges', word, other === undefined ? '' : `${other} `);
    }
  }
  return null;
});

const hedgeNew = editor('hedge', (claim, side) => {
  for (const span of partsOf(claim)) {
    const word = matchIn(side.document.text, span, /\bwill\b/);
    if (word !== null) return replaced(side, 'hedge', 'hedges', word, 'might');
  }
  return null;
});

const negation = editor('negation', (claim, side) => {
  for (const span of partsOf(claim)) {
    const word = matchIn(
      side.document.text,
      span,
      /\b(?:will|would|was|were|is|are|had|has|have|should|can)(?= [a-z])(?! not\b)/,
    );
    if (word !== null) {
      const words = side.document.text.slice(...word);
      return replaced(side, 'negation', 'negation', word, words === 'can' ? 'cannot' : `${words} not`);
    }
  }
  return null;
});

const split = editor('sentence split', (claim, side) => {
  if (claim.attribution !== null) return null;
  const joint = matchIn(side.document.text, claim.span, /(?:, and|, but|;) (?=(?:the|it|he|she|they|a) )/);
  if (joint === null) return null;
  const rest = side.document.text.slice(joint[1]);
  if (
    !/\d/.test(rest.slice(0, claim.span[1] - joint[1])) ||
    !/\d/.test(side.document.text.slice(claim.span[0], joint[0]))
  )
    return null;
  const made = replaced(side, 'sentence split', 'parts', joint, '. ');
  const at = made.expected.new![1];
  return { ...made, text: made.text.slice(0, at) + made.text.charAt(at).toUpperCase() + made.text.slice(at + 1) };
});

function partsOf(claim: Claim): readonly Span[] {
  return claim.attribution === null ? [claim.span] : (claim as AttributedClaim).attribution.content.spans;
}

function isMention([start, end]: Span, { figures, dates }: Claim, { extraction }: Side): boolean {
  return [
    ...figures.map((index) => extraction.figures[index]!),
    ...dates.map((index) => extraction.dates[index]!),
  ].some(({ span }) => span[0] <= start && end <= span[1]);
}

/** One for each kind of edit. */
export const editors: readonly Editor[] = [
  figure,
  unit,
  date,
  quotation,
  speaker,
  withheld,
  cue,
  hedgeGone,
  hedgeNew,
  negation,
  split,
  paragraphRemoved,
  paragraphAdded,
  paragraphMoved,
];
