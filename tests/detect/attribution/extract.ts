import { createExtractor } from '../../../src/index.ts';

const { detector } = createExtractor();

/** What the shipped rules find in a text. */
export function detectionIn(text: string) {
  return detector.detect({
    id: 'test',
    path: null,
    mediaType: 'text/plain',
    sha256: '',
    published: null,
    title: null,
    text,
    prose: text,
    blocks: [],
    warnings: [],
  });
}

/** The attributions in a text as `[source] {cue} [content]`, a line each. */
export function attributionsIn(text: string): readonly string[] {
  return detectionIn(text).attributions.map(
    ({ source, cue, content }) => `[${source?.text ?? ''}] {${cue?.text ?? ''}} [${content.text}]`,
  );
}
