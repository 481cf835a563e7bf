import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Problem } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { fileError, NOTHING_THERE } from './file-error.ts';
import { filesBelow } from './files-below.ts';
import { STANDARD_INPUT } from './read-input.ts';
import { similarNames } from './similar-names.ts';

export interface Discovery {
  /** Paths for `readInput`, each once: in the order of the arguments, and by name inside a folder. */
  readonly inputs: readonly string[];
  /** One for each argument that leads to nothing, and for each folder below that cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * What arguments of the command line stand for: files, folders (the readable files in them and below), globs, and `-`.
 * A file whose name looks like a glob is itself. Below a folder or glob, paths use `/` on every platform.
 */
export async function discoverInputs(paths: readonly string[]): Promise<Discovery> {
  const inputs = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      for (const input of await inputsOf(path, problems)) inputs.add(input);
    } catch (error) {
      const known = fileError(error, path);
      if (!(known instanceof ClaimtraceError)) throw known;
      problems.push(known.problem);
    }
  }
  return { inputs: [...inputs], problems };
}

async function inputsOf(path: string, problems: Problem[]): Promise<readonly string[]> {
  if (path === STANDARD_INPUT) return [path];
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    const known = fileError(error, path);
    if (known instanceof ClaimtraceError && known.code === 'file-not-found') return globbed(path);
    throw known;
  }
  if (!isFolder) return [path];
  const below = filesBelow(path);
  problems.push(...below.problems);
  if (below.files.length > 0 || below.problems.length > 0) return below.files;
  throw new ClaimtraceError({
    code: 'nothing-readable',
    message: `expected text or Markdown files but found none: ${path}`,
    help: 'Files with other endings than .txt, .md and .markdown are read when they are named one by one.',
  });
}

async function globbed(path: string): Promise<readonly string[]> {
  if (/[*?[\]{}]/.test(path)) {
    const { glob } = await import('tinyglobby');
    const wanted = path.includes('node_modules');
    const found = await glob(path, {
      absolute: isAbsolute(path),
      expandDirectories: false,
      ignore: wanted ? [] : ['**/node_modules/**'],
    });
    // The package ignores nothing outside of the current folder.
    const files = found.filter((file) => wanted || !file.split('/').includes('node_modules'));
    if (files.length > 0) return files.sort();
    throw new ClaimtraceError({
      code: 'nothing-matches',
      message: `expected a pattern that files match but found none: ${path}`,
      help: NOTHING_THERE.help,
    });
  }
  const similar = similarNames(path);
  const help = similar.length === 0 ? NOTHING_THERE.help : `Did you mean ${similar.join(' or ')}?`;
  throw new ClaimtraceError({ ...NOTHING_THERE, message: `${NOTHING_THERE.message}: ${path}`, help });
}
