import { describe, expect, it } from 'vitest';
import { artifactLocation, repositoryPath } from '../../../src/report/lint/path.ts';

describe('a path in a repository', () => {
  it.each([
    ['drafts/roof.md', 'drafts/roof.md'],
    ['./drafts/roof.md', 'drafts/roof.md'],
    ['././/roof.md', 'roof.md'],
    ['../roof.md', '../roof.md'],
    ['.\\drafts\\roof.md', 'drafts/roof.md'],
    ['C:\\drafts\\roof.md', 'C:/drafts/roof.md'],
    ['\\\\server\\share\\roof.md', '//server/share/roof.md'],
    ['drafts/a\\b.md', 'drafts/a\\b.md'],
    ['-', '-'],
  ])('of %s is %s', (id, path) => {
    expect(repositoryPath(id)).toBe(path);
  });
});

describe('a URI of SARIF', () => {
  it.each([
    ['drafts/roof.md', 'drafts/roof.md'],
    ['drafts/a b%20c#d?e.md', 'drafts/a%20b%2520c%23d%3Fe.md'],
    ['été/東京.md', '%C3%A9t%C3%A9/%E6%9D%B1%E4%BA%AC.md'],
    ['a\nb\u001b\u202e.md', 'a%0Ab%1B%E2%80%AE.md'],
    ['a\ud800.md', 'a%EF%BF%BD.md'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['drafts\\roof.md', 'drafts/roof.md'],
  ])('for %j is relative to the sources: %s', (id, uri) => {
    expect(artifactLocation(id)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
    expect(new URL(uri, 'file:///root/').href).toBe(`file:///root/${uri}`);
  });

  it.each([
    ['/home/desk/a b.md', 'file:///home/desk/a%20b.md'],
    ['C:\\drafts\\a b.md', 'file:///C:/drafts/a%20b.md'],
    ['c:/drafts/roof.md', 'file:///c:/drafts/roof.md'],
    ['\\\\server\\share\\roof.md', 'file://server/share/roof.md'],
  ])('for %s is absolute: %s', (id, uri) => {
    expect(artifactLocation(id)).toEqual({ uri });
    expect(new URL(uri).href).toBe(uri);
  });
});
