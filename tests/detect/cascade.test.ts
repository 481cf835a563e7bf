import { describe, expect, it } from 'vitest';
import { Cascade } from '../../src/detect/cascade.ts';
import { createExtractor } from '../../src/index.ts';
import { documentOf } from '../document.ts';

const { detector } = createExtractor();

describe('the cascade of rules over one document', () => {
  const document = documentOf('The fair drew 1,200 people on Monday, the mayor said. Prices rose 3 percent.');
  const { annotated } = detector.cascade(document);
  const limited = (most: number) => () => new Cascade(document, annotated, detector.grammar, null, most);

  it('refuses a document with more mentions than memory holds, and says what to do', () => {
    expect(limited(3)).toThrow(
      expect.objectContaining({
        code: 'too-much-in-one-document',
        help: expect.stringContaining('one article a file'),
      }),
    );
  });

  it('takes one with as many as it may', () => {
    expect(limited(50)).not.toThrow();
  });
});
