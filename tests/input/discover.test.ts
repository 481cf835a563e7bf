import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoverInputs } from '../../src/input/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrace-'));
  const files = [
    'drafts/b.md',
    'drafts/B.txt',
    'drafts/a.txt',
    'drafts/é.md',
    'drafts/deep/er/c.markdown',
    'drafts/picture.png',
    'drafts/.hidden.md',
    'drafts/.git/d.md',
    'drafts/node_modules/package/README.md',
    'pictures/one.png',
    'odd/a[1].md',
    'odd/a1.md',
    'odd/Council.md',
    'odd/council-vote.md',
  ];
  for (const name of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'x');
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** The inputs and the codes of the problems, with the folder's own path cut off. */
async function discovered(...paths: string[]): Promise<{ inputs: string[]; codes: string[] }> {
  const { inputs, problems } = await discoverInputs(paths.map((path) => (path === '-' ? path : `${folder}/${path}`)));
  return { inputs: inputs.map((path) => path.replace(`${folder}/`, '')), codes: problems.map(({ code }) => code) };
}

describe('discoverInputs', () => {
  it('takes files in the order given, whatever their ending', async () => {
    expect(await discovered('drafts/b.md', 'drafts/picture.png', 'drafts/a.txt')).toEqual({
      inputs: ['drafts/b.md', 'drafts/picture.png', 'drafts/a.txt'],
      codes: [],
    });
  });

  it('finds the text and Markdown files of a folder, in the order of their code units', async () => {
    expect(await discovered('drafts')).toEqual({
      inputs: ['drafts/B.txt', 'drafts/a.txt', 'drafts/b.md', 'drafts/deep/er/c.markdown', 'drafts/é.md'],
      codes: [],
    });
  });

  it('writes no slash twice', async () => {
    expect((await discovered('drafts/deep/')).inputs).toEqual(['drafts/deep/er/c.markdown']);
  });

  it('takes what is named itself though it is hidden', async () => {
    expect((await discovered('drafts/.hidden.md', 'drafts/.git')).inputs).toEqual([
      'drafts/.hidden.md',
      'drafts/.git/d.md',
    ]);
  });

  it('finds what a glob matches, in the same order', async () => {
    expect(await discovered('drafts/**/*.{md,markdown}')).toEqual({
      inputs: ['drafts/b.md', 'drafts/deep/er/c.markdown', 'drafts/é.md'],
      codes: [],
    });
  });

  it('takes a real file whose name looks like a glob as itself', async () => {
    expect((await discovered('odd/a[1].md')).inputs).toEqual(['odd/a[1].md']);
    expect((await discovered('odd/a[12].md')).inputs).toEqual(['odd/a1.md']);
  });

  it('takes each file and standard input once', async () => {
    expect((await discovered('-', 'drafts/a.txt', 'drafts', '-', 'drafts/a.txt')).inputs).toEqual([
      '-',
      'drafts/a.txt',
      'drafts/B.txt',
      'drafts/b.md',
      'drafts/deep/er/c.markdown',
      'drafts/é.md',
    ]);
  });

  it('goes on behind an argument that leads to nothing', async () => {
    expect(await discovered('none.md', 'pictures', 'drafts/*.docx', 'drafts/a.txt')).toEqual({
      inputs: ['drafts/a.txt'],
      codes: ['file-not-found', 'nothing-readable', 'nothing-matches'],
    });
  });

  it('suggests names that are near', async () => {
    const { problems } = await discoverInputs([`${folder}/odd/council.txt`, `${folder}/odd/COUNCIL-VOTE.md`]);
    expect(problems.map(({ help }) => help?.replaceAll(`${folder}/`, ''))).toEqual([
      'Did you mean odd/Council.md or odd/council-vote.md?',
      'Did you mean odd/Council.md or odd/council-vote.md?',
    ]);
  });

  it('suggests nothing where nothing is near', async () => {
    const { problems } = await discoverInputs([`${folder}/odd/zebra.md`, `${folder}/none/zebra.md`]);
    expect(problems.map(({ help }) => help)).toEqual([
      'Check the name, and the folder it is looked for in.',
      'Check the name, and the folder it is looked for in.',
    ]);
  });

  it.runIf(process.platform !== 'win32')('follows links, through circles too, and reads no folder twice', async () => {
    const root = join(folder, 'links');
    await mkdir(join(root, 'a'), { recursive: true });
    await writeFile(join(root, 'a', 'one.md'), 'x');
    await symlink(root, join(root, 'a', 'up'));
    await symlink(join(root, 'a'), join(root, 'b'));
    await symlink(join(root, 'a', 'one.md'), join(root, 'two.md'));
    await symlink(join(root, 'nowhere'), join(root, 'broken.md'));
    await symlink('self.md', join(root, 'self.md'));
    expect(await discovered('links')).toEqual({ inputs: ['links/a/one.md', 'links/two.md'], codes: [] });
    expect((await discovered('links/self.md')).codes).toEqual(['file-unreadable']);
  });
});
