import type { DistinctSource, Sourcing } from '../../model/index.ts';
import { contractKeys } from '../contract-order.ts';
import { createJsonReport, createNdjsonReport } from '../json-report.ts';
import { pick } from '../pick.ts';
import type { CreateSourcesReport, SourcingAnswer } from './answer.ts';

const footings = ['named', 'unnamed', 'institutional', 'collective', 'unresolved'] as const;

/** The members of every object of the contract, in the order in which they are written. */
export const sourcingKeys = {
  sourcing: ['schemaVersion', 'id', 'document', 'sources', 'summary', 'error'],
  source: [
    'text',
    'name',
    'identity',
    'count',
    'role',
    'affiliation',
    'basis',
    'reason',
    'at',
    'mentions',
    'claims',
  ] satisfies readonly (keyof DistinctSource)[],
  at: ['line', 'column'],
  summary: ['sources', 'claims'],
  summarySources: ['total', ...footings],
  summaryClaims: ['total', ...footings, 'none', 'stated', 'single'],
} as const;

function sourcingInContractOrder(answer: SourcingAnswer): unknown {
  return pick<SourcingAnswer>(answer, sourcingKeys.sourcing, {
    document: answer.document && pick(answer.document, contractKeys.document),
    sources: answer.sources.map((source: DistinctSource) =>
      pick(source, sourcingKeys.source, { at: pick(source.at, sourcingKeys.at) }),
    ),
    summary: answer.summary && summaryInOrder(answer.summary),
    error: answer.error && pick(answer.error, contractKeys.error),
  });
}

function summaryInOrder({ sources, claims }: Sourcing['summary']): unknown {
  return { sources: pick(sources, sourcingKeys.summarySources), claims: pick(claims, sourcingKeys.summaryClaims) };
}

export const createSourcesJson: CreateSourcesReport = (options) => createJsonReport(sourcingInContractOrder, options);
export const createSourcesNdjson: CreateSourcesReport = (options) =>
  createNdjsonReport(sourcingInContractOrder, options);
