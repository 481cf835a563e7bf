import { firstIndex } from '../../place/index.ts';
import type { NameMention } from './names.ts';

/** A name in one of its forms, with how often the text has it. */
interface NameForm {
  readonly name: NameMention;
  count: number;
}

/** The names of a text by their telling word, to find out of whom a surname speaks. */
export class NameIndex {
  readonly names: readonly NameMention[];
  readonly #forms = new Map<string, Map<string, NameForm>>();
  /** By surname, in text order; made when first asked for. */
  #people: Map<string, NameMention[]> | null = null;
  /** Of surnames that stand alone behind a title: how often that is a woman's less how often a man's. */
  readonly #genders = new Map<string, number>();

  constructor(names: readonly NameMention[]) {
    this.names = names;
    for (const name of names) {
      if (name.weak && !isShort(name)) continue;
      const key = keyOf(name);
      if (name.words.length === 1 && name.gender !== null)
        this.#genders.set(key, (this.#genders.get(key) ?? 0) + (name.gender === 'female' ? 1 : -1));
      const forms = this.#forms.get(key) ?? new Map<string, NameForm>();
      this.#forms.set(key, forms);
      const form = name.words.join(' ');
      const known = forms.get(form);
      if (known === undefined) forms.set(form, { name, count: 1 });
      else known.count++;
    }
  }

  /**
   * The fullest form of the same name anywhere in the text: of *Calloway*, *Ines Calloway*. Of two people of one surname the
   * one whose gender fits what titles say of the surname, then the one the text names in full more often.
   */
  fullest(name: NameMention): NameMention {
    const forms = this.#forms.get(keyOf(name));
    if (forms === undefined || name.place) return name;
    const titled = name.words.length === 1 ? (this.#genders.get(keyOf(name)) ?? 0) : 0;
    const gender = name.gender ?? (titled === 0 ? null : titled > 0 ? 'female' : 'male');
    let best: NameForm | null = null;
    for (const form of forms.values()) {
      if (form.name.words.length <= name.words.length) continue;
      if (!name.words.every((word) => form.name.words.includes(word))) continue;
      if (gender !== null && form.name.gender !== null && gender !== form.name.gender) continue;
      if (best === null || isBetter(form, best)) best = form;
    }
    return best?.name ?? name;
  }

  /** The names inside a run of tokens. */
  within(first: number, last: number): readonly NameMention[] {
    const found: NameMention[] = [];
    for (let at = this.#behind(first); at < this.names.length && this.names[at]!.first < last; at++)
      found.push(this.names[at]!);
    return found;
  }

  /** Every mention of the people of a surname, but for those in headlines, in text order. */
  peopleCalled(surname: string): readonly NameMention[] {
    this.#people ??= this.#bySurname();
    return this.#people.get(surname) ?? [];
  }

  #bySurname(): Map<string, NameMention[]> {
    const people = new Map<string, NameMention[]>();
    for (const name of this.names) {
      if (name.type !== 'person' || (name.weak && !isShort(name))) continue;
      const surname = name.words.at(-1)!;
      const known = people.get(surname);
      if (known === undefined) people.set(surname, [name]);
      else known.push(name);
    }
    return people;
  }

  /** The nearest names before a token, nearest first, but for those in headlines. */
  *before(token: number): Generator<NameMention> {
    for (let at = this.#behind(token) - 1; at >= 0; at--) {
      const name = this.names[at]!;
      if (!name.weak) yield name;
    }
  }

  /** Index of the first name that ends behind a token. */
  #behind(token: number): number {
    return firstIndex(this.names.length, (at) => this.names[at]!.last > token);
  }
}

/** A form with the same first and last word is the same person (*Ines Calloway*, *Ines R. Calloway*): the longer counts. */
function isBetter(form: NameForm, best: NameForm): boolean {
  const same = form.name.words[0] === best.name.words[0] && form.name.words.at(-1) === best.name.words.at(-1);
  return same ? form.name.words.length > best.name.words.length : form.count > best.count;
}

/** What a headline names in two or three words may be a name whole. */
const isShort = (name: NameMention) => name.words.length <= 3 && name.type === 'person';

const keyOf = (name: NameMention) => (name.type === 'person' ? `p ${name.words.at(-1)}` : `o ${name.words[0]}`);
