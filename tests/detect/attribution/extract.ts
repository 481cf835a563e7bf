import { createExtractor } from '../../../src/index.ts';
import { documentOf } from '../../document.ts';

const { detector } = createExtractor();

/** What the shipped rules find in a text. */
export function detectionIn(text: string) {
  return detector.detect(documentOf(text));
}

/** The attributions in a text as `[source] {cue} [content]`, a line each. */
export function attributionsIn(text: string): readonly string[] {
  return detectionIn(text).attributions.map(
    ({ source, cue, content }) => `[${source?.text ?? ''}] {${cue?.text ?? ''}} [${content.text}]`,
  );
}
