import type { SourceIdentity } from '../../model/index.ts';
import type { Gender, NameMention } from './names.ts';

/** Who a source mention turned out to be, kept for the mentions that follow. Token indices. */
export interface Entity {
  readonly first: number;
  readonly last: number;
  readonly identity: SourceIdentity;
  readonly name: string | null;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Lemma of the head noun, as a word id; -1 for a name. */
  readonly head: number;
  /** Of *his campaign*, *his*; null where nobody owns it. */
  readonly owner: string | null;
  readonly count: number | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
}

/** What a pronoun or a description stands for. */
export type Antecedent = { readonly name: NameMention } | { readonly entity: Entity };
