import type { Frame } from '../attribution/frame.ts';
import { isNounKind, isVerbKind, Kind } from '../attribution/kinds.ts';
import { beforeVerb } from '../attribution/words-around.ts';
import type { NameMention } from './names.ts';
import type { SourceWords } from './source-words.ts';

/** Tokens at most of a clause that tells what somebody does. */
const MOST_TOKENS = 20;

/**
 * What clauses and trials say that somebody is, as lemmas: a *garage owner* of *Otto Lund, who owns the garage*, a *defendant* of
 * *Otto Lund, who is charged with fraud* and of *the trial of Otto Lund*.
 */
export function clauseRoles(frame: Frame, name: NameMention, words: SourceWords): readonly string[] {
  const { kind, annotated } = frame;
  const { tokens, vocabulary } = annotated;
  const word = (at: number) => vocabulary.text(tokens.word[at]!);
  const lemma = (at: number) => vocabulary.text(tokens.lemma[at]!);
  const roles: string[] = [];
  // *the trial of Otto Lund*, *the case against Otto Lund*
  const before = name.titleFirst - 1;
  if (before > 0 && kind[before] === Kind.preposition && words.has('trial-nouns', lemma(before - 1)))
    roles.push(...words.triedRoles);
  const behind = kind[name.last] === Kind.comma ? name.last + 1 : name.last;
  const isClause = behind < frame.count && behind > name.last && word(behind) === 'who';
  const first = isClause ? behind + 1 : name.last;
  const last = Math.min(frame.count, first + MOST_TOKENS);
  for (let at = first; at < last && kind[at] !== Kind.comma && kind[at] !== Kind.stop; at++) {
    if (words.has('trial-verbs', lemma(at)) && isTried(frame, at, lemma)) roles.push(...words.triedRoles);
    // *Lund was charged on Monday*: what stands behind a name alone is no more than its verb.
    if (!isClause) {
      if (!isVerbKind(kind[at]!) && kind[at] !== Kind.adverb) break;
      continue;
    }
    const role = isVerbKind(kind[at]!) ? words.roleOf(lemma(at)) : null;
    if (role !== null) roles.push(...role.split(' '));
    else if (isNounKind(kind[at]!)) roles.push(lemma(at));
  }
  return isClause && !roles.some((role) => words.isDoer(role)) ? [] : roles;
}

/** *is charged*, *was later accused*, *pleaded*, but not *accused the port*. */
function isTried(frame: Frame, verb: number, lemma: (at: number) => string): boolean {
  if (lemma(verb) === 'plead') return isVerbKind(frame.kind[verb]!);
  const before = lemma(beforeVerb(frame, verb));
  return before === 'be' || before === 'stand';
}
