import { tagIndex } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import { isNounKind, isSignKind, isVerbKind, Kind } from './kinds.ts';
import { WordClass } from './lexicon.ts';

/** Of *’s*: *the year ’s session*, where the tagger took the mark for *is*: between a noun and what a noun may own it is none. */
export function isPossessive(frame: Frame, at: number): boolean {
  if (frame.kind[at] !== Kind.finite) return false;
  if (!isNounKind(frame.kind[at - 1]!) || at + 1 >= frame.count) return false;
  const next = frame.kind[at + 1]!;
  if (isNounKind(next) || next === Kind.number) return true;
  return (
    next === Kind.adjective &&
    at + 2 < frame.count &&
    (isNounKind(frame.kind[at + 2]!) || frame.kind[at + 2] === Kind.adjective)
  );
}

const NNP = tagIndex('NNP');

/** *NOAA*; no single letter. */
const isAcronym = (text: string) => /^\p{Lu}{2,6}$/u.test(text);

function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : /^\p{Lu}/u.test(text);
}

/** *Rush said*, where the tagger took the name for a verb or an adjective: neither stands right before a finite verb. */
function speaksAtOnce(frame: Frame, at: number, last: number): boolean {
  if (at + 1 >= last || frame.classes[at]! & WordClass.auxiliary) return false;
  // Behind a quotation the tagger takes the second one for a participle as well.
  const quoted = at > 0 && frame.kind[at - 1] === Kind.quote;
  const next = frame.kind[at + 1];
  if (next !== Kind.finite && !(quoted && next === Kind.participle)) return false;
  const kind = frame.kind[at];
  return kind === Kind.base || kind === Kind.finite || kind === Kind.adjective;
}

/**
 * A noun with a capital inside a sentence is a name, whatever the tagger made of it; at a sentence's start it is one where
 * the text has it as one elsewhere. Headlines are left alone: there every noun may have a capital.
 */
export function markNames(frame: Frame): void {
  const { tokens, sentences, scopes, vocabulary } = frame.annotated;
  const names = new Set<number>();
  const isCapital = (at: number) =>
    tokens.form[at] !== tokens.word[at] && startsWithCapital(vocabulary.text(tokens.form[at]!));
  const given = WordClass.maleName | WordClass.femaleName;
  for (let at = 0; at + 1 < frame.count; at++) {
    const kind = frame.kind[at]!;
    const classes = frame.classes[at]!;
    // A given name before another capital; a person's noun that the tagger took for an adverb or an interjection.
    if (classes & given && isCapital(at) && isCapital(at + 1) && !isVerbKind(kind) && !isSignKind(kind))
      frame.kind[at] = Kind.proper;
    else if (classes & WordClass.role && (kind === Kind.adverb || kind === Kind.other)) frame.kind[at] = Kind.noun;
  }
  const starts: number[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    let first = sentences.first[sentence]!;
    const last = sentences.first[sentence + 1]!;
    if (scopes[tokens.paragraph[first]!] === 'headline') continue;
    while (first < last && isSignKind(frame.kind[first]!)) first++;
    for (let at = first; at < last; at++) {
      const open = frame.kind[at] === Kind.adjective || frame.kind[at] === Kind.other || frame.kind[at] === Kind.adverb;
      const beforeName = at + 1 < last && frame.kind[at + 1] === Kind.proper;
      // *Joanna Prior said*
      const behindGiven = at > first && (frame.classes[at - 1]! & given) !== 0 && frame.kind[at - 1] === Kind.proper;
      const joinsName = open && at > first && (beforeName || behindGiven);
      const opens = at === first || frame.kind[at - 1] === Kind.quote;
      const maySpeak = opens && speaksAtOnce(frame, at, last);
      if ((!isNounKind(frame.kind[at]!) && !joinsName && !maySpeak) || !isCapital(at)) continue;
      if (open && behindGiven) frame.tag[at] = NNP;
      const before = at > first ? frame.kind[at - 1]! : Kind.stop;
      if (at === first || maySpeak) starts.push(at);
      else if (before !== Kind.quote && before !== Kind.colon && before !== Kind.stop) {
        frame.kind[at] = Kind.proper;
        names.add(tokens.form[at]!);
      }
    }
  }
  const people = WordClass.role | WordClass.collective | WordClass.withheld;
  const things = WordClass.document | WordClass.group;
  for (const at of starts) {
    const known = names.has(tokens.form[at]!);
    const classes = frame.classes[at]!;
    if (isAcronym(vocabulary.text(tokens.form[at]!))) frame.kind[at] = Kind.proper;
    else if (frame.kind[at + 1] !== Kind.proper && (classes & people || (classes & things && !known)))
      frame.kind[at] = Kind.noun;
    else if (known) frame.kind[at] = Kind.proper;
  }
}
