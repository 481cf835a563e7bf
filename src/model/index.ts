export type * from './claim.ts';
export type * from './detection.ts';
export type * from './difference.ts';
export type * from './document.ts';
export type * from './explanation.ts';
export type * from './mention.ts';
export type * from './sourcing.ts';
export type * from './span.ts';
