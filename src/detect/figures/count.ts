import type { RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import { tokenSpan } from '../../text/index.ts';
import type { Context } from '../normaliser.ts';
import { decimalValue, figureNormaliser } from './figure-value.ts';
import { numberIn } from './number-value.ts';

/** The plural of a name, which keeps its ending as its lemma: *14 Catholics*. */
const PLURAL = /(?<=[^s])s$/;
const WORD = /[\p{L}\p{N}]/u;

/** A number of things; the unit is their noun in the singular. */
export const countNormaliser = figureNormaliser((match, context) => {
  const number = numberIn(match, 'number');
  const noun = nounOf(match, context);
  if (number === undefined || noun === null) return null;
  const kind = captureOf(match, 'number')?.mention?.properties['kind'] === 'fraction' ? 'fraction' : 'cardinal';
  return { kind, ...decimalValue(number), unit: noun.unit, of: noun.text };
});

function isLink(word: string, lists: Context['lists']): boolean {
  return !WORD.test(word) || lists.has('links-before-counted', word);
}

/** The captured noun in the singular, and the noun phrase it ends as the text has it. */
export function nounOf(match: RuleMatch, context: Context): { unit: string; text: string } | null {
  const noun = captureOf(match, 'noun');
  if (noun === null) return null;
  const { annotated, lists } = context;
  const { tokens, vocabulary } = annotated;
  const word = vocabulary.text(tokens.word[noun.first]!);
  const lemma = vocabulary.text(tokens.lemma[noun.first]!);
  const unit = lists.value('singulars', word) ?? (lemma === word ? word.replace(PLURAL, '') : lemma);
  const number = captureOf(match, 'figure');
  const shared = match.rule.set['shared'] === true;
  let first = number === null || shared || number.last >= noun.last ? noun.first : number.last;
  while (first < noun.first && isLink(vocabulary.text(tokens.word[first]!), lists)) first++;
  return { unit, text: annotated.text.slice(...tokenSpan(annotated, first, noun.last)) };
}
