import { TAGS } from '../../text/index.ts';
import type { Flag, StringField, StringValue, TokenTest } from '../pattern/pattern.ts';
import { FormCache } from './form-cache.ts';
import { matchesGlob } from './glob.ts';
import { isFirstWord, type TokenPredicate } from './token-view.ts';
import { WordSet } from './word-set.ts';

/** What token tests refer to by name, and the ids of their words. */
export interface PredicateScope {
  /** The id of a word, its case and apostrophes folded. */
  wordId(word: string): number;
  /** The id of a text as it is written. */
  textId(text: string): number;
  /** Ids of a list's entries of one word: folded, or as written. */
  listIds(list: string, field: 'word' | 'text'): ReadonlySet<number>;
  /** Predicates made before, by what they ask: rules ask the same again and again. */
  readonly predicates: Map<string, TokenPredicate>;
}

/** Turns a token test into a function; what it asks of a surface form alone is answered once a form. */
export function compilePredicate(test: TokenTest, scope: PredicateScope): TokenPredicate {
  switch (test.kind) {
    case 'any':
      return () => true;
    case 'depth':
      return (annotated, index) => test.depths.includes(annotated.tokens.depth[index]!);
    case 'flag':
      return remembered(scope, test.flag, () => compileFlag(test.flag));
    case 'not': {
      const inner = compilePredicate(test.test, scope);
      return (annotated, index) => !inner(annotated, index);
    }
    case 'all': {
      const [first, ...rest] = test.tests.map((part) => compilePredicate(part, scope));
      return rest.reduce(
        (left, right) => (annotated, index) => left(annotated, index) && right(annotated, index),
        first!,
      );
    }
    case 'some': {
      const [first, ...rest] = test.tests.map((part) => compilePredicate(part, scope));
      return rest.reduce(
        (left, right) => (annotated, index) => left(annotated, index) || right(annotated, index),
        first!,
      );
    }
    case 'string':
      return remembered(scope, JSON.stringify(test), () => compileString(test.field, test.values, scope));
  }
}

function remembered({ predicates }: PredicateScope, key: string, make: () => TokenPredicate): TokenPredicate {
  let predicate = predicates.get(key);
  if (predicate === undefined) {
    predicate = make();
    predicates.set(key, predicate);
  }
  return predicate;
}

function compileFlag(flag: Flag): TokenPredicate {
  switch (flag) {
    case 'quoted':
      return (annotated, index) => annotated.tokens.depth[index]! > 0;
    case 'joined':
      return (annotated, index) => annotated.tokens.joined[index] === 1;
    case 'first':
      return isFirstWord;
    case 'capital':
      return onForm((text) => /^\p{Lu}/u.test(text));
    case 'upper':
      return onForm((text) => /^[\p{Lu}\p{N}.&]*\p{Lu}[\p{Lu}\p{N}.&]*$/u.test(text));
    case 'digits':
      return onForm((text) => /^[.\p{N}]*\p{N}/u.test(text));
  }
}

function onForm(answer: (text: string) => boolean): TokenPredicate {
  const cache = new FormCache((vocabulary, form) => answer(vocabulary.text(form)));
  return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens.form[index]!);
}

function compileString(field: StringField, values: readonly StringValue[], scope: PredicateScope): TokenPredicate {
  if (field === 'tag') return compileTag(values);
  if (field === 'shape') return compileShape(values);
  const idSet = idsOf(field, values, scope);
  const globs = values.flatMap((value) =>
    value.kind === 'glob' ? [field === 'text' ? value.glob : value.glob.toLowerCase()] : [],
  );
  const ids = new WordSet(idSet);
  if (globs.length > 0) {
    const cache = new FormCache(
      (vocabulary, id) => ids.has(id) || globs.some((glob) => matchesGlob(glob, vocabulary.text(id))),
    );
    const column = field === 'text' ? 'form' : field;
    return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens[column][index]!);
  }
  const [only] = idSet;
  return idSet.size === 1 ? isId(field, only!) : isAmong(field, ids);
}

// One function for each column: a column that is asked for by a variable name is looked up by that name at every token.

function isId(field: 'word' | 'text' | 'lemma', id: number): TokenPredicate {
  if (field === 'word') return ({ tokens }, index) => tokens.word[index] === id;
  if (field === 'lemma') return ({ tokens }, index) => tokens.lemma[index] === id;
  return ({ tokens }, index) => tokens.form[index] === id;
}

function isAmong(field: 'word' | 'text' | 'lemma', ids: WordSet): TokenPredicate {
  if (field === 'word') return ({ tokens }, index) => ids.has(tokens.word[index]!);
  if (field === 'lemma') return ({ tokens }, index) => ids.has(tokens.lemma[index]!);
  return ({ tokens }, index) => ids.has(tokens.form[index]!);
}

/** The ids that values name one by one or by a list; globs name none. */
export function idsOf(
  field: 'word' | 'text' | 'lemma',
  values: readonly StringValue[],
  scope: PredicateScope,
): ReadonlySet<number> {
  const [first] = values;
  if (first?.kind === 'list' && values.length === 1)
    return scope.listIds(first.list, field === 'text' ? 'text' : 'word');
  const ids = new Set<number>();
  for (const value of values) {
    if (value.kind === 'exact') ids.add(field === 'text' ? scope.textId(value.text) : scope.wordId(value.text));
    if (value.kind === 'list')
      for (const id of scope.listIds(value.list, field === 'text' ? 'text' : 'word')) ids.add(id);
  }
  return ids;
}

/** Indices into `TAGS` that values name. */
export function tagsOf(values: readonly StringValue[]): Set<number> {
  const accepted = (tag: string) =>
    values.some(
      (value) =>
        (value.kind === 'exact' && value.text === tag) || (value.kind === 'glob' && matchesGlob(value.glob, tag)),
    );
  return new Set(TAGS.flatMap((tag, index) => (accepted(tag) ? [index] : [])));
}

function compileTag(values: readonly StringValue[]): TokenPredicate {
  const tags = tagsOf(values);
  const accepted = Uint8Array.from(TAGS, (_, index) => (tags.has(index) ? 1 : 0));
  return ({ tokens }, index) => accepted[tokens.tag[index]!] === 1;
}

function compileShape(values: readonly StringValue[]): TokenPredicate {
  const cache = new FormCache((vocabulary, form) => {
    const shape = vocabulary.shape(form);
    return values.some(
      (value) =>
        (value.kind === 'exact' && value.text === shape) || (value.kind === 'glob' && matchesGlob(value.glob, shape)),
    );
  });
  return ({ vocabulary, tokens }, index) => cache.get(vocabulary, tokens.form[index]!);
}
