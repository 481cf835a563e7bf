import {
  changedArticles,
  DEFAULT_MAX_BYTES,
  documentFromBytes,
  gitBytes,
  mediaTypeOf,
  type ReadOptions,
  readInput,
  STANDARD_INPUT,
} from '../input/index.ts';
import type { SourceDocument } from '../model/index.ts';
import { ClaimtraceError } from '../problem/index.ts';
import { publishedOverride } from './published.ts';
import type { DiffOptions } from './run-diff.ts';
import { standardInputPath } from './standard-input-path.ts';

/** Two versions to be compared, by the names that the answer gives them. */
export interface ComparedVersions {
  readonly old: string;
  readonly new: string;
  /** The files that are read: none of them may be the output. */
  readonly inputs: readonly string[];
  readonly read: () => Promise<readonly [SourceDocument, SourceDocument]>;
}

type Choice = Pick<DiffOptions, 'git' | 'maxBytes' | 'published' | 'stdinPath'>;

/** What the command line asks to compare: two files, or the articles that changed in git. */
export async function comparedVersions(paths: readonly string[], options: Choice): Promise<ComparedVersions[]> {
  const reading = {
    ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    ...publishedOverride(options.published),
    ...standardInputPath(options.stdinPath, paths),
  };
  return options.git === undefined ? [twoFiles(paths, reading)] : versionsInGit(options.git, paths, reading);
}

function twoFiles(paths: readonly string[], reading: ReadOptions): ComparedVersions {
  const [old, other] = paths;
  if (old === undefined || other === undefined || paths.length > 2) {
    throw new ClaimtraceError({
      code: 'two-sides',
      message: `expected an old and a new file but found ${paths.length === 1 ? 'one file' : `${paths.length} files`}`,
      help: 'claimtrace diff old.md new.md, or claimtrace diff --git REVISION [file]',
    });
  }
  if (old === STANDARD_INPUT && other === STANDARD_INPUT) {
    throw new ClaimtraceError({
      code: 'two-sides',
      message: 'expected - on one side but found it on both',
      help: 'Standard input can be read once; name a file for the other side.',
    });
  }
  // What comes through a pipe without a name is in the other side's format.
  const typed = (path: string, partner: string): ReadOptions =>
    path === STANDARD_INPUT && reading.standardInputPath === undefined
      ? { ...reading, mediaType: mediaTypeOf(partner) }
      : reading;
  return {
    old,
    new: other,
    inputs: [old, other],
    read: async () => [await readInput(old, typed(old, other)), await readInput(other, typed(other, old))],
  };
}

async function versionsInGit(range: string, paths: readonly string[], reading: ReadOptions) {
  const [old, other] = revisionsOf(range);
  const changed = await changedArticles(old, other, paths);
  return changed.map((article): ComparedVersions => {
    const before = `${old}:${article.old ?? article.new}`;
    const after = other === null ? article.path : `${other}:${article.new ?? article.old}`;
    return {
      old: before,
      new: after,
      inputs: other === null ? [article.path] : [],
      read: async () => {
        if (article.old === null || article.new === null) {
          const [present, absent] = article.old === null ? [after, before] : [before, after];
          throw new ClaimtraceError({
            code: 'only-one-side',
            message: `expected a file on both sides but found only ${present}, and no ${absent}`,
            help: 'claimtrace extract lists the claims of a new article.',
          });
        }
        return [
          await revision(old, article.old, reading),
          other === null ? await readInput(article.path, reading) : await revision(other, article.new, reading),
        ];
      },
    };
  });
}

/** `OLD..NEW`, or one revision that is compared with the working tree. */
function revisionsOf(range: string): readonly [string, string | null] {
  const [, old, other] = /^(.*?)\.\.\.?(.*)$/s.exec(range) ?? [];
  if (old === undefined) return [range, null];
  return [old === '' ? 'HEAD' : old, other === undefined || other === '' ? 'HEAD' : other];
}

async function revision(name: string, path: string, reading: ReadOptions): Promise<SourceDocument> {
  const bytes = await gitBytes(name, path, reading.maxBytes ?? DEFAULT_MAX_BYTES);
  const { published = null } = reading;
  return documentFromBytes(bytes, { id: `${name}:${path}`, path: null, mediaType: mediaTypeOf(path), published });
}
