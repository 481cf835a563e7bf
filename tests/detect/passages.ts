import { readdirSync, readFileSync } from 'node:fs';

/** What is marked in a passage: the words and, joined by `|`, what they are. */
export interface MarkedPassage {
  readonly name: string;
  readonly published: string;
  readonly text: string;
  readonly figures: readonly string[];
  readonly dates: readonly string[];
}

const FOLDER = new URL('passages/', import.meta.url);
const MARK = /\{(?<figure>[^{}]+)\}|<(?<date>[^<>]+)>/g;

/**
 * The passages of the folder `passages`: the day of publication, an empty line, and the text with its marks:
 * `{words|value|unit|modifier|change|of}`, where what is empty behind the last bar is left out, and `<words|TYPE|value>`.
 * The values were set before the program read the text; the bounds of the marks follow docs/figures.md. Sentences that the
 * program reads wrongly are left out: the passages keep what is right from breaking, and measure nothing.
 */
export function markedPassages(): MarkedPassage[] {
  return readdirSync(FOLDER).map((file) => {
    const [published = '', ...paragraphs] = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n\n');
    const marked = paragraphs.join('\n\n');
    const marks = [...marked.matchAll(MARK)].map(({ groups }) => groups ?? {});
    return {
      name: file.replace('.txt', ''),
      published,
      text: marked.replace(MARK, (mark) => mark.slice(1, -1).split('|')[0] ?? ''),
      figures: marks.flatMap(({ figure }) => figure ?? []),
      dates: marks.flatMap(({ date }) => date ?? []),
    };
  });
}
