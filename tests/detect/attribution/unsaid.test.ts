import { describe, expect, it } from 'vitest';
import { attributionsIn } from './extract.ts';

describe('what nobody says', () => {
  it('is no statement', () => {
    expect(attributionsIn('Nobody said the boats would leak.')).toEqual([]);
    expect(attributionsIn('No one at the port has claimed that the boats are safe.')).toEqual([]);
    expect(attributionsIn('None of the crews said that the boats leaked.')).toEqual([]);
    expect(attributionsIn('Not a single member said that the boats should be sold.')).toEqual([]);
  });

  it('is not what a house with a number says', () => {
    expect(attributionsIn('No 10 said the boats would be sold.')).toEqual(['[No 10] {said} [the boats would be sold]']);
  });

  it('may be said by some where not everyone says it', () => {
    expect(attributionsIn('Not everyone agrees that the boats are safe.')).toEqual([
      '[Not everyone] {agrees} [that the boats are safe]',
    ]);
  });

  it('has no content in who does not say it', () => {
    expect(attributionsIn('Not everyone objected. “We need the boats,” said Otto Lund.')).toEqual([
      '[Otto Lund] {said} [“We need the boats,”]',
    ]);
  });

  it('is told with its negation in the cue where somebody does not say it', () => {
    expect(attributionsIn('The port never claimed that the ferry would be free.')).toEqual([
      '[The port] {never claimed} [that the ferry would be free]',
    ]);
    expect(attributionsIn('The mayor neither confirmed nor denied that the boats were sold.')).toEqual([
      '[The mayor] {neither confirmed nor denied} [that the boats were sold]',
    ]);
  });

  it('is nothing that somebody is said not to have mentioned', () => {
    expect(attributionsIn('Neither the boats nor the quay was mentioned by the mayor.')).toEqual([]);
    expect(attributionsIn('No figure was mentioned by the port.')).toEqual([]);
    expect(attributionsIn('The boats and the quay were mentioned by the mayor.')).toEqual([
      '[the mayor] {were mentioned} [The boats and the quay]',
    ]);
  });

  it('is no plea to be left without a name', () => {
    expect(attributionsIn('Two pilots were angry. They declined to be named.')).toEqual([]);
    expect(attributionsIn('The pilots requested anonymity to describe closed talks.')).toEqual([]);
    expect(attributionsIn('Both pilots spoke on the condition of anonymity to describe closed talks.')).toEqual([]);
    expect(attributionsIn('They insisted on anonymity because they fear for their jobs.')).toEqual([]);
    expect(attributionsIn('The pilots declined to be searched.')).toEqual(['[The pilots] {declined} [to be searched]']);
  });

  it('may only be possible', () => {
    expect(attributionsIn('The minister may argue that the boats belong to the crown.')).toEqual([]);
    expect(attributionsIn('The minister may not say that the boats belong to the crown.')).toEqual([
      '[The minister] {may not say} [that the boats belong to the crown]',
    ]);
  });

  it('may hang on a condition', () => {
    expect(attributionsIn('If the mayor says the boats leak, the port will sell them.')).toEqual([]);
    expect(attributionsIn('Unless the mayor admits that the boats leaked, the crews will strike.')).toEqual([]);
    expect(attributionsIn('Should they claim that the boats were lost, the insurer will pay.')).toEqual([]);
    expect(attributionsIn('The boats will leave even if the mayor says they leak.')).toEqual([
      expect.stringContaining('[the mayor] {says}'),
    ]);
  });

  it('is not told by what is not known', () => {
    expect(attributionsIn('It is not known whether the keeper will testify.')).toEqual([]);
  });
});
