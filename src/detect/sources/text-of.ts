import { type AnnotatedText, tokenSpan } from '../../text/index.ts';

/** The text's own words from one token to before another, on one line. */
export function textOf(annotated: AnnotatedText, first: number, last: number): string {
  return annotated.text.slice(...tokenSpan(annotated, first, last)).replace(/\s+/g, ' ');
}
