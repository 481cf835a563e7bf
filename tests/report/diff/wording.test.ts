import { describe, expect, it } from 'vitest';
import type { ChangedField, FieldName, FieldValue } from '../../../src/model/index.ts';
import { fieldSentence } from '../../../src/report/diff/wording.ts';

/** Words with what they come to; null where the side has none. */
type Words = readonly [text: string, value: string | null] | null;

function sentence(field: FieldName, old: Words, other: Words): string {
  const valued = (words: Words): FieldValue | null => words && { text: words[0], value: words[1], span: [0, 1] };
  const changed: ChangedField = { field, rule: 'rule', weight: 'major', old: valued(old), new: valued(other) };
  return fieldSentence(changed);
}

describe('the sentence on a changed field', () => {
  it.each<readonly [string, FieldName, Words, Words, string]>([
    [
      'a day',
      'dates',
      ['Monday', '2025-07-07'],
      ['Tuesday', '2025-07-08'],
      'Monday (2025-07-07) → Tuesday (2025-07-08)',
    ],
    ['one day', 'dates', ['Monday', '2025-07-07'], null, 'Monday (2025-07-07) → nothing'],
    ['a year', 'dates', ['last year', '2024'], ['this year', '2025'], 'last year (2024) → this year (2025)'],
    [
      'the same words',
      'dates',
      ['May 3', '2024-05-03'],
      ['May 3', '2025-05-03'],
      'May 3 (2024-05-03) → May 3 (2025-05-03)',
    ],
    ['a pronoun', 'source', ['He', 'Callum Reid'], ['She', 'Moira Tait'], 'He (Callum Reid) → She (Moira Tait)'],
    ['a noun', 'figures', ['40', 'about 40 boat'], ['40', 'about 40 ship'], '40 (boat) → 40 (ship)'],
    [
      'a counted third',
      'figures',
      ['a third', '0.333333333333333 passenger'],
      ['a third', '0.333333333333333'],
      'a third (passenger) → a third',
    ],
    ['a third', 'figures', ['a third', '0.333333333333333'], ['A third', '0.333333'], 'a third → A third'],
    [
      'an identity',
      'identity',
      ['Reid', 'named-person'],
      ['an MP', 'anonymous'],
      'Reid (named-person) → an MP (anonymous)',
    ],
    ['a force', 'cue', ['said', 'neutral'], ['acknowledged', 'admission'], 'said → acknowledged (admission)'],
    ['a stance', 'stance', ['said', 'speech'], ['vowed', 'action'], 'said (speech) → vowed (action)'],
  ])('tells what the words come to: %s', (_, field, old, other, told) => {
    expect(sentence(field, old, other)).toContain(`: ${told} · rule`);
  });

  it.each<readonly [string, FieldName, Words, Words]>([
    ['a weekday of any week', 'dates', ['Monday', 'XXXX-WXX-1'], ['Tuesday', 'XXXX-WXX-2']],
    ['a day of any year', 'dates', ['12 December', 'XXXX-12-12'], ['19 December', 'XXXX-12-19']],
    ['the present', 'dates', ['today', 'XXXX-XX-XX'], ['now', 'PRESENT_REF']],
    ['a span', 'dates', ['three days', 'P3D'], ['four days', 'P4D']],
    ['a named month', 'dates', ['12 December', '2025-12-12'], ['19 Dec.', '2025-12-19']],
    ['a named year', 'dates', ['2024', '2024'], ['end of 2025', '2025']],
    ['a figure', 'figures', ['£2.3m', '2300000 GBP-per-year'], ['£3.2m', '3200000 GBP-per-year']],
    ['a fraction', 'figures', ['a third of passengers', '0.333333333333333 passenger'], ['40', '40 passenger']],
    ['a name', 'source', ['Callum Reid, the MP', 'Callum Reid'], ['Moira Tait, the MP', 'Moira Tait']],
    ['a force of the same word', 'cue', ['said', 'neutral'], ['denied', 'denying']],
    ['the same name', 'source', ['He', 'Callum Reid'], ['Reid', 'Callum Reid']],
  ])('leaves out what nobody knows or the words say: %s', (_, field, old, other) => {
    expect(sentence(field, old, other)).toContain(`: ${old?.[0]} → ${other?.[0]} · rule`);
  });

  it('says nothing of the value where one side has no words', () => {
    expect(sentence('negation', ['not', null], null)).toBe('negation: not → nothing · rule');
    expect(sentence('hedges', null, ['may', null])).toBe('hedge: nothing → may · rule');
  });
});
