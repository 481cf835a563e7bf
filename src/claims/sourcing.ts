import type {
  AttributedClaim,
  Claim,
  DistinctSource,
  Extraction,
  FailedSourcing,
  Footing,
  Place,
  SourceIdentity,
  SourceMention,
  Sourcing,
  SourcingSummary,
  Stance,
} from '../model/index.ts';
import { grouped } from './grouped.ts';
import { sameSources, spanKey } from './same-sources.ts';

/** The identities, the most telling first. */
const IDENTITIES: readonly SourceIdentity[] = [
  'named-person',
  'named-organization',
  'spokesperson',
  'anonymous',
  'document',
  'collective',
  'unresolved',
];

const FOOTINGS: Readonly<Record<SourceIdentity, Footing>> = {
  'named-person': 'named',
  'named-organization': 'institutional',
  anonymous: 'unnamed',
  spokesperson: 'institutional',
  collective: 'collective',
  document: 'institutional',
  unresolved: 'unresolved',
};

/** Identities of which one mention may be one person. */
const PERSONS: ReadonlySet<SourceIdentity> = new Set(['named-person', 'anonymous', 'spokesperson']);

/**
 * An article's sourcing: every distinct source of its claims, and what the claims hang on.
 *
 * @param at line and column of an offset of the document's text
 * @param stances the attributed claims that count
 */
export function sourcingOf(
  extraction: Extraction,
  at: (offset: number) => Pick<Place, 'line' | 'column'>,
  stances: ReadonlySet<Stance>,
): Sourcing {
  const { id, document } = extraction;
  const claims = extraction.claims.filter(({ attribution }) => attribution === null || stances.has(attribution.stance));
  const sources = distinctSources(extraction, claims, at);
  return { schemaVersion: 1, id, document, sources, summary: summaryOf(sources, claims), error: null };
}

/** The answer for a document that could not be read. */
export function failedSourcing(id: string, { code, message }: FailedSourcing['error']): FailedSourcing {
  return { schemaVersion: 1, id, document: null, sources: [], summary: null, error: { code, message } };
}

function distinctSources(
  extraction: Extraction,
  claims: readonly Claim[],
  at: (offset: number) => Pick<Place, 'line' | 'column'>,
): DistinctSource[] {
  const speaking = claims.flatMap((claim) => (hasSource(claim) ? [{ claim, source: claim.attribution.source }] : []));
  const claimsBySpan = grouped(speaking, ({ source }) => spanKey(source.span));
  return sameSources([...extraction.sources, ...speaking.map(({ source }) => source)])
    .map((mentions) => {
      const made = mentions.flatMap(({ span }) => claimsBySpan.get(spanKey(span)) ?? []).map(({ claim }) => claim.id);
      return {
        ...merged(mentions),
        at: at(mentions[0]!.span[0]),
        mentions: mentions.map(({ span }) => span),
        claims: made,
      };
    })
    .filter((source) => source.claims.length > 0)
    .sort((a, b) => b.claims.length - a.claims.length || a.mentions[0]![0] - b.mentions[0]![0]);
}

function hasSource(claim: Claim): claim is AttributedClaim & { attribution: { source: SourceMention } } {
  return claim.attribution !== null && claim.attribution.source !== null;
}

/** What mentions of one source, in text order, tell of it: each slot from the first that fills it. */
function merged(mentions: readonly SourceMention[]): Omit<DistinctSource, 'at' | 'mentions' | 'claims'> {
  const first = <Slot extends 'count' | 'role' | 'affiliation' | 'basis' | 'reason'>(slot: Slot) =>
    mentions.map((mention) => mention[slot]).find((value) => value !== null) ?? null;
  const introducing = mentions.find(({ antecedent }) => antecedent === null);
  const names = mentions.flatMap(({ name }) => (name === null ? [] : [name]));
  return {
    text: introducing?.text ?? mentions[0]!.antecedent?.text ?? mentions[0]!.text,
    name: names.reduce<string | null>((longest, name) => (name.length > (longest?.length ?? 0) ? name : longest), null),
    identity: IDENTITIES.find((identity) => mentions.some((mention) => mention.identity === identity))!,
    count: first('count'),
    role: first('role'),
    affiliation: first('affiliation'),
    basis: first('basis'),
    reason: first('reason'),
  };
}

function summaryOf(sources: readonly DistinctSource[], claims: readonly Claim[]): SourcingSummary {
  const onSources = sources.flatMap(({ identity, claims: made }) => made.map(() => FOOTINGS[identity]));
  const single = claims.filter(
    (claim) =>
      hasSource(claim) && PERSONS.has(claim.attribution.source.identity) && (claim.attribution.source.count ?? 1) === 1,
  );
  return {
    sources: { total: sources.length, ...counted(sources.map(({ identity }) => FOOTINGS[identity])) },
    claims: {
      total: claims.length,
      ...counted(onSources),
      none: claims.length - onSources.length,
      stated: claims.filter(({ kind }) => kind === 'stated').length,
      single: single.length,
    },
  };
}

function counted(footings: readonly Footing[]): Record<Footing, number> {
  const counts = { named: 0, unnamed: 0, institutional: 0, collective: 0, unresolved: 0 };
  for (const footing of footings) counts[footing] += 1;
  return counts;
}
