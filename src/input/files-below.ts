import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Problem } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { fileError } from './file-error.ts';
import { readers } from './readers.ts';

export interface FilesBelow {
  readonly files: readonly string[];
  /** One for each folder that cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * The readable files of a folder and the folders in it, by name in the order of code units, which no locale changes.
 * Names that begin with a dot and `node_modules` are left out. Symbolic links are followed; a folder that several of
 * them lead to, or that contains itself, is read once.
 */
export function filesBelow(folder: string): FilesBelow {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visited = new Set<string>();

  function visit(path: string): void {
    const real = realpathSync.native(path);
    if (visited.has(real)) return;
    visited.add(real);
    for (const name of namesIn(path)) {
      const child = isCurrent(path) ? name : path.endsWith('/') ? `${path}${name}` : `${path}/${name}`;
      const status = statusOf(child);
      if (status?.isDirectory()) visit(child);
      else if (status?.isFile() && isReadable(name)) files.push(child);
    }
  }

  function namesIn(path: string): readonly string[] {
    try {
      const names = readdirSync(path);
      return names.filter((name) => !name.startsWith('.') && name !== 'node_modules').sort();
    } catch (error) {
      const known = fileError(error, path);
      if (!(known instanceof ClaimtraceError)) throw known;
      problems.push(known.problem);
      return [];
    }
  }

  visit(folder);
  return { files, problems };
}

/** Null for a link that leads nowhere, which is not worth failing for. */
function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** What is below `.` goes by its name alone, as git and editors call it. */
function isCurrent(path: string): boolean {
  return path === '.' || path === './';
}

function isReadable(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return readers.some(({ extensions }) => extensions.includes(extension));
}
