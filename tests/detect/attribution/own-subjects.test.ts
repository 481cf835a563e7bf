import { expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

it('a verb behind a semicolon has the subject of its own clause', () => {
  const [, second] = attributionsIn(
    'Pier member Alasdair Voss praised the crews; she disagreed, but remarked that the boats were old.',
  );
  expect(second).toBe('[she] {remarked} [that the boats were old]');
});

it('a verb behind a semicolon in a quotation keeps its source', () => {
  expect(attributionsIn('“The quay is old; we sold it,” Lund said.')).toEqual([
    '[Lund] {said} [“The quay is old; we sold it,”]',
  ]);
});
