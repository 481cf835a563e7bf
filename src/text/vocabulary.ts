import { isIgnorable, unitAt } from './characters.ts';
import { shapeOf } from './shape.ts';

const INITIAL_FORMS = 1 << 13;
const SLOTS_A_FORM = 4;
/** Farther from its place in the table no string lies by chance. */
const FARTHEST = 128;
/** V8 keeps a slice of this length or more as a view on the whole text, which would then stay in memory. */
const SHORTEST_VIEW = 13;
const COPY_BLOCK = 4096;
const LINE = '\n';

/** What a vocabulary holds, as data: to begin another one with. */
export interface VocabularyColumns {
  /** By id, each with a line break behind it. */
  readonly texts: string;
  readonly hashes: Int32Array;
  readonly words: Int32Array;
  readonly slots: Int32Array;
}

/**
 * One id space for all strings of a run: surface forms, words and lemmas. Ids count from 0 in the order of first sight,
 * so they are the same in every run over the same input.
 *
 * A hash over char codes with open addressing in typed arrays: a token that was seen before costs no string. A table that
 * words prepared to collide have filled is hashed anew with a seed that nobody knows.
 */
export class Vocabulary {
  /** Grows by one whenever ids at or above the mark were given up: what others keep per id is then void from `marked` on. */
  generation = 0;
  /** Ids below this one are stable for good. */
  marked = 0;
  #texts: string[] = [];
  #shapes: (string | undefined)[] = [];
  #hashes: Int32Array = new Int32Array(INITIAL_FORMS);
  #words: Int32Array = new Int32Array(INITIAL_FORMS);
  #slots: Int32Array = new Int32Array(INITIAL_FORMS * SLOTS_A_FORM).fill(-1);
  #units = 0;
  /** Only decides where a string lies in the table, never an id. */
  #seed = 0;

  /** @param columns of a vocabulary whose ids this one goes on with; it owns them from then on */
  constructor(columns: VocabularyColumns | null = null) {
    if (columns === null) return;
    const { texts, hashes, words, slots } = columns;
    this.#texts = texts.split(LINE).slice(0, -1);
    this.#hashes = hashes;
    this.#words = words;
    this.#slots = slots;
    this.#units = texts.length - this.#texts.length;
  }

  /**
   * What it holds, with room for as much again.
   *
   * @throws RangeError when one of the strings has a line break
   */
  columns(): VocabularyColumns {
    const broken = this.#texts.find((text) => text.includes(LINE));
    if (broken !== undefined)
      throw new RangeError(`expected no line break in a word but found ${JSON.stringify(broken)}`);
    this.#hashAnew(0, capacityFor(this.size));
    const texts = this.#texts.map((text) => text + LINE).join('');
    return { texts, hashes: this.#hashes.slice(), words: this.#words.slice(), slots: this.#slots.slice() };
  }

  /** How many ids there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** How many UTF-16 code units the strings above hold together. */
  get units(): number {
    return this.#units;
  }

  intern(text: string): number {
    return this.internSlice(text, 0, text.length);
  }

  /** The id of `text.slice(start, end)`. */
  internSlice(text: string, start: number, end: number): number {
    const hash = this.#hash(text, start, end);
    const slot = this.#slotOf(hash, text, start, end);
    const id = this.#slots[slot]!;
    return id >= 0 ? id : this.#add(text, start, end, hash, slot);
  }

  /** The id of `text.slice(start, end)` if it is known already, else -1. */
  find(text: string, start: number, end: number): number {
    return this.#slots[this.#slotOf(this.#hash(text, start, end), text, start, end)]!;
  }

  #hash(text: string, start: number, end: number): number {
    let hash = this.#seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ unitAt(text, at), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    return hash ^ (hash >>> 12);
  }

  /** Where the form lies in the table, or where it would. */
  #slotOf(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let id = slots[slot]!; id >= 0; id = slots[slot]!) {
      if (this.#hashes[id] === hash && this.#equals(id, text, start, end)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  text(id: number): string {
    return this.#texts[id]!;
  }

  /** The id of the form in lower case, with typographic apostrophes made straight and invisible characters left out. */
  word(id: number): number {
    return this.#words[id]!;
  }

  /** The form's shape, as docs/rule-language.md defines it. */
  shape(id: number): string {
    this.#shapes[id] ??= shapeOf(this.#texts[id]!);
    return this.#shapes[id]!;
  }

  /** Makes all ids there are now stable: to be called once rules have entered their words. */
  mark(): void {
    this.marked = this.size;
  }

  /** Forgets every id from the mark on. Annotated texts made before are void then. */
  trim(): void {
    if (this.size === this.marked) return;
    this.#texts.length = this.marked;
    this.#shapes.length = Math.min(this.#shapes.length, this.marked);
    this.#units = this.#texts.reduce((sum, text) => sum + text.length, 0);
    this.#rebuild(capacityFor(this.marked));
    this.generation++;
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const known = this.#texts[id]!;
    if (known.length !== end - start) return false;
    for (let at = 0; at < known.length; at++) {
      if (unitAt(known, at) !== unitAt(text, start + at)) return false;
    }
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.size;
    if (id === this.#hashes.length) {
      this.#rebuild(id * 2);
      return this.internSlice(text, start, end);
    }
    if (this.#isFar(slot, hash)) {
      this.#hashAnew((Math.random() * 0x7fffffff) | 0, this.#hashes.length);
      return this.internSlice(text, start, end);
    }
    const form = end - start < SHORTEST_VIEW ? text.slice(start, end) : copyOf(text, start, end);
    this.#texts.push(form);
    this.#hashes[id] = hash;
    this.#slots[slot] = id;
    this.#units += form.length;
    this.#words[id] = id;
    const word = wordOf(form);
    if (word !== form) {
      const lower = this.intern(word);
      // Only now: entering the word may have replaced the arrays.
      this.#words[id] = lower;
    }
    return id;
  }

  #isFar(slot: number, hash: number): boolean {
    return ((slot - hash) & (this.#slots.length - 1)) > FARTHEST;
  }

  #hashAnew(seed: number, capacity: number): void {
    this.#seed = seed;
    this.#texts.forEach((text, id) => {
      this.#hashes[id] = this.#hash(text, 0, text.length);
    });
    this.#rebuild(capacity);
  }

  #rebuild(capacity: number): void {
    const kept = this.size;
    const hashes = new Int32Array(capacity);
    const words = new Int32Array(capacity);
    hashes.set(this.#hashes.subarray(0, kept));
    words.set(this.#words.subarray(0, kept));
    const slots = new Int32Array(capacity * SLOTS_A_FORM).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < kept; id++) {
      let slot = hashes[id]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#hashes = hashes;
    this.#words = words;
    this.#slots = slots;
  }
}

function capacityFor(forms: number): number {
  let capacity = INITIAL_FORMS;
  while (capacity < forms * 2) capacity *= 2;
  return capacity;
}

/** A string of its own, not a view on the text. */
function copyOf(text: string, start: number, end: number): string {
  let copy = '';
  for (let at = start; at < end; at += COPY_BLOCK) {
    const units: number[] = [];
    for (let unit = at; unit < Math.min(end, at + COPY_BLOCK); unit++) units.push(text.charCodeAt(unit));
    copy += String.fromCharCode(...units);
  }
  return copy;
}

function wordOf(form: string): string {
  let plain = true;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) {
      plain = false;
      break;
    }
  }
  if (plain) return form;
  let word = form.toLowerCase().replaceAll('’', "'");
  for (let at = 0; at < word.length; at++) {
    if (isIgnorable(word.charCodeAt(at))) {
      const visible = Array.from(word).filter((character) => !isIgnorable(character.charCodeAt(0)));
      if (visible.length > 0) word = visible.join('');
      break;
    }
  }
  return word;
}
