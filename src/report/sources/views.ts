import type { DistinctSource, Sourcing } from '../../model/index.ts';
import { counted } from '../counted.ts';
import type { Tone } from '../paint.ts';
import type { ViewColumn } from '../views.ts';
import { IDENTITY_WORDS } from '../wording.ts';

const UNSAID = '–';
const NOT_SAID = 'not said';

const isAnonymous = ({ identity }: DistinctSource): boolean => identity === 'anonymous';
const toneOf = (source: DistinctSource): Tone | null => (isAnonymous(source) ? 'warning' : null);

/** *Maud Ferris*, *She (Maud Ferris)*, *two aides*: the fullest name, else the words that introduce the source. */
const whoOf = ({ name, text }: DistinctSource): string => name ?? text;

const identityOf = ({ identity, count }: DistinctSource): string =>
  IDENTITY_WORDS[identity] + (count !== null && count > 1 ? ` ×${count}` : '');

const whatOf = ({ role, affiliation }: DistinctSource): string =>
  [role, affiliation].filter((slot) => slot !== null).join(', ') || UNSAID;

/** What a slot says of an anonymous source; of others nobody asks. */
const slotOf = (source: DistinctSource, slot: 'basis' | 'reason'): string =>
  source[slot] ?? (isAnonymous(source) ? NOT_SAID : '');

const short: readonly ViewColumn<DistinctSource>[] = [
  { title: 'claims', cell: ({ claims }) => String(claims.length), right: true, least: 6, most: 6 },
  { title: 'who', cell: whoOf, tone: () => 'strong', least: 16, most: 48 },
  { title: 'named?', cell: identityOf, tone: toneOf, least: 12, most: 16 },
  { title: 'what they are', cell: whatOf, from: 70, least: 13, most: 36 },
  {
    title: 'first line',
    cell: ({ at }) => String(at.line),
    tone: () => 'faint',
    right: true,
    from: 56,
    least: 10,
    most: 10,
  },
];

/** From this width on what anonymous sources tell of themselves has columns, below it lines of its own. */
const BESIDE = 110;

export function sourceColumns(width: number): readonly ViewColumn<DistinctSource>[] {
  if (width < BESIDE) return short;
  return [
    ...short,
    { title: 'how they know', cell: (source) => slotOf(source, 'basis'), tone: toneOf, least: 14, most: 40 },
    { title: 'why unnamed', cell: (source) => slotOf(source, 'reason'), tone: toneOf, least: 14, most: 40 },
  ];
}

/** What stands under the row of an anonymous source where it has no columns. */
export function slotsBelow(width: number): ((source: DistinctSource) => readonly string[]) | null {
  if (width >= BESIDE) return null;
  return (source) =>
    isAnonymous(source)
      ? [`how they know: ${slotOf(source, 'basis')}`, `why unnamed: ${slotOf(source, 'reason')}`]
      : [];
}

/** *8 sources: 2 named, 3 unnamed … · 25 claims: 9 on named sources …* */
export function sourcingSentence({ sources, claims }: Sourcing['summary']): string {
  const kinds = [
    [sources.named, 'named'],
    [sources.unnamed, 'unnamed'],
    [sources.institutional, 'institutional'],
    [sources.collective, 'collective'],
    [sources.unresolved, 'unresolved'],
  ] as const;
  const footings = [
    [claims.named, 'on named sources'],
    [claims.unnamed, 'on unnamed ones'],
    [claims.institutional, 'on institutions'],
    [claims.collective, 'on collectives'],
    [claims.unresolved, 'on sources left open'],
    [claims.none, claims.stated > 0 ? `on nobody (${claims.stated} stated by the article itself)` : 'on nobody'],
  ] as const;
  return [
    listed(counted(sources.total, 'source'), kinds),
    listed(counted(claims.total, 'claim'), footings),
    ...(claims.single > 0 ? [`${claims.single} on the word of one person`] : []),
  ].join(' · ');
}

function listed(total: string, parts: readonly (readonly [count: number, words: string])[]): string {
  const present = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return present.length > 0 ? `${total}: ${present.join(', ')}` : total;
}
