export { escapeLines, escapeText } from './escape.ts';
