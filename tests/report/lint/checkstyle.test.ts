import { describe, expect, it } from 'vitest';
import { found, print } from './sample.ts';
import { elementsNamed, xmlErrors } from './xml.ts';

describe('checkstyle', () => {
  it('is a file for each document, those without findings too', async () => {
    expect(await print('checkstyle')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="drafts/ferry.md">
    <error line="3" column="55" severity="error" message="200 → 260 is +30 %, the text says 20 %" source="figure/percent-change"/>
    <error line="5" column="2" severity="warning" message="Why are they unnamed?" source="anonymous/no-reason"/>
    <error line="6" column="25" severity="info" message="Is 1.5 million meant?" source="style/decimal-comma"/>
  </file>
  <file name="drafts/clean.md"/>
  <file name="drafts/gone.md">
    <error line="1" severity="error" message="expected a file but found nothing at drafts/gone.md" source="file-not-found"/>
  </file>
</checkstyle>
`);
  });

  it('is what Checkstyle writes, as far as a schema written for these tests can tell', async () => {
    expect(await xmlErrors(await print('checkstyle'), 'checkstyle.xsd')).toEqual([]);
    expect(await xmlErrors(await print('checkstyle', []), 'checkstyle.xsd')).toEqual([]);
    expect(await xmlErrors('<checkstyle version="1"><error/></checkstyle>', 'checkstyle.xsd')).not.toEqual([]);
  });

  it('reads back as it was meant, with the slashes of the repository', async () => {
    const id = 'C:\\drafts\\a<&>"\'.md';
    const xml = await print('checkstyle', [{ ...found, linting: { ...found.linting, id } }], { ci: true });
    expect(elementsNamed(xml, 'file')).toEqual([{ name: 'C:/drafts/a<&>"\'.md' }]);
    expect(elementsNamed(xml, 'error')[0]).toEqual({
      line: '3',
      column: '55',
      severity: 'error',
      message: '200 → 260 is +30 %, the text says 20 %',
      source: 'figure/percent-change',
    });
  });
});
