import type { RuleMatch } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { isTime, type Phrase } from './phrase.ts';
import { TokenWords } from './token-words.ts';

/** The plural of a name, which keeps its ending as its lemma: *14 Catholics*. */
const PLURAL = /(?<=[^s])s$/;
const PLURAL_IN_Y = /(?<=[^aeiou])ies$/;
const LONGEST_PHRASE = 10;

/** The noun phrase of *70% of all digital sales*, *40 tonnes of grain*; null when no link such as *of* follows the figure. */
export function countedBy(match: RuleMatch, context: Context): string | null {
  const words = new TokenWords(context);
  const { annotated } = context;
  const { sentence, count } = annotated.tokens;
  // *$4 million worth of deals*
  const link = match.spanLast + (context.lists.has('worths', words.at(match.spanLast)) ? 1 : 0);
  const start = link + 1;
  if (!context.lists.has('links-to-counted', words.at(link)) || start >= count) return null;
  let end = start;
  let noun = start;
  while (end < count && end < start + LONGEST_PHRASE && sentence[end] === sentence[start]) {
    const tag = words.tag(end);
    const within = context.lists.has('links-in-counted', words.at(end));
    // *Her fortune in 2004*: when. *Ice a year*: the next phrase is what it is counted against
    if (
      within &&
      tag === 'IN' &&
      (words.tag(end + 1) === 'CD' || context.lists.has('calendar-names', words.at(end + 1)))
    )
      break;
    if (tag === 'DT' && end > start && /^(NN|JJ)/.test(words.tag(end - 1))) {
      // *38% of the total a year ago*: a noun, whatever its tag
      if (noun === start && words.tag(end - 2) === 'DT') noun = end;
      break;
    }
    const isNounLikeVerb = tag === 'VBZ' && context.lists.has('nouns-like-verbs', words.at(end));
    if (!within && !isNounLikeVerb && !/^(NN|JJ|DT|PDT|PRP\$|POS|CD|\$|HYPH|RBS|VBG|VBN)/.test(tag)) break;
    end++;
    // *55 points of easing*
    const isGerund = tag === 'VBG' && end === start + 1;
    if (tag.startsWith('NN') || tag === 'CD' || isNounLikeVerb || isGerund) noun = end;
  }
  // *4.4% of output last year*
  if (isTime({ first: noun - 2, last: noun }, context)) noun -= 2;
  return noun > start ? annotated.text.slice(...tokenSpan(annotated, start, noun)) : null;
}

/** The noun at that token in the singular. */
export function singularOf(token: number, context: Context): string {
  const words = new TokenWords(context);
  const word = words.at(token);
  const lemma = words.lemma(token);
  return (
    context.lists.value('singulars', word) ??
    (lemma === word ? word.replace(PLURAL_IN_Y, 'y').replace(PLURAL, '') : lemma)
  );
}

/**
 * What a bare number counts that is the level of a phrase: *death* in *deaths fell to 40*, *home* in *the number of homes hit
 * 40*; null where the phrase names no things that one counts (*prices*, *the index*).
 */
export function countedIn({ first, last }: Phrase, context: Context): string | null {
  const words = new TokenWords(context);
  let head = -1;
  for (let at = first; at < last; at++) {
    const tag = words.tag(at);
    // *Three batters reached 20*: not so many batters
    if (tag === 'CD' && head < 0) return null;
    if (tag.startsWith('NN')) head = at;
    else if (
      head >= 0 &&
      !(context.lists.has('links-to-counted', words.at(at)) && context.lists.has('counts-of', words.lemma(head)))
    ) {
      // *The number of polling places*
      const leads = tag === 'VBG' && context.lists.has('links-to-counted', words.at(at - 1));
      if (!leads && !/^(HYPH|CD|JJ|POS)$/.test(tag)) break;
    }
  }
  if (head < 0) return null;
  // *The number of unemployed*
  if (words.at(last - 2) === 'of' && context.lists.has('persons-by-state', words.at(last - 1))) return 'person';
  const word = words.at(head);
  const counted = context.lists.value('counted-by-amounts', word);
  if (counted !== null) return counted;
  // *Arrests fell to 300*: at the head of a sentence a plural looks like a name
  const { sentence } = context.annotated.tokens;
  const opens = head === first && sentence[head] !== sentence[head - 1] && PLURAL.test(word);
  if (words.tag(head) !== 'NNS' && !(words.tag(head).startsWith('NNP') && opens)) return null;
  return context.lists.has('traded-things', word) ||
    context.lists.has('time-units', word) ||
    context.lists.has('measured-plurals', word)
    ? null
    : singularOf(head, context);
}
