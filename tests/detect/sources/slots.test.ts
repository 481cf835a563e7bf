import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

const sourcesIn = (text: string) => detectionIn(text).sources;
const affiliationIn = (text: string) => sourcesIn(text)[0]?.affiliation;

describe('the affiliation of a source', () => {
  it('is the body before, behind, or owning the role', () => {
    expect(affiliationIn('A harbour board official said the quay was closed.')).toBe('harbour board');
    expect(affiliationIn('An official at the fisheries ministry said the quay was closed.')).toBe('fisheries ministry');
    expect(affiliationIn('The harbour board’s lawyer said the quay was closed.')).toBe('harbour board');
    expect(affiliationIn('Aides to the mayor said the quay was closed.')).toBe('mayor');
    expect(affiliationIn('One source, a ferry company official, said the quay was closed.')).toBe('ferry company');
  });

  it('is nothing that says only how high, how many or how near somebody is', () => {
    expect(affiliationIn('A longtime senior adviser said the quay was closed.')).toBeNull();
    expect(affiliationIn('A dozen Brandt workers said the quay was closed.')).toBe('Brandt');
    expect(affiliationIn('A childhood friend said the quay was closed.')).toBeNull();
    expect(affiliationIn('One person with knowledge of the talks said the quay was closed.')).toBeNull();
  });
});

describe('the role of a source', () => {
  it('is without the courtesies that stand before the name', () => {
    const roleIn = (text: string) => sourcesIn(text)[0]?.role;
    expect(roleIn('Transport minister Lady Okonkwo said the quay was closed.')).toBe('Transport minister');
    expect(roleIn('Finance director Sir Ian Lund said the quay was closed.')).toBe('Finance director');
    expect(roleIn('Baroness Finch said the quay was closed.')).toBeNull();
  });
});

describe('how a source knows and why it has no name', () => {
  it('ends where the source or its clause ends', () => {
    const [source] = sourcesIn(
      'Harbour officials familiar with the plan, speaking anonymously because they feared for their jobs, said it was dead.',
    );
    expect(source).toMatchObject({
      basis: 'familiar with the plan',
      reason: 'because they feared for their jobs',
    });
  });

  it('is taken from the next sentences where these speak of the source again', () => {
    const [aides] = sourcesIn('Two aides said it was dead. They asked not to be named for fear of reprisals.');
    expect(aides).toMatchObject({ count: 2, reason: 'for fear of reprisals' });
  });

  it('is that of the nearest source, not of those before it', () => {
    const text =
      'Critics said it was dead. One envoy, who spoke on condition of anonymity because the talks are secret, agreed it was.';
    expect(sourcesIn(text)[0]).toMatchObject({ identity: 'collective', reason: null });
  });

  it('may stand before the source', () => {
    const [source] = sourcesIn('Speaking on condition of anonymity, an envoy said the talks were dead.');
    expect(source).toMatchObject({ identity: 'anonymous', role: 'envoy' });
  });
});

describe('why no name is given', () => {
  const reasonsIn = (text: string) => detectionIn(text).sources.map((source) => [source.text, source.reason]);

  it('holds for both of whom it is said', () => {
    const text =
      '“It is over,” said a diplomat. An envoy said the boats had left. Both spoke on condition of anonymity, citing the sensitivity of the talks.';
    expect(reasonsIn(text).slice(0, 2)).toEqual([
      ['a diplomat', 'citing the sensitivity of the talks'],
      ['An envoy', 'citing the sensitivity of the talks'],
    ]);
  });

  it('is told by the sentence that speaks of some of them', () => {
    const text =
      'Six port employees said it was no secret. Five of them spoke on condition that they not be identified because they feared for their jobs.';
    expect(reasonsIn(text)[0]).toEqual(['Six port employees', 'because they feared for their jobs']);
  });

  it('is told where the source asks that only the first name be used, or gives no other', () => {
    const asked =
      'One of them, a driver who asked that only his first name, Otto, be used because his wife fears for her job, said the boats leaked.';
    expect(detectionIn(asked).sources[0]).toMatchObject({ identity: 'anonymous', count: 1 });
    const gave = 'One of those held, who identified himself only as Otto, alleged that they were not given water.';
    expect(detectionIn(gave).sources[0]).toMatchObject({ identity: 'anonymous', count: 1 });
  });

  it('is told behind the first name that alone is given', () => {
    const text =
      '“It leaked,” said a teacher who gave only her first name, Ida, because her brother works for the port.';
    expect(detectionIn(text).sources[0]).toMatchObject({
      identity: 'anonymous',
      reason: 'because her brother works for the port',
    });
  });
});
