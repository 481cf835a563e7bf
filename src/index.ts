export { createExtractor, type Extractor, type ExtractorOptions } from './extractor.ts';
export { createLinter, type Linter } from './linter.ts';
export type * from './model/index.ts';
