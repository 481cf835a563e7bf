import type { DetectedAttribution, SourceMention } from '../../model/index.ts';
import type { Context } from '../normaliser.ts';

/** Who says what, and every mention of a source, each in text order. */
export function detectAttributions(_context: Context): {
  attributions: readonly DetectedAttribution[];
  sources: readonly SourceMention[];
} {
  return { attributions: [], sources: [] };
}
