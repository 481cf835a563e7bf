import { singularOfIrregular } from '../natural.ts';

/** Whether a word is known as a base form: of a verb, or of an adjective or adverb. */
export type IsKnown = (word: string) => boolean;

const VOWEL = /[aeiouy]/;
/** Stems that lost an *e* before *-ed* or *-ing*, by their ending: announc-, argu-, judg-, settl-, endors-, pric-. */
const LOST_E =
  /(?:[cvz]|[^aeiou]u|[^n]g|[^aeiou][lr](?<![rlw]l)(?<!rr)|[^s]s|[^aeo]at|[^aeiou]i[dnr]|[^aeiou][ou][dt]|[^aeo][uo]k|[^aeo]ak|[^aeiou]ik|[^aeo][aiou]b|[^aeo][u][lmnrt]|[^aeo]ap|[^aeiou]ip|[^o]om)$/;
const SHORT_STEM = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
const DOUBLED = /([bcdfghjkmnpqrtvw])\1$/;

/** The base of a verb form in *-s*, *-ed* or *-ing*, when it is no irregular one. */
export function verbBase(form: string, isVerb: IsKnown): string {
  if (form.endsWith('ing') && VOWEL.test(form.slice(0, -3))) return stemBase(form.slice(0, -3), isVerb);
  if (form.endsWith('ied')) return `${form.slice(0, -3)}y`;
  if (form.endsWith('eed') && isVerb(form)) return form;
  if (form.endsWith('ed') && VOWEL.test(form.slice(0, -2))) return stemBase(form.slice(0, -2), isVerb);
  return form;
}

function stemBase(stem: string, isVerb: IsKnown): string {
  const withE = `${stem}e`;
  const single = DOUBLED.test(stem) || stem.endsWith('ll') ? stem.slice(0, -1) : stem;
  if (isVerb(stem) !== isVerb(withE)) return isVerb(stem) ? stem : withE;
  if (single !== stem) {
    if (isVerb(stem)) return stem;
    return isVerb(single) || DOUBLED.test(stem) || syllables(single) > 1 ? single : stem;
  }
  if (stem.endsWith('e')) return withE;
  return LOST_E.test(stem) || SHORT_STEM.test(stem) ? withE : stem;
}

function syllables(word: string): number {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}

/** The base of a third person in *-s*. */
export function verbBaseOfThirdPerson(form: string, isVerb: IsKnown): string {
  if (!form.endsWith('s') || form.endsWith('ss')) return form;
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return isVerb(form.slice(0, -1)) ? form.slice(0, -1) : form.slice(0, -2);
  return form.slice(0, -1);
}

/** The singular of a plural noun, when it is in no list. */
export function singular(form: string): string {
  if (/(?:[^s]|ves|ices)$/.test(form)) {
    const found = singularOfIrregular(form);
    if (found !== null) return found;
  }
  if (!form.endsWith('s') || /(?:ss|us|is)$/.test(form)) return form;
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2);
  if (form.endsWith('oes')) return form.slice(0, -2);
  if (/[^ao]uses$/.test(form) && form.length > 5 && !/(?:exc|acc|ab|ref|m)uses$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

/** The positive of a comparative or superlative. */
export function positive(form: string, ending: 'er' | 'est', isKnown: IsKnown): string {
  if (!form.endsWith(ending)) return form;
  const stem = form.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (isKnown(stem)) return stem;
  if (isKnown(`${stem}e`)) return `${stem}e`;
  return DOUBLED.test(stem) && isKnown(stem.slice(0, -1)) ? stem.slice(0, -1) : form;
}
