import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const SETTINGS_FILES = ['claimtrace.yaml', 'claimtrace.yml'];
const REPOSITORY = '.git';

/**
 * The nearest settings file at or above a folder, up to the root of the repository that holds it, or of the file system
 * where none does. Null where there is none.
 */
export function nearestSettings(folder: string): string | null {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const found = SETTINGS_FILES.map((name) => join(here, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (existsSync(join(here, REPOSITORY)) || dirname(here) === here) return null;
  }
}
