import type { Frame } from '../attribution/frame.ts';
import { Kind } from '../attribution/kinds.ts';
import type { NameIndex, NameMention } from './names.ts';

/**
 * Whose name stands in apposition to a role (a person's), or to *one of them*, in `from` to `last`:
 *
 *     The commission's chair, Bea Lund,          two analysts, Bea Lund and Ivo Marsh,
 *     another critic, Bea Lund of the harbour,   harbour spokesman the Rev. Bea Lund
 */
export function appositiveName(
  frame: Frame,
  from: number,
  last: number,
  index: NameIndex,
  person: boolean,
): NameMention | null {
  if (from >= last) return null;
  for (const name of index.within(from, last)) {
    if (person && name.type !== 'person') continue;
    // *the bill's author, Democratic state Sen. Bea Lund*
    const phrase = frame.phraseFirst[name.first]!;
    let before = (phrase >= from ? Math.min(phrase, name.titleFirst) : name.titleFirst) - 1;
    // *his neighbour, retired welder Bea Lund*
    if (frame.kind[before] === Kind.participle) before--;
    if (frame.kind[before] === Kind.determiner) before--;
    if (frame.kind[before] === Kind.hyphen || frame.kind[before] === Kind.dash) before--;
    // *the trust (Alder Rivers)*
    const bracketed = frame.kind[before] === Kind.bracket && frame.kind[name.last] === Kind.bracket;
    const apart = before >= from && (frame.kind[before] === Kind.comma || bracketed);
    const atOnce = before === from - 1 && before < name.titleFirst - 1;
    if (name.type !== 'person' && !(apart && (before === from || closesRelative(frame, from, before)))) continue;
    if ((apart || atOnce) && (name.last >= last || endsApposition(frame, name.last))) return name;
  }
  return null;
}

/** *The firm that built it, Brandt Marine,*: whether the comma closes a clause that says which one. */
function closesRelative({ kind }: Frame, from: number, comma: number): boolean {
  if (kind[from] !== Kind.relative && kind[from] !== Kind.that) return false;
  for (let at = from; at < comma; at++) if (kind[at] === Kind.comma) return false;
  return true;
}

function endsApposition(frame: Frame, at: number): boolean {
  switch (frame.kind[at]) {
    case Kind.comma:
    case Kind.dash:
    case Kind.conjunction:
    case Kind.preposition:
    case Kind.bracket:
      return true;
    default:
      return false;
  }
}
