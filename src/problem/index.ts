export { ClaimtraceError, type FailureExitCode } from './claimtrace-error.ts';
export { readShipped } from './read-shipped.ts';
