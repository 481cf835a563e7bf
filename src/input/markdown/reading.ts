import type { Reading } from '../reader.ts';
import { frontMatter } from './front-matter.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import { proseAndBlocks } from './prose.ts';

export async function markdownReading(text: string): Promise<Reading> {
  const bodyStart = frontMatterEnd(text);
  const { title, published, warnings } = await frontMatter(text.slice(0, bodyStart));
  return { ...proseAndBlocks(text, bodyStart), title, published, warnings };
}
