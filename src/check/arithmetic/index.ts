export { around, difference, type Interval, isDisjoint, negated, quotient, scaled, sum } from './interval.ts';
export { exactValue, meantBy, type Printed } from './meant.ts';
export { shownLike, shownNumber, shownPercent } from './shown.ts';
