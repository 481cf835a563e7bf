export { around, difference, type Interval, isDisjoint, negated, quotient, scaled, sum } from './interval.ts';
export { meantBy, type Printed, valueOf } from './meant.ts';
export { shownNumber, shownPercent } from './shown.ts';
