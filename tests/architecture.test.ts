import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** The rooms of `src`, and which others each may import. CONTRIBUTING.md tells why. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  problem: ['model'],
  place: ['model'],
  yaml: ['model'],
  units: [],
  input: ['model', 'problem', 'place', 'yaml'],
  text: ['model', 'problem'],
  rules: ['model', 'problem', 'yaml', 'text'],
  detect: ['model', 'problem', 'place', 'text', 'rules'],
  claims: ['model', 'problem', 'place'],
  check: ['model', 'problem', 'place', 'units', 'claims'],
  settings: ['model', 'place', 'yaml', 'rules', 'check'],
  diff: ['model', 'problem', 'place', 'yaml', 'units', 'claims'],
  report: ['model', 'problem', 'place'],
};

/** Where a package may be imported. `src` files beside the rooms and `cli` may import any room, but these packages only here. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  chalk: ['report'],
  'cli-table3': ['report'],
  yaml: ['yaml'],
  natural: ['text'],
  'big.js': ['detect', 'check'],
  convert: ['units'],
  picomatch: ['settings'],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

const imports: Import[] = sourceFiles(SOURCE).flatMap((path) => {
  const file = relative(SOURCE, path).replaceAll('\\', '/');
  const room = file.includes('/') ? file.split('/')[0]! : '';
  const found = readFileSync(path, 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g);
  return [...found].map(([, specifier]) => {
    const target = specifier!.startsWith('.')
      ? relative(SOURCE, resolve(dirname(path), specifier!)).replaceAll('\\', '/')
      : specifier!;
    return { file, room, target };
  });
});

describe('the rooms of the source', () => {
  it('are all listed here', () => {
    const rooms = readdirSync(SOURCE, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.filter((room) => room !== 'cli' && !(room in ROOMS))).toEqual([]);
  });

  it('import only rooms to their left', () => {
    const wrong = imports.filter(({ room, target }) => {
      const targetRoom = target.endsWith('.ts') ? target.split('/')[0]! : room;
      return room in ROOMS && targetRoom !== room && !ROOMS[room]!.includes(targetRoom);
    });
    expect(wrong).toEqual([]);
  });

  it('import each other through their doors', () => {
    const wrong = imports.filter(({ room, target }) => {
      const [targetRoom, ...rest] = target.split('/');
      return target.endsWith('.ts') && rest.length > 0 && targetRoom !== room && rest.join('/') !== 'index.ts';
    });
    expect(wrong).toEqual([]);
  });

  it('leave the command line alone', () => {
    expect(imports.filter(({ room, target }) => room !== 'cli' && target.startsWith('cli/'))).toEqual([]);
  });

  it('keep each package where it belongs', () => {
    const wrong = imports.filter(({ room, target }) => {
      const allowed = PACKAGES[target.split('/')[0]!];
      return allowed !== undefined && !target.endsWith('.ts') && !allowed.includes(room);
    });
    expect(wrong).toEqual([]);
  });

  it('use natural behind one file, by its leaf files: its root prints and connects', () => {
    const users = imports.filter(({ target }) => target.split('/')[0] === 'natural');
    expect(users.filter(({ target }) => target === 'natural')).toEqual([]);
    expect(new Set(users.map(({ file }) => file))).toEqual(new Set(['text/natural.ts']));
  });
});
