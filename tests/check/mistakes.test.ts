import { describe, expect, it } from 'vitest';
import { createLinter, unknownNamesIn } from '../../src/linter.ts';
import { foundBy, ownCheck } from './own-check.ts';

describe('a check’s file', () => {
  it.each([
    ['  finds: {code: change-mathh}', 'a check in code', 'did you mean “change-math”?', 2],
    ['  finds: {source: {identitty: anonymous}}', 'a field of a source', 'did you mean “identity”?', 10],
    ['  finds: {claim: {kue: said}}', 'a field of a claim', 'there are: quotation, stance', 10],
    ['  finds: words\n  silent: [{near: thunder}]', 'a rule of the stage finding', 'there are: speech', 11],
    ['  finds: {source: {identity: anonymus}}', 'a value of identity', 'did you mean “anonymous”?', 10],
    ['  finds: {source: {identity: [null, not anonymus]}}', 'a value of identity', 'did you mean “anonymous”?', 10],
    ['  finds:\n    claim:\n      scope: narratoin', 'a value of scope', 'did you mean “narration”?', 12],
    ['  finds: {claim: {stance: talk}}', 'a value of stance', 'there are: speech, belief', 10],
    ['  finds: {claim: {quotation: indirct}}', 'a value of quotation', 'did you mean “indirect”?', 10],
    ['  finds: {claim: {cue: has $reporting-cue}}', 'a word list', 'did you mean “reporting-cues”?', 10],
    ['  finds: {claim: {cue: not $pronoun or $pronouns}}', 'a word list', 'did you mean “pronouns”?', 10],
    ['  finds: {claim: {cue: has said}}', 'word lists', 'did you mean “has $list”?', 10],
  ])('is refused when it says %s', async (keys, expected, help, line) => {
    const message = await foundBy(ownCheck(keys), 'It rained.').then(String, String);
    expect(message).toContain(`expected the name of ${expected}`);
    expect(message).toContain(help);
    expect(message).toContain(`own.yaml:${line}:`);
  });

  const rain = `
rules:
  - id: finding/rain
    stage: finding
    pattern: 'noun:rain how:heavily?'
`;

  it.each([
    ['finds: words', '{nuon} fell', 'did you mean “noun”?'],
    ['finds: {source: {identity: anonymous}}', '{txt} is unnamed', 'did you mean “text”?'],
    ['finds: {claim: {stance: speech}}', '{source-rol} says so', 'did you mean “source-role”?'],
  ])('with %s is refused when its message has a part that nothing fills', async (finds, text, help) => {
    const file = `${ownCheck(`  ${finds}`).replace('message: found', `message: '${text}'`)}${rain}`;
    const message = await foundBy(file, 'It rained.').then(String, String);
    expect(message).toContain('own.yaml:8:');
    expect(message).toContain('a part of the message');
    expect(message).toContain(help);
  });

  it('may name captures of its rules, fields and words in its message', async () => {
    const said = ownCheck('  finds: words').replace('message: found', "message: '{noun} {how} {words}'");
    expect(await foundBy(`${said}${rain}`, 'The rain heavily hit.')).toEqual(['rain heavily']);
    const fields = ownCheck('  finds: {claim: {stance: speech}}').replace('message: found', "message: '{source-role}'");
    expect(await foundBy(fields, 'It rained.')).toEqual([]);
  });
});

it('no shipped check names what nobody knows', async () => {
  const { checks, detector } = await createLinter();
  expect([...checks.values()].flatMap((check) => unknownNamesIn(check, detector))).toEqual([]);
});
