export type { Lists } from './lists.ts';
export type { Capture, Mention, Origin, Properties, PropertyValue, Rule, RuleMatch, Stage } from './types.ts';
export { captureOf, STAGES } from './types.ts';
