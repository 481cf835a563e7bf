import { describe, expect, it } from 'vitest';
import { detectionIn } from '../attribution/extract.ts';

/** Name of the last source of a text. */
function lastIn(text: string) {
  return detectionIn(text).sources.at(-1)?.name;
}

describe('a person told by what they do', () => {
  it('is called after the verb', () => {
    const owner =
      'Dean Prosser, who runs the garage next door, said the village needed the jobs. “We lost the bank,” the garage owner said.';
    expect(lastIn(owner)).toBe('Dean Prosser');
    const leader =
      'Ida Lund, who has led the party since May, was late. The party leader said that the crews were angry.';
    expect(lastIn(leader)).toBe('Ida Lund');
  });

  it('is the defendant where the text says of what, and not who accuses somebody', () => {
    const tried = 'The trial of Otto Marsh opened on Monday. The defendant said that he had never seen the boats.';
    expect(lastIn(tried)).toBe('Otto Marsh');
    const charged = 'Zuri Vane, who is charged with fraud, was in court. The defendant said that she knew nothing.';
    expect(lastIn(charged)).toBe('Zuri Vane');
    const accuser = 'Zuri Vane, who accused the port, was in court. The defendant said that he knew nothing.';
    expect(lastIn(accuser)).toBeNull();
  });

  it('may be called so further on', () => {
    const text =
      'The opposition leader said that the fight would go on. Dafydd Rees, the opposition leader, later left the hall.';
    expect(detectionIn(text).sources[0]).toMatchObject({ text: 'The opposition leader', name: 'Dafydd Rees' });
  });

  it('is who a clause behind their age and trade tells of', () => {
    const text =
      '“We count the windows,” said Mira Solane, 52, a pharmacist, who added that she no longer listened to the news.';
    const [speaker, who] = detectionIn(text).sources;
    expect(speaker?.text).toBe('Mira Solane, 52, a pharmacist,');
    expect(who?.name).toBe('Mira Solane');
  });
});
