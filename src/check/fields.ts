import type { AttributedClaim, Quotation, Scope, SourceIdentity, SourceMention, Stance } from '../model/index.ts';

/** A source as conditions see it: a mention, or what all its mentions tell between them. */
export type DescribedSource = Omit<SourceMention, 'span' | 'rule'>;

/** The value of each field that conditions can ask of; null where the text does not fill it. */
export type Fields<Of> = Readonly<Record<string, (of: Of) => string | null>>;

/** What conditions can ask of a source. `opening` is its first word. */
export const SOURCE_FIELDS: Fields<DescribedSource> = {
  text: ({ text }) => text,
  opening: ({ text }) => /^\p{L}+/u.exec(text)?.[0] ?? null,
  identity: ({ identity }) => identity,
  count: ({ count }) => (count === null ? null : String(count)),
  role: ({ role }) => role,
  affiliation: ({ affiliation }) => affiliation,
  basis: ({ basis }) => basis,
  reason: ({ reason }) => reason,
  name: ({ name }) => name,
  antecedent: ({ antecedent }) => antecedent?.text ?? null,
};

/** A source where it makes a claim. */
export interface SpeakingSource {
  /** With what all its mentions tell. */
  readonly source: DescribedSource;
  readonly claim: AttributedClaim;
}

/** What conditions can ask of a source that speaks: how it is put there, and what all its mentions tell. */
export const SPEAKING_FIELDS: Fields<SpeakingSource> = {
  ...Object.fromEntries(Object.entries(SOURCE_FIELDS).map(([name, of]) => [name, ({ source }) => of(source)])),
  opening: ({ claim: { attribution } }) =>
    attribution.source === null ? null : SOURCE_FIELDS['opening']!(attribution.source),
  stance: ({ claim }) => claim.attribution.stance,
  cue: ({ claim }) => claim.attribution.cue?.text ?? null,
};

/** What conditions can ask of an attributed claim; the fields of its source are named `source-identity`, `source-role`, … */
export const CLAIM_FIELDS: Fields<AttributedClaim> = {
  quotation: ({ attribution }) => attribution.quotation,
  stance: ({ attribution }) => attribution.stance,
  scope: ({ scope }) => scope,
  within: ({ within }) => within,
  cue: ({ attribution }) => attribution.cue?.text ?? null,
  content: ({ attribution }) => attribution.content.text,
  hedge: ({ hedges }) => hedges[0] ?? null,
  source: ({ attribution }) => attribution.source?.text ?? null,
  ...Object.fromEntries(
    Object.entries(SOURCE_FIELDS).map(([name, of]) => [
      `source-${name}`,
      ({ attribution: { source } }) => (source === null ? null : of(source)),
    ]),
  ),
};

const IDENTITIES = Object.keys({
  'named-person': true,
  'named-organization': true,
  anonymous: true,
  spokesperson: true,
  collective: true,
  document: true,
  unresolved: true,
} satisfies Record<SourceIdentity, true>);
const STANCES = Object.keys({
  speech: true,
  belief: true,
  intention: true,
  action: true,
  reading: true,
} satisfies Record<Stance, true>);
const SCOPES = Object.keys({
  headline: true,
  dateline: true,
  caption: true,
  narration: true,
  direct: true,
  boilerplate: true,
} satisfies Record<Scope, true>);
const QUOTATIONS = Object.keys({ direct: true, indirect: true, mixed: true } satisfies Record<Quotation, true>);

/** The fields that can have only some values, with these. */
export const FIELD_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['identity', IDENTITIES],
  ['source-identity', IDENTITIES],
  ['stance', STANCES],
  ['scope', SCOPES],
  ['quotation', QUOTATIONS],
]);

/** The fields that have a value, for messages: without the comma that closes an apposition. */
export function filledFields<Of>(fields: Fields<Of>, of: Of): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, read] of Object.entries(fields)) {
    const value = read(of);
    if (value !== null) filled[name] = value.replace(/,$/, '');
  }
  return filled;
}
