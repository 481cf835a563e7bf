import type { RuleMatch } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { TokenWords } from './token-words.ts';

const LONGEST_PHRASE = 10;

/** The noun phrase of *70% of all digital sales*, *40 tonnes of grain*; null when no link such as *of* follows the figure. */
export function countedBy(match: RuleMatch, context: Context): string | null {
  const words = new TokenWords(context);
  const { annotated } = context;
  const { sentence, count } = annotated.tokens;
  const start = match.spanLast + 1;
  if (!context.lists.has('links-to-counted', words.at(match.spanLast)) || start >= count) return null;
  let end = start;
  let noun = start;
  while (end < count && end < start + LONGEST_PHRASE && sentence[end] === sentence[start]) {
    const tag = words.tag(end);
    const link = context.lists.has('links-in-counted', words.at(end));
    // *Her fortune in 2004*: when. *Ice a year*: the next phrase is what it is counted against
    if (link && tag === 'IN' && (words.tag(end + 1) === 'CD' || context.lists.has('calendar-names', words.at(end + 1))))
      break;
    if (tag === 'DT' && end > start && words.tag(end - 1).startsWith('NN')) break;
    if (!link && !/^(NN|JJ|DT|PDT|PRP\$|POS|CD|\$|HYPH|RBS|VBG|VBN)/.test(tag)) break;
    end++;
    if (tag.startsWith('NN') || tag === 'CD') noun = end;
  }
  return noun > start ? annotated.text.slice(...tokenSpan(annotated, start, noun)) : null;
}
