import { extractionOf } from './claims/index.ts';
import { createDetector, type Detector } from './detect/index.ts';
import type { Extraction, SourceDocument } from './model/index.ts';
import { RuleSet, type RuleSource, readPack } from './rules/index.ts';
import { shippedRules } from './shipped-rules.ts';

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
  const shipped = shippedRules();
  const own = rules.map((source) => readPack(source.path, [source], true));
  const sources = [...shipped.sources, ...rules];
  const detector = createDetector(new RuleSet([...shipped.packs, ...own]), sources);
  return { detector, sources, extract: (document) => extractionOf(document, detector.detect(document)) };
}
