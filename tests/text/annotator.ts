import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AnnotatedText, type Annotator, createAnnotator, createTagger, TAGS } from '../../src/text/index.ts';

const folder = new URL('../../rules/core/text/', import.meta.url);

/** The shipped word lists of this room, read without the rules room. */
export function shippedKnowledge(): Map<string, Map<string, string>> {
  const knowledge = new Map<string, Map<string, string>>();
  for (const name of readdirSync(folder).sort()) {
    const { lists } = parse(readFileSync(new URL(name, folder), 'utf8')) as { lists: Record<string, unknown> };
    for (const [list, entries] of Object.entries(lists)) {
      const pairs: [string, string][] = Array.isArray(entries)
        ? entries.map((entry) => [String(entry), ''])
        : Object.entries(entries as Record<string, unknown>).map(([entry, value]) => [entry, String(value)]);
      knowledge.set(list, new Map(pairs));
    }
  }
  return knowledge;
}

export const annotator: Annotator = createAnnotator(shippedKnowledge(), createTagger());

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
