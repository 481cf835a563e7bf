export { type ComparisonFile, comparisonRulesOf } from './comparison-rules.ts';
export { differenceOf, failedDifference } from './difference.ts';
export { type Side, sideOf } from './side.ts';
