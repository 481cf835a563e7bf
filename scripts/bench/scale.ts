import { createExtractor } from '../../src/index.ts';
import { ClaimtraceError } from '../../src/problem/index.ts';
import { documentOf, row, secondsOf, slope } from './measure.ts';

const MEGABYTES = [1, 2, 4, 8, 16, 32];
const GENERATED_RULES = 1000;

/** Time for one document of 1 to 32 MB, and the slope of its logarithm over that of the size: 1 is linear. */
export function scaleOfText(articles: readonly string[]): void {
  const { extract } = createExtractor();
  const article = articles.join('\n\n');
  extract(documentOf(article));
  const points = MEGABYTES.flatMap((megabytes) => {
    const text = `${article}\n\n`.repeat(Math.ceil((megabytes * 1e6) / article.length)).slice(0, megabytes * 1e6);
    const name = `${megabytes} MB in one document`;
    try {
      const seconds = secondsOf(() => extract(documentOf(text)), 1, 0);
      row(name, `${seconds.toFixed(2)} s`);
      return [{ x: Math.log(megabytes), y: Math.log(seconds) }];
    } catch (error) {
      // More claims than memory holds, in text that is dense with them.
      if (!(error instanceof ClaimtraceError)) throw error;
      row(name, 'refused');
      return [];
    }
  });
  row('log-log slope', slope(points).toFixed(2));
}

/** Time with the shipped rules alone, and with a thousand generated ones on top. */
export function scaleOfRules(articles: readonly string[]): void {
  const documents = articles.map((text) => documentOf(text));
  const timeOf = (rules: string) => {
    const { extract } = createExtractor({ rules: rules === '' ? [] : [{ path: 'generated.yaml', text: rules }] });
    return secondsOf(
      () => {
        for (const document of documents) extract(document);
      },
      9,
      5,
    );
  };
  const shipped = timeOf('');
  const many = timeOf(generatedRules(articles.join(' ')));
  row('shipped rules', `${(shipped * 1000).toFixed(1)} ms`);
  row(`… and ${GENERATED_RULES} generated ones`, `${(many * 1000).toFixed(1)} ms`);
  row('ratio', (many / shipped).toFixed(2));
}

/** Rules over words that stand in the articles, so that they are tried. */
function generatedRules(text: string): string {
  const words = [...new Set(text.match(/[a-z]{4,}/g) ?? [])].sort();
  const rules = Array.from({ length: GENERATED_RULES }, (_, index) => {
    const [first, second] = [words[(index * 7) % words.length]!, words[(index * 13 + 5) % words.length]!];
    return `  - {id: generated/rule-${index}, stage: hedge, pattern: "[tag=DT]? ${first} ~{0,3 except ','} (${second} | [tag=NN])"}`;
  });
  return `rules:\n${rules.join('\n')}\n`;
}
