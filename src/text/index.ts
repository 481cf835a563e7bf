export * from './annotated-text.ts';
export { type Annotator, createAnnotator, type EnteredWords, type Readable } from './annotator.ts';
export { SPLITTING_LISTS, type TextKnowledge } from './knowledge.ts';
export { similarity } from './natural.ts';
export { TAGS, type Tag, tagIndex } from './tags.ts';
export type { Vocabulary } from './vocabulary.ts';
