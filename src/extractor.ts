import { extractionOf } from './claims/index.ts';
import type { Detector } from './detect/index.ts';
import type { Extraction, SourceDocument } from './model/index.ts';
import { type RuleSource, readPack } from './rules/index.ts';
import { detectorOver } from './shipped-rules.ts';

export interface ExtractorOptions {
  /** A user's own rule files, read behind the shipped pack in this order. */
  readonly rules?: readonly RuleSource[];
}

export interface Extractor {
  /** Everything a reader could challenge in the document. Pure: the same document gives the same answer. */
  extract(document: SourceDocument): Extraction;
  readonly detector: Detector;
  /** The texts of all rule files in force. */
  readonly sources: readonly RuleSource[];
}

/**
 * An extractor over the shipped rules and the user's own. Making one reads the rule files; it then serves any number of
 * documents in bounded memory.
 *
 * @throws ClaimtraceError that names every mistake in the rule files
 */
export function createExtractor({ rules = [] }: ExtractorOptions = {}): Extractor {
  const own = rules.map((source) => readPack(source.path, [source], true));
  const { detector, sources } = detectorOver('core', own, rules);
  return { detector, sources, extract: (document) => extractionOf(document, detector.detect(document)) };
}
