import type { DistinctSource, FailedSourcing, Sourcing } from '../../model/index.ts';
import type { CreateReport } from '../format.ts';

export type SourcingAnswer = Sourcing | FailedSourcing;
export type CreateSourcesReport = CreateReport<SourcingAnswer>;

/** A source with the document it speaks in. */
export interface SourceRow {
  readonly file: string;
  readonly source: DistinctSource;
}

export function sourceRows({ id, sources }: SourcingAnswer): SourceRow[] {
  return sources.map((source) => ({ file: id, source }));
}
