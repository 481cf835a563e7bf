import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('what is said of somebody', () => {
  it.each([
    ['Tomas Cole is said to have taken bribes.', '[] {is said} [Tomas Cole … to have taken bribes]'],
    [
      'The chairman was widely believed to have fled to Spain.',
      '[] {was widely believed} [The chairman … to have fled to Spain]',
    ],
    ['The driver is thought to have been drinking.', '[] {is thought} [The driver … to have been drinking]'],
    ['She is understood to have resigned.', '[] {is understood} [She … to have resigned]'],
    ['The chairman reportedly fled the country.', '[] {reportedly} [The chairman … fled the country]'],
  ])('is not theirs, and begins with whom it is about: %s', (text, told) => {
    expect(attributionsIn(text)).toEqual([told]);
  });

  it('is theirs where they say it of themselves', () => {
    expect(attributionsIn('Tomas Cole said that he had never taken bribes.')).toEqual([
      '[Tomas Cole] {said} [that he had never taken bribes]',
    ]);
  });
});

describe('the “it” of a passive', () => {
  it.each([
    'Greg Tull runs Labour in the north. It is understood that talks have begun.',
    'Greg Tull runs Labour in the north. It has been reported that talks have begun.',
  ])('is nobody: %s', (text) => {
    expect(attributionsIn(text).map((told) => told.replace(/\{.*\}/, '{}'))).toEqual(['[] {} [that talks have begun]']);
  });
});
