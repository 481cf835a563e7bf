import type { SourceMention, Span } from '../model/index.ts';
import { grouped } from './grouped.ts';

/** V8's longest string has 2 to the power of 29 code units, less a few. */
const LONGEST_TEXT = 2 ** 29;

/**
 * Source mentions gathered into sources, each in text order, the sources by their first mention. Two mentions are one source when
 *
 * - one stands for the other (*the official* → *one of the officials* → *two port officials*): members of a group that
 *   nothing tells apart are the group;
 * - they give the same name, or one gives the surname or the initials of the other's name;
 * - they are official channels of the same body;
 * - they are the same words, unless each introduces one unnamed person: *a source* and *a source* may be two.
 */
export function sameSources(mentions: readonly SourceMention[]): SourceMention[][] {
  const bySpan = new Map(mentions.map((mention) => [spanKey(mention.span), mention]));
  const ordered = [...bySpan.values()].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const fullNames = fullNamesOf(ordered);
  const groups = new Groups();
  for (const mention of ordered) {
    const own = spanKey(mention.span);
    groups.add(own);
    const former = mention.antecedent === null ? undefined : bySpan.get(spanKey(mention.antecedent.span));
    if (mention.antecedent && !isNamedMember(mention, former)) groups.join(own, spanKey(mention.antecedent.span));
    const key = sharedKey(mention, fullNames);
    if (key !== null) groups.join(own, key);
  }
  return [...grouped(ordered, ({ span }) => groups.of(spanKey(span))).values()];
}

/** *Three members voted against. One of them, Ida Ferris, …*: a group's member with a name is somebody, not the group. */
function isNamedMember({ name }: SourceMention, former: SourceMention | undefined): boolean {
  return name !== null && former !== undefined && former.name === null && (former.count ?? 1) > 1;
}

/** A number of its own for each span; no text has so many characters that two share one. */
export const spanKey = ([start, end]: Span): number => start * LONGEST_TEXT + end;

/** What all mentions of a source have in common where nothing links them; null where nothing may. */
function sharedKey(mention: SourceMention, fullNames: ReadonlyMap<string, string>): string | null {
  const { identity, name, text, affiliation, antecedent, count } = mention;
  if (identity === 'spokesperson' && affiliation !== null && name === null)
    return `spokesperson ${plainly(affiliation)}`;
  if (name !== null || identity.startsWith('named-')) {
    const plain = plainly(name ?? text);
    return `name ${fullNames.get(plain) ?? plain}`;
  }
  if (antecedent !== null || identity === 'unresolved' || (identity === 'anonymous' && count === 1)) return null;
  return `${identity} ${plainly(text)}`;
}

/** The full name for each surname and each set of initials that belongs to exactly one name of the article. */
function fullNamesOf(mentions: readonly SourceMention[]): Map<string, string> {
  const names = new Set(mentions.flatMap(({ name }) => (name === null ? [] : [plainly(name)])));
  const shortened = [...names].flatMap((name) => {
    const words = name.split(' ');
    if (words.length < 2) return [];
    const initials = words.map((word) => word[0]).join('');
    return [words.at(-1)!, initials].map((short) => ({ short, name }));
  });
  const unique = [...grouped(shortened, ({ short }) => short)].filter(([, all]) => all.length === 1);
  return new Map(unique.map(([short, all]) => [short, all[0]!.name] as const));
}

/** In lower case, without an article in front, marks at the ends, or a possessive. */
function plainly(text: string): string {
  // Most names and phrases are plain letters already but for their capitals.
  const lower = text.toLowerCase();
  if (/^(?!the )[a-z]+(?: [a-z]+)*$/.test(lower)) return lower;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ');
}

type Key = number | string;

/** Disjoint sets of keys (union by the smaller root, with path halving). */
class Groups {
  readonly #parents = new Map<Key, Key>();

  add(key: Key): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  of(key: Key): Key {
    let at = key;
    for (let parent = this.#parents.get(at)!; parent !== at; parent = this.#parents.get(at)!) {
      this.#parents.set(at, this.#parents.get(parent)!);
      at = this.#parents.get(at)!;
    }
    return at;
  }

  join(one: Key, other: Key): void {
    this.add(one);
    this.add(other);
    this.#parents.set(this.of(other), this.of(one));
  }
}
