import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import { documentOf } from '../document.ts';
import { claimtrace, folderWith } from './run-program.ts';

const TEXT =
  'The high was 20 deg. today, the Met Desk said. About 300 wugs cost 4 million zorkmids last Monday, according to two officials.\n';

/** What the built program, which keeps what it found out about shipped rules, and one that reads them anew find in the text. */
function findings(rules: string): { built: readonly string[]; fresh: readonly string[] } {
  const folder = folderWith({ 'own.yaml': rules, 'draft.txt': TEXT });
  const { stdout } = claimtrace(['extract', '--rules', 'own.yaml', '--format', 'json', 'draft.txt'], folder);
  const { extract } = createExtractor({ rules: [{ path: 'own.yaml', text: rules }] });
  const told = ({ figures, claims }: Pick<ReturnType<typeof extract>, 'figures' | 'claims'>) => [
    ...figures.map(({ text, kind, unit }) => `${text} | ${kind} | ${unit}`),
    ...claims.map(({ kind, text }) => `${kind} | ${text}`),
  ];
  return { built: told(JSON.parse(stdout)), fresh: told(extract(documentOf(TEXT))) };
}

describe('the built program with rules of one’s own', () => {
  it.each([
    ['an abbreviation', 'lists: {abbreviations: {add: [deg.]}}', '20 deg. | temperature | degree'],
    ['a word in a list', 'lists: {currency-names: {add: {zorkmids: XZK}}}', '4 million zorkmids | money | XZK'],
    ['a macro', 'macros: {time-count: three}', '4 million | cardinal | zorkmid'],
    ['rules that are off', 'disable: [figure/count]', 'About 300 | cardinal | null'],
    [
      'a rule',
      'rules:\n- {id: figure/wugs, stage: figure, set: {kind: quantity}, pattern: "number:@amount unit:wugs", normalise: amount}\n',
      'About 300 wugs | quantity | null',
    ],
  ])('that bring %s finds what they say', (_, rules, one) => {
    const { built, fresh } = findings(rules);
    expect(built).toEqual(fresh);
    expect(built).toContain(one);
  });
});
