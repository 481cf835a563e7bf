import { createExtractor } from '../../../src/index.ts';
import type { Figure } from '../../../src/model/index.ts';
import { documentOf } from '../../document.ts';

const { extract } = createExtractor();

/** The figures of a text but its ordinals, as of 8 July 2025. */
export function figuresIn(text: string): readonly Figure[] {
  const answer = extract(documentOf(text, '2025-07-08'));
  return answer.figures.filter(({ kind }) => kind !== 'ordinal');
}

/** `text = value unit` of each figure, with what is not plain about it. */
export function summary(text: string): string[] {
  return figuresIn(text).map(({ text: words, value, unit, modifier, change, changePart }) => {
    const shown = typeof value === 'string' || value === null ? value : value.join('–');
    const movement = change === null ? [] : [`${change} ${changePart}`];
    return [`${words} = ${shown}`, unit, modifier === 'exact' ? null : modifier, ...movement]
      .filter((part) => part !== null)
      .join(' ');
  });
}
