import { readdir, realpath, stat } from 'node:fs/promises';
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
export async function filesBelow(folder: string): Promise<FilesBelow> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visited = new Set<string>();

  async function visit(path: string): Promise<void> {
    const real = await realpath(path);
    if (visited.has(real)) return;
    visited.add(real);
    for (const name of await namesIn(path)) {
      const child = isCurrent(path) ? name : path.endsWith('/') ? `${path}${name}` : `${path}/${name}`;
      // A link that leads nowhere is not worth failing for.
      const status = await stat(child).catch(() => null);
      if (status?.isDirectory()) await visit(child);
      else if (status?.isFile() && isReadable(name)) files.push(child);
    }
  }

  async function namesIn(path: string): Promise<readonly string[]> {
    try {
      const names = await readdir(path);
      return names.filter((name) => !name.startsWith('.') && name !== 'node_modules').sort();
    } catch (error) {
      const known = fileError(error, path);
      if (!(known instanceof ClaimtraceError)) throw known;
      problems.push(known.problem);
      return [];
    }
  }

  await visit(folder);
  return { files, problems };
}

/** What is below `.` goes by its name alone, as git and editors call it. */
function isCurrent(path: string): boolean {
  return path === '.' || path === './';
}

function isReadable(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return readers.some(({ extensions }) => extensions.includes(extension));
}
