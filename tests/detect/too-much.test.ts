import { describe, expect, it } from 'vitest';
import { refuseTooMuch } from '../../src/detect/too-much.ts';
import { documentOf } from '../document.ts';

const LONG = 'The ferry sails. '.repeat(300_000);

describe('a document that holds more than can be read', () => {
  it('is refused by a small part of it, with an estimate', () => {
    let read = 0;
    const refuse = () =>
      refuseTooMuch(documentOf(LONG), ({ prose }) => {
        read += prose.length;
        return prose.length / 3;
      });
    expect(refuse).toThrow('but found about 1,700,000 in one document');
    expect(read).toBeLessThan(LONG.length / 10);
  });

  it('is read where samples from all over it say that most of it is empty', () => {
    const dense = `${'1 '.repeat(300_000)}${LONG}`;
    const figures = ({ prose }: { prose: string }) => prose.split('1').length - 1;
    expect(() => refuseTooMuch(documentOf(dense), figures)).not.toThrow();
  });

  it('is not looked for in what is no longer than a book', () => {
    const refuse = () => refuseTooMuch(documentOf(LONG.slice(0, 3_000_000)), () => Number.POSITIVE_INFINITY);
    expect(refuse).not.toThrow();
  });
});
