import type {
  Claim,
  Content,
  Cue,
  DateMention,
  Extraction,
  FailedExtraction,
  Figure,
  Place,
  Provenance,
  SourceMention,
  Timex,
} from '../model/index.ts';
import type { Answer } from './format.ts';
import { pick } from './pick.ts';

/** The types of the contract's objects by name. */
export interface ContractTypes {
  readonly extraction: Extraction;
  readonly document: Extraction['document'];
  readonly claim: Claim;
  readonly attribution: NonNullable<Claim['attribution']>;
  readonly source: SourceMention;
  readonly antecedent: NonNullable<SourceMention['antecedent']>;
  readonly cue: Cue;
  readonly content: Content;
  readonly provenance: Provenance;
  readonly place: Place;
  readonly figure: Figure;
  readonly date: DateMention;
  readonly timex: Timex;
  readonly error: FailedExtraction['error'];
}

/** The members of every object of the contract, in the order in which they are written. The schema's tests hold them to the types. */
export const contractKeys = {
  extraction: ['schemaVersion', 'id', 'document', 'claims', 'sources', 'figures', 'dates', 'error'],
  document: ['path', 'mediaType', 'sha256', 'published', 'words', 'title'],
  claim: ['id', 'kind', 'span', 'text', 'scope', 'attribution', 'figures', 'dates', 'hedges', 'within', 'provenance'],
  attribution: ['quotation', 'stance', 'source', 'cue', 'content'],
  source: ['span', 'text', 'identity', 'count', 'role', 'affiliation', 'basis', 'reason', 'name', 'antecedent', 'rule'],
  antecedent: ['span', 'text'],
  cue: ['span', 'text'],
  content: ['spans', 'text'],
  provenance: ['rule', 'pack', 'file', 'line', 'parts', 'at', 'paragraph', 'sentence'],
  place: ['line', 'column', 'endLine', 'endColumn'],
  figure: ['span', 'text', 'kind', 'value', 'significant', 'unit', 'modifier', 'change', 'changePart', 'of', 'rule'],
  date: ['span', 'text', 'timex', 'anchored', 'rule'],
  timex: ['type', 'value', 'mod', 'freq', 'quant'],
  error: ['code', 'message'],
} as const satisfies { readonly [Name in keyof ContractTypes]: readonly (keyof ContractTypes[Name])[] };

/** A copy whose members stand in the contract's order and that holds nothing else, ready for `JSON.stringify`. */
export function answerInContractOrder(answer: Answer): unknown {
  return pick<Answer>(answer, contractKeys.extraction, {
    document: answer.document && pick(answer.document, contractKeys.document),
    claims: answer.claims.map(claimInOrder),
    sources: answer.sources.map(sourceInOrder),
    figures: answer.figures.map((figure) => pick(figure, contractKeys.figure)),
    dates: answer.dates.map((date) => pick(date, contractKeys.date, { timex: pick(date.timex, contractKeys.timex) })),
    error: answer.error && pick(answer.error, contractKeys.error),
  });
}

export function claimInOrder(claim: Claim): unknown {
  const { attribution, provenance } = claim;
  return pick<Claim>(claim, contractKeys.claim, {
    attribution:
      attribution &&
      pick(attribution, contractKeys.attribution, {
        source: attribution.source && sourceInOrder(attribution.source),
        cue: attribution.cue && pick(attribution.cue, contractKeys.cue),
        content: pick(attribution.content, contractKeys.content),
      }),
    provenance: pick(provenance, contractKeys.provenance, { at: pick(provenance.at, contractKeys.place) }),
  });
}

function sourceInOrder(source: SourceMention): unknown {
  return pick(source, contractKeys.source, {
    antecedent: source.antecedent && pick(source.antecedent, contractKeys.antecedent),
  });
}
