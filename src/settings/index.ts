export { type CheckState, checkStates, type GlobInSettings, ignoringGlob } from './checks-in-force.ts';
export { nearestSettings } from './find-settings.ts';
export { readSettings } from './read-settings.ts';
export type { Settings } from './settings.ts';
export { SIDE_FILE_ENDING, sideFileNotes } from './side-file.ts';
export { refuseUnknownChecks, unknownChecks } from './unknown-checks.ts';
