import { join, relative } from 'node:path';
import { ClaimtraceError } from '../problem/index.ts';
import { readers } from './readers.ts';

/** A file that differs between two revisions, or between one and the working tree. */
export interface GitArticle {
  /** Relative to the repository's root, in each version; null where that version has no such file. */
  readonly old: string | null;
  readonly new: string | null;
  /** The new file's path from the current folder. */
  readonly path: string;
}

/** Nothing of the repository's own settings runs a program, and nothing is fetched or locked. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager', '--literal-pathspecs'];
const ENVIRONMENT = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/**
 * The text and Markdown files that changed between two revisions, or from one to the working tree for null; with paths, of
 * these alone. Throws a `ClaimtraceError` where there is no git, no repository, no such revision or path.
 */
export async function changedArticles(
  old: string,
  other: string | null,
  paths: readonly string[],
): Promise<GitArticle[]> {
  const root = await repositoryRoot();
  for (const revision of [old, other]) if (revision !== null) await checkRevision(revision);
  const revisions = other === null ? [old] : [old, other];
  const options = ['diff', '--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', ...revisions, '--', ...paths];
  const listed = (
    await git(options, (answer) =>
      refused('git-failed', `expected git to compare ${revisions.join(' and ')} but it answered: ${answer}`),
    )
  ).toString('utf8');
  const found = parsed(listed);
  if (paths.length > 0) await checkPaths(paths, found, revisions);
  const named = new Set(paths);
  return found
    .map((article) => ({ ...article, path: shownPath(join(root, article.new ?? article.old!)) }))
    .filter(({ path }) => named.has(path) || isArticle(path));
}

/** Paths, from the current folder, of the files that no revision has and that git does not ignore. */
export async function untrackedFiles(): Promise<string[]> {
  const root = await repositoryRoot();
  const options = ['-C', root, 'ls-files', '--others', '--exclude-standard', '-z'];
  const listed = await git(options, (answer) =>
    refused('git-failed', `expected git to list the files it does not know but it answered: ${answer}`),
  );
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => shownPath(join(root, path)));
}

async function repositoryRoot(): Promise<string> {
  await git(['--version'], () => noGit());
  const answer = await git(['rev-parse', '--show-toplevel'], () =>
    refused(
      'not-a-git-folder',
      `expected a folder under git but found none: ${process.cwd()}`,
      'Go to a folder of a repository.',
    ),
  );
  return answer.toString('utf8').replace(/\r?\n$/, '');
}

/** A file's bytes in a revision. The path is relative to the repository's root. */
export async function gitBytes(revision: string, path: string, maxBytes: number): Promise<Uint8Array> {
  return git(
    ['cat-file', 'blob', `${revision}:${path}`],
    () => refused('not-in-revision', `expected a file in ${revision} but found none: ${path}`),
    maxBytes,
  );
}

/** `M NUL path`, `A NUL path`, `R100 NUL old NUL new`, one after another. */
function parsed(listed: string): { readonly old: string | null; readonly new: string | null }[] {
  const parts = listed.split('\0');
  const found: { old: string | null; new: string | null }[] = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const status = parts[at++]!.charAt(0);
    const path = parts[at++]!;
    if (status === 'R' || status === 'C') found.push({ old: path, new: parts[at++]! });
    else found.push({ old: status === 'A' ? null : path, new: status === 'D' ? null : path });
  }
  return found;
}

async function checkRevision(revision: string): Promise<void> {
  await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], () =>
    refused('no-such-revision', `expected a revision but found none: ${revision}`, 'git log and git branch name them.'),
  );
}

/** A path that did not change is no error; one that no revision has is. */
async function checkPaths(
  paths: readonly string[],
  found: readonly object[],
  revisions: readonly string[],
): Promise<void> {
  if (found.length > 0) return;
  for (const path of paths) {
    const versions = await Promise.all(
      revisions.map((revision) => git(['ls-tree', '--name-only', revision, '--', path], () => noGit())),
    );
    const isKnown = versions.some((names) => names.length > 0);
    if (!isKnown)
      throw refused(
        'not-in-revision',
        `expected a file in ${revisions.join(' or ')} but found none: ${path}`,
        'Name it from the current folder.',
      );
  }
}

function isArticle(path: string): boolean {
  const name = path.toLowerCase();
  return readers.some(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

function shownPath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

const MOST_LISTED = 64_000_000;

async function git(
  options: readonly string[],
  problem: (answer: string) => ClaimtraceError,
  maxBytes: number = MOST_LISTED,
): Promise<Buffer> {
  // With it come Node's sockets, for which nobody else should wait.
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', maxBuffer: maxBytes, env: { ...process.env, ...ENVIRONMENT } } as const;
    execFile('git', [...SAFE, ...options], settings, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(noGit());
      else if (String(error.code) === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
        reject(
          refused(
            'input-too-large',
            `expected at most ${maxBytes} bytes from git but found more`,
            'Allow more with --max-bytes.',
          ),
        );
      } else reject(problem(stderr.toString('utf8').trim()));
    });
  });
}

function noGit(): ClaimtraceError {
  return refused('no-git', 'expected the program git but found none', 'Install it, or name two files.');
}

function refused(code: string, message: string, help?: string): ClaimtraceError {
  return new ClaimtraceError({ code, message, ...(help === undefined ? {} : { help }) });
}
