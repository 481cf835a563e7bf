import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createExtractor } from '../index.ts';

/** Runs the command line: for now `extract --from ndjson --format ndjson -`. */
export async function main(_arguments: readonly string[]): Promise<void> {
  const { extract } = createExtractor();
  for (const line of readFileSync(0, 'utf8').split('\n')) {
    if (line === '') continue;
    const record: { id: string; text: string; published?: string } = JSON.parse(line);
    const { id, text, published = null } = record;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const answer = extract({
      id,
      path: null,
      mediaType: 'text/plain',
      sha256,
      published,
      title: null,
      text,
      prose: text,
      blocks: [],
      warnings: [],
    });
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
