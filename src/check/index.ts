export { Article, type WordLists } from './article.ts';
export { codeChecks } from './code-checks.ts';
export { type FailedCheckExample, runCheckExamples } from './examples.ts';
export { type CheckInForce, type Linted, lintArticle, type PreparedCheck, preparedChecks } from './lint.ts';
export { commentNotes } from './suppression/comments.ts';
export { isNameOf, type SuppressionNote } from './suppression/notes.ts';
