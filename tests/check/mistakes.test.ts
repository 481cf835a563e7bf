import { describe, expect, it } from 'vitest';
import { foundBy, ownCheck } from './own-check.ts';

describe('a check’s file', () => {
  it.each([
    ['  finds: {code: change-mathh}', 'a check in code', 'did you mean “change-math”?'],
    ['  finds: {source: {identitty: anonymous}}', 'a field of a source', 'did you mean “identity”?'],
    ['  finds: {claim: {kue: said}}', 'a field of a claim', 'there are: quotation, stance'],
    ['  finds: words\n  silent: [{near: thunder}]', 'a rule of the stage finding', 'there are: speech'],
  ])('is refused when it says %s', async (keys, expected, help) => {
    const message = await foundBy(ownCheck(keys), 'It rained.').then(String, String);
    expect(message).toContain(expected);
    expect(message).toContain(help);
    expect(message).toContain('own.yaml:2');
  });
});
