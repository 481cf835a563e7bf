import type {
  AttributedClaim,
  Claim,
  Cue,
  DateMention,
  Extraction,
  FailedExtraction,
  Figure,
  SourceMention,
  Span,
} from '../../src/model/index.ts';
import type { Locate, ReportOptions } from '../../src/report/format.ts';

/** Written for these tests. */
export const article = `---
title: Library roof to cost the town twice the estimate
date: 2025-03-12
---

LOWMERE — The new roof of the Lowmere library will cost about $3.10 million, according to two council aides who have seen the builder's bill and who asked not to be named because the talks are private.

“Nobody here signed for that sum,” council leader Maud Ferris said on Tuesday. She expects a vote before Easter.

One of the aides said the price had risen 48% since last November, to $3.1 million. “It was known in spring,” the aide added.

Residents complain that the reading room has been closed for 16 months. A spokeswoman for Hallam Roofing declined to comment.

The contract, signed on May 6, 2024, calls the work “simple and quick.” It names no penalty for delay.

The library lends 212,000 books a year.
`;

export const locate: Locate = (offset) => {
  const lines = article.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
};

export const defaults: ReportOptions = {
  width: 80,
  color: 0,
  ci: false,
  csvRaw: false,
  verbose: false,
  kinds: null,
  stances: new Set(['speech', 'belief']),
  several: false,
};

/** The place of these words; `after` starts the search behind other words where they stand more than once. */
function spanOf(words: string, after = ''): Span {
  const from = article.indexOf(after);
  const start = article.indexOf(words, from + after.length);
  if (from < 0 || start < 0) throw new Error(`not in the article: ${words}`);
  return [start, start + words.length];
}

function source(text: string, given: Partial<SourceMention>, after = ''): SourceMention {
  return {
    span: spanOf(text, after),
    text,
    identity: 'unresolved',
    count: null,
    role: null,
    affiliation: null,
    basis: null,
    reason: null,
    name: null,
    antecedent: null,
    rule: 'source/noun-phrase',
    ...given,
  };
}

const cue = (text: string, after = ''): Cue => ({ span: spanOf(text, after), text });

const aidesText =
  "two council aides who have seen the builder's bill and who asked not to be named because the talks are private";
const aides = source(aidesText, {
  identity: 'anonymous',
  count: 2,
  role: 'aide',
  affiliation: 'council',
  basis: "who have seen the builder's bill",
  reason: 'because the talks are private',
});
const ferris = source('council leader Maud Ferris', {
  identity: 'named-person',
  count: 1,
  role: 'council leader',
  name: 'Maud Ferris',
});
const she = source('She', {
  identity: 'named-person',
  count: 1,
  name: 'Maud Ferris',
  antecedent: { span: ferris.span, text: ferris.text },
});
const oneAide = source('One of the aides', {
  identity: 'anonymous',
  count: 1,
  role: 'aide',
  affiliation: 'council',
  antecedent: { span: aides.span, text: aides.text },
});
const theAide = source(
  'the aide',
  { identity: 'anonymous', count: 1, antecedent: { span: oneAide.span, text: oneAide.text } },
  'spring',
);
const residents = source('Residents', { identity: 'collective' });
const spokeswoman = source('A spokeswoman for Hallam Roofing', {
  identity: 'spokesperson',
  count: 1,
  role: 'spokeswoman',
  affiliation: 'Hallam Roofing',
});
const contract = source('The contract, signed on May 6, 2024,', { identity: 'document' });
export const sources = [aides, ferris, she, oneAide, theAide, residents, spokeswoman, contract];

function figure(text: string, given: Partial<Figure>): Figure {
  return {
    span: spanOf(text),
    text,
    kind: 'cardinal',
    value: null,
    significant: null,
    unit: null,
    modifier: 'exact',
    change: null,
    changePart: null,
    of: null,
    rule: 'figure/number',
    ...given,
  };
}

export const figures: Figure[] = [
  figure('about $3.10 million', { kind: 'money', value: '3100000', significant: 3, unit: 'USD', modifier: 'about' }),
  figure('48%', {
    kind: 'percent',
    value: '48',
    significant: 2,
    unit: 'percent',
    change: 'up',
    changePart: 'by',
    of: 'the price',
  }),
  figure('$3.1 million', {
    kind: 'money',
    value: '3100000',
    significant: 2,
    unit: 'USD',
    change: 'up',
    changePart: 'to',
  }),
  figure('212,000 books a year', { value: '212000', significant: 3, unit: 'book-per-year', of: 'books' }),
];

function date(text: string, timex: DateMention['timex'], after = ''): DateMention {
  return { span: spanOf(text, after), text, timex, anchored: true, rule: 'date/any' };
}

export const dates: DateMention[] = [
  date('Tuesday', { type: 'DATE', value: '2025-03-11' }),
  date('Easter', { type: 'DATE', value: '2025-04-20' }),
  date('last November', { type: 'DATE', value: '2024-11' }),
  date('spring', { type: 'DATE', value: '2024-SP' }),
  date('16 months', { type: 'DURATION', value: 'P16M' }),
  date('May 6, 2024', { type: 'DATE', value: '2024-05-06' }),
  date('a year', { type: 'SET', value: 'P1Y', freq: '1X' }),
];

type Given = Partial<Pick<Claim, 'figures' | 'dates' | 'hedges' | 'within'>>;

function claimBase(id: string, span: Span, rule: string, given: Given) {
  const start = locate(span[0]);
  const end = locate(span[1]);
  return {
    id,
    span,
    text: article.slice(...span),
    scope: 'narration' as const,
    figures: [],
    dates: [],
    hedges: [],
    within: null,
    provenance: {
      rule,
      pack: 'core@1.0.0',
      file: 'rules/core/attribution.yaml',
      line: 12,
      parts: { content: span },
      at: { ...start, endLine: end.line, endColumn: end.column },
      paragraph: start.line - 5,
      sentence: 0,
    },
    ...given,
  };
}

interface AttributedGiven extends Given {
  readonly quotation?: AttributedClaim['attribution']['quotation'];
  readonly stance?: AttributedClaim['attribution']['stance'];
}

export function attributed(
  id: string,
  who: SourceMention | null,
  by: Cue | null,
  words: string,
  given: AttributedGiven = {},
): AttributedClaim {
  const { quotation = 'indirect', stance = 'speech', ...rest } = given;
  const content = { spans: [spanOf(words)], text: words };
  const spans = [content.spans[0]!, ...(who ? [who.span] : []), ...(by ? [by.span] : [])];
  const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return {
    ...claimBase(id, span, 'attribution/any', rest),
    kind: 'attributed',
    attribution: { quotation, stance, source: who, cue: by, content },
  };
}

export function stated(id: string, words: string, given: Given = {}): Claim {
  return { ...claimBase(id, spanOf(words), 'claim/stated', given), kind: 'stated', attribution: null };
}

const claims: Claim[] = [
  attributed(
    'aaaaaaaa',
    aides,
    cue('according to'),
    'The new roof of the Lowmere library will cost about $3.10 million',
    { figures: [0] },
  ),
  attributed('bbbbbbbb', ferris, cue('said', 'Ferris'), '“Nobody here signed for that sum,”', {
    quotation: 'direct',
    dates: [0],
  }),
  attributed('cccccccc', she, cue('expects'), 'a vote before Easter', { stance: 'belief', dates: [1] }),
  attributed('dddddddd', oneAide, cue('said', 'One'), 'the price had risen 48% since last November, to $3.1 million', {
    figures: [1, 2],
    dates: [2],
  }),
  attributed('eeeeeeee', theAide, cue('added'), '“It was known in spring,”', { quotation: 'direct', dates: [3] }),
  attributed('ffffffff', residents, cue('complain'), 'that the reading room has been closed for 16 months', {
    dates: [4],
  }),
  attributed('gggggggg', spokeswoman, cue('declined to comment'), 'declined to comment'),
  attributed('hhhhhhhh', contract, cue('calls'), 'the work “simple and quick.”', { quotation: 'mixed', dates: [5] }),
  stated('jjjjjjjj', 'The library lends 212,000 books a year.', { figures: [3], dates: [6], hedges: [] }),
];

export const extraction: Extraction = {
  schemaVersion: 1,
  id: 'drafts/library.md',
  document: {
    path: 'drafts/library.md',
    mediaType: 'text/markdown',
    sha256: '0'.repeat(64),
    published: '2025-03-12',
    words: 142,
    title: 'Library roof to cost the town twice the estimate',
  },
  claims,
  sources,
  figures,
  dates,
  error: null,
};

export const failure: FailedExtraction = {
  schemaVersion: 1,
  id: 'drafts/gone.md',
  document: null,
  claims: [],
  sources: [],
  figures: [],
  dates: [],
  error: { code: 'file-not-found', message: 'expected a file but found nothing at drafts/gone.md' },
};
