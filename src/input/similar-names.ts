import { readdirSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';

const MOST = 3;

/** Paths that exist and whose names somebody may have meant: other case, other ending, a beginning of each other. */
export function similarNames(path: string): readonly string[] {
  const folder = dirname(path);
  const wanted = basename(path).toLowerCase();
  const stem = parse(wanted).name;
  return namesIn(folder)
    .filter((name) => {
      const present = name.toLowerCase();
      return present === wanted || parse(present).name === stem || present.startsWith(stem) || isStart(present, wanted);
    })
    .sort()
    .slice(0, MOST)
    .map((name) => (folder === '.' && !path.startsWith('.') ? name : join(folder, name)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A short name is the start of too many. */
function isStart(present: string, wanted: string): boolean {
  const { name } = parse(present);
  return name.length >= 3 && wanted.startsWith(name);
}
