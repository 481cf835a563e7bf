import { shippedLists } from '../../scripts/tagger/lists.ts';
import { type AnnotatedText, type Annotator, createAnnotator, TAGS } from '../../src/text/index.ts';

export const annotator: Annotator = createAnnotator(shippedLists());

export function annotate(prose: string): AnnotatedText {
  return annotator.annotate({ prose, blocks: [] });
}

export function words(prose: string): string[] {
  const { tokens } = annotate(prose);
  return Array.from({ length: tokens.count }, (_, token) => prose.slice(tokens.start[token], tokens.end[token]));
}

export function sentences(prose: string): string[] {
  const { tokens, sentences: runs } = annotate(prose);
  return Array.from({ length: runs.count }, (_, run) =>
    prose.slice(tokens.start[runs.first[run]!], tokens.end[runs.first[run + 1]! - 1]),
  );
}

export function tags(prose: string): string[] {
  const { tokens } = annotate(prose);
  return Array.from({ length: tokens.count }, (_, token) => TAGS[tokens.tag[token]!]!);
}

/** What each quotation holds, marks included. */
export function quotations(prose: string): string[] {
  const { tokens, quotations: runs } = annotate(prose);
  return runs.map((run) => prose.slice(tokens.start[run.open], tokens.end[run.end - 1]));
}
