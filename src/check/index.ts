export { Article, type WordLists } from './article.ts';
export { codeChecks } from './code-checks.ts';
export { type FailedCheckExample, runCheckExamples } from './examples.ts';
export { type CheckInForce, findingsOf, type PreparedCheck, preparedChecks } from './lint.ts';
