import { describe, expect, it } from 'vitest';
import { figuresIn } from './found.ts';

function unitsIn(text: string): (string | null)[] {
  return figuresIn(text).map(({ unit }) => unit);
}

describe('a currency that several countries have', () => {
  it.each([
    ["Clerks at Chile's yards, and at no others in Chile, earn 24,000 pesos.", 'CLP'],
    ['The fare is 12 pesos.', 'MXN'],
    ['The fare in Mexico, unlike that in Chile, is 12 pesos.', 'MXN'],
    ['Karachi will pay Rs 12, said Pakistani clerks.', 'PKR'],
    ['A pint costs Rs 60.', 'INR'],
    ['The Norwegian yard earned 4 billion crowns.', 'NOK'],
    ['The Zurich yard owes 300 francs.', 'CHF'],
    ['The yard owes 300 francs.', 'franc'],
    ['Cairo will spend 3 billion pounds on Egyptian roads.', 'EGP'],
    ['Britain will spend 3 billion pounds on Egyptian roads near Cairo.', 'GBP'],
    ['Nairobi fined him 5,000 shillings.', 'KES'],
  ])('is that of the country the text tells of: %s', (text, unit) => {
    expect(unitsIn(text)).toEqual([unit]);
  });

  it('is no money where the name means other things and no such country is told of', () => {
    expect(unitsIn('The queen wore two crowns.')).toEqual(['crown']);
  });

  it('is a weight where bare pounds are', () => {
    expect(unitsIn('Cairo ships 30 pounds of Egyptian cotton.')).toEqual(['pound']);
  });
});
