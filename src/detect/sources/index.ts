import type { SourceIdentity, SourceMention } from '../../model/index.ts';
import { firstIndex } from '../../place/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import { WordClass } from '../attribution/lexicon.ts';
import type { Context } from '../normaliser.ts';
import { antecedentOf, possessorOf } from './antecedents.ts';
import { describedPhrase } from './described-phrase.ts';
import type { Antecedent, Entity } from './entity.ts';
import { identityOf } from './identity.ts';
import { NameIndex, type NameMention, namesOf } from './names.ts';
import { Offices } from './offices.ts';
import { ownedName, ownerOf } from './owner.ts';
import { isHuman, isMost, isNameless, isPart, isSingled, isSupposed, isWithheld } from './people.ts';
import { MOST_ENTITIES } from './person-before.ts';
import type { SourcePhrase } from './phrase.ts';
import { PersonRoles } from './roles.ts';
import { countOf, genderOf, nameText, unresolved } from './settled.ts';
import { affiliationOf, roleOf } from './slots.ts';
import { type SourceWords, sourceWords } from './source-words.ts';
import { textOf } from './text-of.ts';
import { SENTENCES_BEHIND, WithholdingIndex } from './withheld.ts';

/** A run of tokens that an attribution takes for its source, with the id of the rule that found it. */
export interface SourceRun {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** Says who each source is. Runs in text order in, mentions in the same order out. */
export function describedSources(frame: Frame, context: Context, runs: readonly SourceRun[]): readonly SourceMention[] {
  if (runs.length === 0) return [];
  const describer = new SourceDescriber(frame, context, runs);
  return describer.withLaterSlots(runs.map((run, index) => describer.describe(run, index)));
}

/** *his family, friends and employees* */
const JOINTS = new Set<number>([Kind.comma, Kind.conjunction]);

class SourceDescriber {
  readonly #frame: Frame;
  readonly #index: NameIndex;
  readonly #words: SourceWords;
  readonly #withholding: WithholdingIndex;
  readonly #roles: PersonRoles;
  readonly #offices: Offices;
  readonly #phrases: readonly SourcePhrase[];
  readonly #entities: Entity[] = [];

  constructor(frame: Frame, context: Context, runs: readonly SourceRun[]) {
    this.#frame = frame;
    this.#words = sourceWords(context.lists);
    this.#index = new NameIndex(namesOf(frame, this.#words));
    this.#roles = new PersonRoles(frame, this.#index, this.#words);
    this.#offices = new Offices(frame, this.#index, this.#words);
    this.#phrases = runs.map(({ first, last }) => describedPhrase(frame, first, last, this.#index, this.#words));
    const speakers = runs.map(({ first, last }, index) => {
      const phrase = this.#phrases[index]!;
      const nameless = phrase.first >= first && isNameless(frame, phrase, this.#words);
      return {
        first,
        last,
        nameless,
        singled: nameless && isSingled(frame, phrase, this.#words),
        plural: phrase.plural,
      };
    });
    const { vocabulary } = frame.annotated;
    this.#withholding = new WithholdingIndex(
      frame,
      context.mentions('source'),
      speakers,
      (word) =>
        this.#words.has('definite-words', vocabulary.text(word)) ||
        this.#words.has('whole-words', vocabulary.text(word)),
      (word) => this.#words.counts.get(vocabulary.text(word)) === 2,
    );
  }

  describe({ first, last, rule }: SourceRun, index: number): SourceMention {
    const frame = this.#frame;
    const words = this.#words;
    const { annotated } = frame;
    const span = tokenSpan(annotated, first, last);
    const phrase = this.#phrases[index]!;
    const withheld = this.#withholding.of(index);
    const evidence = { withheld: withheld.anonymous || (withheld.basis !== null && isHuman(frame, phrase, words)) };
    let identity = identityOf(frame, phrase, evidence, this.#index, this.#words);
    let antecedent: Antecedent | null = null;
    if (
      identity === null ||
      phrase.pronoun !== null ||
      (phrase.definite && phrase.name === null && !evidence.withheld) ||
      (isPart(frame, phrase, words) && phrase.name === null)
    ) {
      antecedent = antecedentOf(frame, phrase, this.#index, this.#entities, this.#roles, this.#words);
      if (antecedent !== null && phrase.name === null) identity = this.#identityFrom(antecedent, phrase) ?? identity;
    }
    const own: NameMention | null = phrase.name === null ? null : this.#index.fullest(phrase.name);
    const entity = antecedent !== null && 'entity' in antecedent ? antecedent.entity : null;
    const named = antecedent !== null && 'name' in antecedent ? this.#index.fullest(antecedent.name) : null;
    // *a man who said so*: whoever it is, the text withholds nothing.
    if (
      identity === 'anonymous' &&
      antecedent === null &&
      phrase.last <= first &&
      !evidence.withheld &&
      !isWithheld(frame, phrase)
    )
      identity = 'unresolved';
    if (identity === 'anonymous' && antecedent === null && !evidence.withheld && isSupposed(frame, phrase, last, words))
      identity = 'unresolved';
    // *one of them*: people, whoever they are.
    if (phrase.part && phrase.name === null) {
      if (identity !== 'anonymous' && identity !== 'collective') antecedent = null;
      identity = phrase.count === null && isMost(frame, phrase, words) ? 'collective' : 'anonymous';
    }
    // *two of the authors*: as few as can be asked.
    if (identity === 'collective' && phrase.plural && phrase.count !== null && isPart(frame, phrase, words))
      identity = phrase.whole || phrase.crowd ? identity : 'anonymous';
    identity ??= this.#ownedIdentity(phrase);
    const settled: SourceIdentity = identity ?? unresolved(frame, phrase, this.#words);
    const text = (mention: { first: number; last: number } | null) =>
      mention === null ? null : textOf(annotated, mention.first, mention.last);
    const role = (phrase.pronoun === null ? roleOf(frame, phrase, words) : null) ?? entity?.role ?? null;
    const affiliation =
      (phrase.pronoun === null && settled !== 'document' ? affiliationOf(frame, phrase, words) : null) ??
      entity?.affiliation ??
      null;
    // *Holt*, whom the text calls the finance director elsewhere
    const person = settled === 'named-person' ? (own ?? named) : null;
    const office = role === null && person !== null ? this.#offices.of(person) : null;
    const carries = settled === 'anonymous';
    const described: Entity = {
      first,
      last,
      identity: settled,
      name:
        nameText(settled, own, named, entity) ??
        (settled === 'named-organization' && phrase.pronoun === null ? ownedName(frame, phrase, words) : null),
      gender: genderOf(own, named, entity, frame, phrase, words),
      plural: phrase.plural || (phrase.pronoun !== null && (entity?.plural ?? false)),
      head:
        phrase.name === null && phrase.pronoun === null ? annotated.tokens.lemma[phrase.head]! : (entity?.head ?? -1),
      owner: ownerOf(frame, phrase, words),
      count: countOf(settled, phrase, entity),
      role: role ?? office?.role ?? null,
      affiliation: affiliation ?? office?.affiliation ?? null,
      basis: carries ? (text(withheld.basis) ?? entity?.basis ?? null) : null,
      reason: carries ? (text(withheld.reason) ?? entity?.reason ?? null) : null,
    };
    this.#entities.push(described);
    if (phrase.pronoun !== null && described.name !== null) this.#learnGender(described);
    const { count, basis, reason, name } = described;
    const spanOf = this.#antecedentSpan(first, phrase, antecedent, own);
    return {
      span,
      text: annotated.text.slice(...span),
      identity: settled,
      count,
      role: described.role,
      affiliation: settled === 'named-organization' ? null : described.affiliation,
      basis,
      reason,
      name,
      antecedent: spanOf === null ? null : { span: spanOf, text: annotated.text.slice(...spanOf) },
      rule,
    };
  }

  /** Of whom *she* was said before, *he* is not said next. */
  #learnGender({ name, gender }: Entity): void {
    const from = Math.max(0, this.#entities.length - MOST_ENTITIES);
    for (let at = from; gender !== null && at < this.#entities.length; at++) {
      const entity = this.#entities[at]!;
      if (entity.name === name && entity.gender === null) this.#entities[at] = { ...entity, gender };
    }
  }

  /** *Two envoys said so. … One of them asked not to be named*: what a later mention tells of somebody, the earlier one takes over. */
  withLaterSlots(mentions: readonly SourceMention[]): readonly SourceMention[] {
    const filled = [...mentions];
    const { sentence } = this.#frame.annotated.tokens;
    for (let at = filled.length - 1; at > 0; at--) {
      const { basis, reason, antecedent } = filled[at]!;
      if ((basis === null && reason === null) || antecedent === null) continue;
      const earlier = this.#earlier(mentions, antecedent.span[0], at);
      if (earlier < 0 || filled[earlier]!.identity !== 'anonymous') continue;
      if (sentence[this.#entities[at]!.first]! - sentence[this.#entities[earlier]!.first]! > SENTENCES_BEHIND) continue;
      const known = filled[earlier]!;
      filled[earlier] = { ...known, basis: known.basis ?? basis, reason: known.reason ?? reason };
    }
    return filled;
  }

  /** Index of the mention that starts at an offset, before another; -1 without one. */
  #earlier(mentions: readonly SourceMention[], offset: number, before: number): number {
    const found = firstIndex(before, (at) => mentions[at]!.span[0] >= offset);
    return found < before && mentions[found]!.span[0] === offset ? found : -1;
  }

  /** *his campaign*, *its board* are as good as named where it is said whose they are. */
  #ownedIdentity(phrase: SourcePhrase): SourceIdentity | null {
    const frame = this.#frame;
    const group = (frame.classes[phrase.head]! & WordClass.group) !== 0;
    const alone = phrase.last <= phrase.headEnd || !JOINTS.has(frame.kind[phrase.headEnd]!);
    if (!group || phrase.plural || !phrase.possessed || phrase.pronoun !== null || !alone) return null;
    const possessor = possessorOf(frame, phrase, this.#index, this.#entities, this.#roles, this.#words);
    if (possessor === null) return null;
    const named = 'name' in possessor || possessor.entity.identity.startsWith('named');
    return named ? 'named-organization' : null;
  }

  #identityFrom(antecedent: Antecedent, phrase: SourcePhrase): SourceIdentity | null {
    if ('entity' in antecedent) return antecedent.entity.identity;
    if (phrase.plural) return null;
    return antecedent.name.type === 'person' ? 'named-person' : 'named-organization';
  }

  #antecedentSpan(first: number, phrase: SourcePhrase, antecedent: Antecedent | null, own: NameMention | null) {
    const { annotated } = this.#frame;
    if (antecedent !== null && 'entity' in antecedent)
      return tokenSpan(annotated, antecedent.entity.first, antecedent.entity.last);
    const name =
      antecedent !== null
        ? antecedent.name
        : own !== null && own !== phrase.name && own.first < phrase.first
          ? own
          : null;
    if (name !== null) return tokenSpan(annotated, name.titleFirst, name.last);
    // *who*: the phrase it hangs on
    return phrase.last <= first ? tokenSpan(annotated, phrase.first, phrase.last) : null;
  }
}
