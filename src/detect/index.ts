export { Cascade, type CascadeListener } from './cascade.ts';
export { createDetector, type Detector } from './detector.ts';
export { normalisers } from './normalisers.ts';
