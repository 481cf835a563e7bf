import { describe, expect, it } from 'vitest';
import { all, found, print, suppressedAs } from './sample.ts';
import { elementsNamed, xmlErrors } from './xml.ts';

describe('junit', () => {
  it('is a suite for each document and a case for each finding, one that passes where there is none', async () => {
    expect(await print('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="claimtrace lint">
  <testsuite name="drafts/ferry.md" tests="4" failures="2" errors="0" skipped="1">
    <testcase name="figure/percent-change (3:55)" classname="drafts/ferry.md"><failure type="error" message="200 → 260 is +30 %, the text says 20 %">drafts/ferry.md:3:55 Correct the percentage or one of the values.</failure></testcase>
    <testcase name="anonymous/no-reason (5:2)" classname="drafts/ferry.md"><failure type="warning" message="Why are they unnamed?">drafts/ferry.md:5:2 Say why the source is not named.</failure></testcase>
    <testcase name="style/decimal-comma (6:25)" classname="drafts/ferry.md"><system-out>Is 1.5 million meant? Write a point.</system-out></testcase>
    <testcase name="quote/partial (5:31)" classname="drafts/ferry.md"><skipped message="suppressed by comment: the board confirmed it"/></testcase>
  </testsuite>
  <testsuite name="drafts/clean.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="nothing found" classname="drafts/clean.md"/>
  </testsuite>
  <testsuite name="drafts/gone.md" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="can be read" classname="drafts/gone.md"><error type="file-not-found" message="expected a file but found nothing at drafts/gone.md"/></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('is valid by the schema of Jenkins, and the schema by itself refuses', async () => {
    expect(await xmlErrors(await print('junit'), 'junit-10.xsd')).toEqual([]);
    expect(await xmlErrors(await print('junit', []), 'junit-10.xsd')).toEqual([]);
    expect(await xmlErrors('<testsuites><testsuite/></testsuites>', 'junit-10.xsd')).not.toEqual([]);
  });

  it('counts in each suite what stands in it', async () => {
    const xml = await print('junit', [...all, suppressedAs('baseline', null)]);
    const suites = elementsNamed(xml, 'testsuite');
    const total = (name: string) => suites.reduce((sum, suite) => sum + Number(suite[name]), 0);
    expect(total('tests')).toBe(elementsNamed(xml, 'testcase').length);
    expect(total('failures')).toBe(elementsNamed(xml, 'failure').length);
    expect(total('errors')).toBe(elementsNamed(xml, 'error').length);
    expect(total('skipped')).toBe(elementsNamed(xml, 'skipped').length);
    expect(elementsNamed(xml, 'skipped')[1]).toEqual({ message: 'suppressed by baseline' });
  });

  it('reads back as it was meant, in a build log too', async () => {
    const id = 'a::b<&>"\'.md';
    for (const ci of [false, true]) {
      const xml = await print('junit', [{ ...found, linting: { ...found.linting, id } }], { ci });
      expect(elementsNamed(xml, 'testsuite')[0]?.['name']).toBe(id);
    }
  });
});
