import type {
  AttributedClaim,
  Claim,
  DetectedAttribution,
  Detection,
  Passage,
  Provenance,
  RuleReference,
  Scope,
  Span,
  StatedClaim,
} from '../model/index.ts';
import { type Places, SpanIndex } from '../place/index.ts';
import { ClaimIds } from './claim-id.ts';
import { type FigureIndices, hull, partsOf, stretchesOf } from './stretches.ts';

/** What claims are made from. */
interface Material {
  readonly text: string;
  readonly detection: Detection;
  readonly places: Places;
}

/**
 * The claims of a document in text order: one for every attribution, and one for every sentence, or part of one, that is not
 * attributed and carries a figure or a date.
 */
export function claimsOf(text: string, detection: Detection, places: Places): Claim[] {
  const material = { text, detection, places };
  const ids = new ClaimIds();
  const indices = indicesOf(detection);
  const stretches = stretchesOf(text, detection, indices);
  const attributed = detection.attributions.map((attribution, index) =>
    attributedClaim(attribution, stretches.attributed[index]!, material, indices, ids),
  );
  const stated = stretches.stated.flatMap((span) => statedClaim(span, material, indices, ids) ?? []);
  return withOuterClaims(attributed).concat(stated).sort(inTextOrder);
}

/** What encloses others comes before them; of two with one source (*Dahl said X and conceded Y*) the one that is told first. */
function inTextOrder(a: Claim, b: Claim): number {
  return a.span[0] - b.span[0] || contentStart(a) - contentStart(b) || b.span[1] - a.span[1] || (a.id < b.id ? -1 : 1);
}

function contentStart({ span, attribution }: Claim): number {
  return attribution?.content.spans[0]?.[0] ?? span[0];
}

interface Indices extends FigureIndices {
  readonly hedges: SpanIndex;
  readonly passages: SpanIndex<Passage>;
}

function indicesOf({ figures, dates, hedges, passages }: Detection): Indices {
  return {
    figures: new SpanIndex(figures),
    dates: new SpanIndex(dates),
    hedges: new SpanIndex(hedges),
    passages: new SpanIndex(passages),
  };
}

function attributedClaim(
  attribution: DetectedAttribution,
  span: Span,
  material: Material,
  indices: Indices,
  ids: ClaimIds,
): AttributedClaim {
  const { source, cue, content, quotation, stance } = attribution;
  return {
    id: ids.next('attributed', source === null ? null : (source.name ?? source.text), content.text),
    kind: 'attributed',
    span,
    text: material.text.slice(...span),
    scope: scopeAt(span, material, indices),
    attribution: { quotation, stance, source, cue, content },
    ...carried(span, material, indices),
    within: null,
    provenance: provenance(attribution.rule, attribution.parts, span, material, indices),
  };
}

/** Null where no rule is known that found what the stretch carries. */
function statedClaim(span: Span, material: Material, indices: Indices, ids: ClaimIds): StatedClaim | null {
  const { detection, text } = material;
  const parts = carried(span, material, indices);
  const [figure] = parts.figures;
  const [date] = parts.dates;
  const carrier =
    figure !== undefined ? detection.figures[figure] : date !== undefined ? detection.dates[date] : undefined;
  const rule = carrier === undefined ? undefined : detection.rules.get(carrier.rule);
  if (carrier === undefined || rule === undefined) return null;
  return {
    id: ids.next('stated', null, text.slice(...span)),
    kind: 'stated',
    span,
    text: text.slice(...span),
    scope: scopeAt(span, material, indices),
    attribution: null,
    ...parts,
    within: null,
    provenance: provenance(rule, { mention: carrier.span }, span, material, indices),
  };
}

/** The figures, dates and hedges that stand in the span. */
function carried(
  span: Span,
  { detection }: Material,
  { figures, dates, hedges }: Indices,
): Pick<Claim, 'figures' | 'dates' | 'hedges'> {
  return {
    figures: figures.inside(span),
    dates: dates.inside(span),
    hedges: hedges.inside(span).map((hedge) => detection.hedges[hedge]!.text),
  };
}

/** Names, for each claim, the smallest claim in whose content it stands whole. */
function withOuterClaims(claims: readonly AttributedClaim[]): Claim[] {
  const contents = claims
    .flatMap((claim) => claim.attribution.content.spans.map((span) => ({ span, claim })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const index = new SpanIndex(contents);
  return claims.map((claim) => {
    const outer = index
      .around(hull(partsOf(claim.attribution)))
      .map((at) => contents[at]!)
      .filter((content) => content.claim !== claim)
      .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
    return outer === undefined ? claim : { ...claim, within: outer.claim.id };
  });
}

function provenance(
  rule: RuleReference,
  parts: Readonly<Record<string, Span>>,
  span: Span,
  { places }: Material,
  indices: Indices,
): Provenance {
  const sentence = indices.passages.at(span[0]);
  const passage = indices.passages.items[sentence];
  return {
    rule: rule.id,
    pack: rule.pack,
    file: rule.file,
    line: rule.line,
    parts,
    at: places.of(span),
    paragraph: passage?.paragraph ?? 0,
    sentence,
  };
}

function scopeAt(span: Span, { detection }: Material, indices: Indices): Scope {
  const passage = detection.passages[indices.passages.at(span[0])];
  if (passage === undefined) return 'narration';
  return passage.quoted ? 'direct' : passage.scope;
}
