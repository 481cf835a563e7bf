import type { Claim, Extraction, SourceIdentity } from '../model/index.ts';
import { counted } from './counted.ts';
import type { Answer, ReportOptions } from './format.ts';
import { IDENTITY_WORDS, NOBODY } from './wording.ts';

/** Counts over all documents of a report. */
export interface Totals {
  add(answer: Answer): void;
  /** *11 claims: 10 attributed (4 named, 2 anonymous …), 1 stated · 3 figures · 10 dates* */
  sentence(): string;
}

type Label = SourceIdentity | typeof NOBODY;
const LABELS = [...(Object.keys(IDENTITY_WORDS) as SourceIdentity[]), NOBODY] as const;

export function createTotals({ stances }: Pick<ReportOptions, 'stances'>): Totals {
  const labels = new Map<Label, number>();
  const counts = {
    documents: 0,
    failed: 0,
    attributed: 0,
    stated: 0,
    hidden: 0,
    figures: 0,
    unsourced: 0,
    dates: 0,
    open: 0,
  };

  const addClaim = ({ attribution }: Claim): void => {
    if (!attribution) counts.stated += 1;
    else if (!stances.has(attribution.stance)) counts.hidden += 1;
    else {
      counts.attributed += 1;
      const label = attribution.source?.identity ?? NOBODY;
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
  };

  return {
    add(answer) {
      if (answer.error) {
        counts.failed += 1;
        return;
      }
      counts.documents += 1;
      answer.claims.forEach(addClaim);
      counts.figures += answer.figures.length;
      counts.unsourced += answer.figures.length - sourcedFigures(answer).size;
      counts.dates += answer.dates.length;
      counts.open += answer.dates.filter(({ anchored }) => !anchored).length;
    },
    sentence() {
      const sources = LABELS.flatMap((label) => {
        const count = labels.get(label);
        return count ? [`${count} ${label === NOBODY ? NOBODY : IDENTITY_WORDS[label]}`] : [];
      });
      const claims = [
        `${counts.attributed} attributed${sources.length > 0 ? ` (${sources.join(', ')})` : ''}`,
        `${counts.stated} stated`,
      ];
      return [
        `${counted(counts.attributed + counts.stated, 'claim')}: ${claims.join(', ')}`,
        counted(counts.figures, 'figure') + (counts.unsourced > 0 ? ` (${counts.unsourced} without a source)` : ''),
        counted(counts.dates, 'date') + (counts.open > 0 ? ` (${counts.open} need a publication date)` : ''),
        ...(counts.hidden > 0 ? [`${counts.hidden} of other stances not shown (--stance)`] : []),
        ...(counts.documents + counts.failed > 1 ? [counted(counts.documents, 'document')] : []),
        ...(counts.failed > 0 ? [`${counts.failed} not read`] : []),
      ].join(' · ');
    },
  };
}

/** Indices of the figures that somebody in the text vouches for. */
function sourcedFigures({ claims }: Extraction): Set<number> {
  return new Set(claims.flatMap(({ attribution, figures }) => (attribution?.source ? figures : [])));
}
