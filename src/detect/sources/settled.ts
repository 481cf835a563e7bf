import type { SourceIdentity } from '../../model/index.ts';
import type { Frame } from '../attribution/frame.ts';
import type { Entity } from './entity.ts';
import { type Gender, genderAt, type NameMention } from './names.ts';
import { isHuman } from './people.ts';
import type { SourcePhrase } from './phrase.ts';
import type { SourceWords } from './source-words.ts';

/** What nothing before it explains: somebody in an office has a name somewhere, anybody else who speaks unnamed is anonymous. */
export function unresolved(frame: Frame, phrase: SourcePhrase, words: SourceWords): SourceIdentity {
  if (phrase.possessed) return phrase.plural && phrase.pronoun === null ? 'collective' : 'unresolved';
  if (phrase.pronoun !== null || !isHuman(frame, phrase, words)) return 'unresolved';
  const { tokens, vocabulary } = frame.annotated;
  const lemma = vocabulary.text(tokens.lemma[phrase.head]!);
  if (phrase.plural) return 'collective';
  if (!phrase.definite && phrase.count === null) return 'unresolved';
  return words.has('office-nouns', lemma) ? 'unresolved' : 'anonymous';
}

export function nameText(
  identity: SourceIdentity,
  own: NameMention | null,
  named: NameMention | null,
  entity: Entity | null,
): string | null {
  if (identity !== 'named-person' && identity !== 'named-organization') return null;
  return own?.text ?? named?.text ?? entity?.name ?? null;
}

export function genderOf(
  own: NameMention | null,
  named: NameMention | null,
  entity: Entity | null,
  frame: Frame,
  phrase: SourcePhrase,
  words: SourceWords,
): Gender {
  const found = own?.gender ?? named?.gender ?? entity?.gender ?? null;
  if (found !== null) return found;
  const { pronoun, head } = phrase;
  if (pronoun !== null && words.has('female-pronouns', pronoun)) return 'female';
  if (pronoun !== null && words.has('male-pronouns', pronoun)) return 'male';
  return genderAt(frame, head);
}

export function countOf(identity: SourceIdentity, phrase: SourcePhrase, entity: Entity | null): number | null {
  if (identity !== 'anonymous') return null;
  if (phrase.count !== null) return phrase.count;
  if (phrase.pronoun === null && !phrase.plural) return 1;
  return entity?.count ?? null;
}
