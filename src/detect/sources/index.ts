import type { SourceIdentity, SourceMention } from '../../model/index.ts';
import { tokenSpan } from '../../text/index.ts';
import { type Frame, Kind } from '../attribution/frame.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { Context } from '../normaliser.ts';
import { type Antecedent, antecedentOf } from './antecedents.ts';
import type { Entity } from './entity.ts';
import { identityOf } from './identity.ts';
import { type Gender, NameIndex, type NameMention, namesOf } from './names.ts';
import { type SourcePhrase, sourcePhrase } from './phrase.ts';
import { affiliationOf, roleOf } from './slots.ts';
import { type SourceWords, sourceWords } from './source-words.ts';
import { WithholdingIndex } from './withheld.ts';

/** A run of tokens that an attribution takes for its source, with the id of the rule that found it. */
export interface SourceRun {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** Says who each source is. Runs in text order in, mentions in the same order out. */
export function describedSources(frame: Frame, context: Context, runs: readonly SourceRun[]): readonly SourceMention[] {
  if (runs.length === 0) return [];
  const describer = new SourceDescriber(frame, context);
  return runs.map((run) => describer.describe(run));
}

class SourceDescriber {
  readonly #frame: Frame;
  readonly #index: NameIndex;
  readonly #words: SourceWords;
  readonly #withholding: WithholdingIndex;
  readonly #entities: Entity[] = [];

  constructor(frame: Frame, context: Context) {
    this.#frame = frame;
    this.#words = sourceWords(context.lists);
    this.#index = new NameIndex(namesOf(frame, this.#words));
    this.#withholding = new WithholdingIndex(frame, context.mentions('source'));
  }

  describe({ first, last, rule }: SourceRun): SourceMention {
    const frame = this.#frame;
    const words = this.#words;
    const { annotated } = frame;
    const span = tokenSpan(annotated, first, last);
    const phrase = this.#phraseOf(first, last);
    const nameless = phrase.pronoun === null && phrase.name === null && isHuman(frame, phrase, words);
    const withheld = this.#withholding.around(first, last, nameless);
    const evidence = { withheld: withheld.anonymous || (withheld.basis !== null && isHuman(frame, phrase, words)) };
    let identity = identityOf(frame, phrase, evidence, this.#index, this.#words);
    let antecedent: Antecedent | null = null;
    if (
      identity === null ||
      (phrase.definite && phrase.name === null && !evidence.withheld) ||
      isPart(frame, phrase, words)
    ) {
      antecedent = antecedentOf(frame, phrase, this.#index, this.#entities, this.#words);
      if (antecedent !== null) identity = this.#identityFrom(antecedent, phrase) ?? identity;
    }
    const own: NameMention | null = phrase.name === null ? null : this.#index.fullest(phrase.name);
    const entity = antecedent !== null && 'entity' in antecedent ? antecedent.entity : null;
    const named = antecedent !== null && 'name' in antecedent ? this.#index.fullest(antecedent.name) : null;
    // *a man who said so*: whoever it is, the text withholds nothing.
    if (identity === 'anonymous' && phrase.first !== first && !evidence.withheld && !isWithheld(frame, phrase))
      identity = 'unresolved';
    const settled: SourceIdentity = identity ?? unresolved(frame, phrase, this.#words);
    const text = (mention: { first: number; last: number } | null) =>
      mention === null
        ? null
        : annotated.text.slice(...tokenSpan(annotated, mention.first, mention.last)).replace(/\s+/g, ' ');
    const carries = settled === 'anonymous';
    const described: Entity = {
      first,
      last,
      identity: settled,
      name: nameText(settled, own, named, entity),
      gender: genderOf(own, named, entity, frame, phrase),
      plural: phrase.plural || (phrase.pronoun !== null && (entity?.plural ?? false)),
      head:
        phrase.name === null && phrase.pronoun === null ? annotated.tokens.lemma[phrase.head]! : (entity?.head ?? -1),
      count: countOf(settled, phrase, entity),
      role: (phrase.pronoun === null ? roleOf(frame, phrase) : null) ?? entity?.role ?? null,
      affiliation:
        (phrase.pronoun === null && settled !== 'document' ? affiliationOf(frame, phrase, this.#words) : null) ??
        entity?.affiliation ??
        null,
      basis: carries ? (text(withheld.basis) ?? entity?.basis ?? null) : null,
      reason: carries ? (text(withheld.reason) ?? entity?.reason ?? null) : null,
    };
    this.#entities.push(described);
    const { count, role, affiliation, basis, reason, name } = described;
    const spanOf = this.#antecedentSpan(phrase, antecedent, own);
    return {
      span,
      text: annotated.text.slice(...span),
      identity: settled,
      count,
      role,
      affiliation: settled === 'named-organization' ? null : affiliation,
      basis,
      reason,
      name,
      antecedent: spanOf === null ? null : { span: spanOf, text: annotated.text.slice(...spanOf) },
      rule,
    };
  }

  /** Of a relative pronoun, the phrase it hangs on; else the source's own. */
  #phraseOf(first: number, last: number): SourcePhrase {
    const frame = this.#frame;
    const phrase = sourcePhrase(frame, first, last, this.#index, this.#words);
    if (phrase.pronoun === null || !this.#words.has('relative-pronouns', phrase.pronoun)) return phrase;
    let at = first - 1;
    while (at > frame.sentenceFirst[first]! && (frame.kind[at] === Kind.comma || frame.kind[at] === Kind.preposition))
      at--;
    if (frame.phraseFirst[at]! < 0) return phrase;
    return sourcePhrase(frame, frame.phraseFirst[at]!, frame.phraseLast[at]!, this.#index, this.#words);
  }

  #identityFrom(antecedent: Antecedent, phrase: SourcePhrase): SourceIdentity | null {
    if ('entity' in antecedent) return antecedent.entity.identity;
    if (phrase.plural) return null;
    return antecedent.name.type === 'person' ? 'named-person' : 'named-organization';
  }

  #antecedentSpan(phrase: SourcePhrase, antecedent: Antecedent | null, own: NameMention | null) {
    const { annotated } = this.#frame;
    if (antecedent !== null && 'entity' in antecedent)
      return tokenSpan(annotated, antecedent.entity.first, antecedent.entity.last);
    const name =
      antecedent !== null
        ? antecedent.name
        : own !== null && own !== phrase.name && own.first < phrase.first
          ? own
          : null;
    return name === null ? null : tokenSpan(annotated, name.titleFirst, name.last);
  }
}

function isWithheld(frame: Frame, phrase: SourcePhrase): boolean {
  return (frame.classes[phrase.head]! & WordClass.withheld) !== 0;
}

/** Whether the phrase speaks of people one by one: not *the crowd*, not *the industry*. */
function isHuman(frame: Frame, { head, plural }: SourcePhrase, words: SourceWords): boolean {
  if (frame.kind[head] === Kind.proper) return false;
  const classes = frame.classes[head]!;
  if (classes & (WordClass.role | WordClass.withheld)) return true;
  const { tokens, vocabulary } = frame.annotated;
  const word = vocabulary.text(tokens.word[head]!);
  return plural ? (classes & WordClass.collective) !== 0 || word === 'those' : words.isPerson(word);
}

/** *one of the officials*: a part of a group that may have been introduced before. */
function isPart(frame: Frame, phrase: SourcePhrase, words: SourceWords): boolean {
  return phrase.head > phrase.first && phrase.definite && isHuman(frame, phrase, words);
}

/** What nothing before it explains: somebody in an office has a name somewhere, anybody else who speaks unnamed is anonymous. */
function unresolved(frame: Frame, phrase: SourcePhrase, words: SourceWords): SourceIdentity {
  if (phrase.possessed) return phrase.plural && phrase.pronoun === null ? 'collective' : 'unresolved';
  if (phrase.pronoun !== null || !isHuman(frame, phrase, words)) return 'unresolved';
  const { tokens, vocabulary } = frame.annotated;
  const lemma = vocabulary.text(tokens.lemma[phrase.head]!);
  if (phrase.plural) return 'collective';
  if (!phrase.definite && phrase.count === null) return 'unresolved';
  return words.has('office-nouns', lemma) ? 'unresolved' : 'anonymous';
}

function nameText(
  identity: SourceIdentity,
  own: NameMention | null,
  named: NameMention | null,
  entity: Entity | null,
): string | null {
  if (identity !== 'named-person' && identity !== 'named-organization') return null;
  return own?.text ?? named?.text ?? entity?.name ?? null;
}

function genderOf(
  own: NameMention | null,
  named: NameMention | null,
  entity: Entity | null,
  frame: Frame,
  phrase: SourcePhrase,
): Gender {
  const found = own?.gender ?? named?.gender ?? entity?.gender ?? null;
  if (found !== null) return found;
  const classes = frame.classes[phrase.head]!;
  if (classes & WordClass.female) return 'female';
  return classes & WordClass.male ? 'male' : null;
}

function countOf(identity: SourceIdentity, phrase: SourcePhrase, entity: Entity | null): number | null {
  if (identity !== 'anonymous') return null;
  if (phrase.count !== null) return phrase.count;
  if (phrase.pronoun === null && !phrase.plural) return 1;
  return entity?.count ?? null;
}
