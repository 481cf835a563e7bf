export { createDetector, type Detector } from './detector.ts';
export { type ExampleReport, type FailedExample, runExamples } from './examples.ts';
export { explain } from './explain.ts';
export { columnsOf, compile, compileAll, compilingReader, keptReader, type ReaderColumns } from './grammars.ts';
