import { expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

it('a content ends before what another says next', () => {
  expect(
    attributionsIn(
      'Nadia Fenn said she expected three floods, while Tobias Reck, chief engineer at the port, warned that waiting was “a risk nobody wants.”',
    ),
  ).toEqual([
    '[Nadia Fenn] {said} [she expected three floods]',
    '[Tobias Reck, chief engineer at the port,] {warned} [that waiting was “a risk nobody wants.”]',
  ]);
});

it('a content ends at a semicolon behind which a rule finds another speaker', () => {
  expect(attributionsIn('The union says one keeper watched 94 boats; the ministry puts the figure at 60.')).toEqual([
    '[The union] {says} [one keeper watched 94 boats]',
    '[the ministry] {puts} [the figure at 60]',
  ]);
});

it('a content goes on behind a semicolon where nobody else speaks', () => {
  const [only] = attributionsIn('The union says one keeper watched 94 boats; the rest of them slept.');
  expect(only).toContain('the rest of them slept');
});
