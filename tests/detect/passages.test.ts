import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import type { DateMention, Figure } from '../../src/model/index.ts';
import { documentOf } from '../document.ts';
import { markedPassages } from './passages.ts';

const { extract } = createExtractor();

/** A figure as the marks write it; `of` only where the mark tells it. */
function figureMark({ text, value, unit, modifier, change, changePart, of }: Figure, told: boolean): string {
  const number = typeof value === 'string' || value === null ? (value ?? '') : value.join('/');
  const movement = change === null ? '' : `${change} ${changePart}`;
  const fields = [text, number, unit ?? '', modifier === 'exact' ? '' : modifier, movement, told ? (of ?? '') : ''];
  return fields.join('|').replace(/\|+$/, '');
}

function dateMark({ text, timex }: DateMention): string {
  return `${text}|${timex.type}|${timex.value}`;
}

describe.each(markedPassages())('the passage “$name”', ({ published, text, figures, dates }) => {
  const answer = extract(documentOf(text, published));

  it('has the figures marked in it, and no others', () => {
    const found = answer.figures.filter(({ kind }) => kind !== 'ordinal');
    const marks = found.map((figure, at) => figureMark(figure, figures[at]?.split('|').length === 6));
    expect(marks).toEqual(figures);
  });

  it('has the dates marked in it, and no others', () => {
    expect(answer.dates.map(dateMark)).toEqual(dates);
  });
});
