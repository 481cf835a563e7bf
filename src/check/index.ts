export { Article, type WordLists } from './article.ts';
export { type Baseline, baselineText, type KnownFinding, knownFinding, readBaseline } from './baseline.ts';
export { type FailedCheckExample, runCheckExamples } from './examples.ts';
export { type Detected, headlinesOnly, joinedDetections } from './front-matter.ts';
export { type CheckInForce, type Linted, lintArticle, type PreparedCheck, preparedChecks } from './lint.ts';
export { failedLinting, lintingOf } from './linting.ts';
export { unknownNames } from './mistakes.ts';
export { commentNotes } from './suppression/comments.ts';
export { isNameOf, type SuppressionNote } from './suppression/notes.ts';
