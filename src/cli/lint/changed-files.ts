import { resolve } from 'node:path';
import {
  changedArticles,
  DEFAULT_MAX_BYTES,
  documentFromBytes,
  gitBytes,
  mediaTypeOf,
  untrackedFiles,
} from '../../input/index.ts';
import type { SourceDocument } from '../../model/index.ts';
import { ClaimtraceError } from '../../problem/index.ts';

/** The files that are other than in a revision of git, those that it does not have included. */
export class ChangedFiles {
  private constructor(
    private readonly revision: string,
    /** By absolute path; the path in the revision, from the repository's root, or null where it has no such file. */
    private readonly oldPaths: ReadonlyMap<string, string | null>,
  ) {}

  /**
   * @param paths as given on the command line; none for all
   * @throws ClaimtraceError where there is no git, no repository or no such revision
   */
  static async since(revision: string, paths: readonly string[]): Promise<ChangedFiles> {
    if (revision.includes('..')) throw twoRevisions(revision);
    const oldPaths = new Map<string, string | null>();
    for (const path of await untrackedFiles()) oldPaths.set(resolve(path), null);
    for (const { old, new: now, path } of await changedArticles(revision, null, paths))
      if (now !== null) oldPaths.set(resolve(path), old);
    return new ChangedFiles(revision, oldPaths);
  }

  has(path: string): boolean {
    return this.oldPaths.has(resolve(path));
  }

  /** What stood in the file in the revision; null where it had none. */
  async old(path: string, maxBytes = DEFAULT_MAX_BYTES): Promise<SourceDocument | null> {
    const old = this.oldPaths.get(resolve(path)) ?? null;
    if (old === null) return null;
    const bytes = await gitBytes(this.revision, old, maxBytes);
    return documentFromBytes(bytes, { id: `${this.revision}:${old}`, path: null, mediaType: mediaTypeOf(old) });
  }
}

function twoRevisions(range: string): ClaimtraceError {
  const older = range.split('..')[0] || 'main';
  return new ClaimtraceError({
    code: 'two-revisions',
    message: `expected one revision for --changed-since but found ${range}`,
    help: `Files are linted as they are now: --changed-since ${older} raises what they did not have in ${older}.`,
  });
}
