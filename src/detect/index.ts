export { createDetector, type Detector } from './detector.ts';
export { type ExampleReport, type FailedExample, runExamples } from './examples.ts';
export { explain } from './explain.ts';
export { compiled, compilingReader, grammarToKeep, type KeptGrammar, keptReader } from './grammars.ts';
