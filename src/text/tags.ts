/**
 * Tag names of the Penn Treebank (Santorini 1990), with `HYPH` for a hyphen inside a compound (OntoNotes) and `SYM` for
 * every other sign. A token's tag is an index into this list.
 */
export const TAGS = [
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'HYPH',
  ',',
  '.',
  ':',
  '(',
  ')',
  '``',
  "''",
  '$',
  '#',
] as const;

export type Tag = (typeof TAGS)[number];

const indices = new Map<string, number>(TAGS.map((tag, index) => [tag, index]));

/** The index of a tag in `TAGS`; -1 when there is no such tag. */
export function tagIndex(name: string): number {
  return indices.get(name) ?? -1;
}
