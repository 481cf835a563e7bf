import { describe, expect, it } from 'vitest';
import { ROW_KINDS } from '../../src/report/index.ts';
import { BIDIRECTIONAL, CONTROLS, commandsIn, withEveryText } from './hostile.ts';
import { FORMATS, print } from './print.ts';
import { extraction } from './sample.ts';

/** By default, and with every kind of row and every column. */
const views = [{}, { verbose: true, kinds: new Set(ROW_KINDS), width: 200 }];
const EVERY_CONTROL = [...CONTROLS, ...BIDIRECTIONAL, 0x2028, 0x2029, 0xfeff, 0xd800, 0xdfff];
const UNSAFE =
  /[\p{Cs}\p{Zl}\p{Zp}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe.each(FORMATS)('the %s format', (name) => {
  it('shows no control of any field as itself', async () => {
    const everything = EVERY_CONTROL.map((code) => String.fromCodePoint(code)).join('');
    for (const hostile of [
      withEveryText(extraction, (text) => everything + text),
      withEveryText(extraction, (text) => text + everything),
    ]) {
      for (const view of views) expect(await print(name, view, [hostile])).not.toMatch(UNSAFE);
    }
  });

  it('gives a build log no command to obey', async () => {
    for (const command of ['::error::', ' ::add-mask::', '##[error]', '##vso[task.x]', 'a ##[group]', '#']) {
      for (const width of [40, 61, 200]) {
        for (const hostile of [(text: string) => command + text, (text: string) => `${text} ${command.repeat(3)}`]) {
          const shown = await print(name, { ci: true, width, verbose: true, kinds: new Set(ROW_KINDS) }, [
            withEveryText(extraction, hostile),
          ]);
          expect(commandsIn(shown)).toEqual([]);
        }
      }
    }
  });

  it('writes nothing but its escapes for colours, and none without colour', async () => {
    expect(await print(name, { color: 0 })).not.toContain('\u001b');
    const colored = await print(name, { color: 3, verbose: true, kinds: new Set(ROW_KINDS) });
    expect(colored.replace(/\u001b\[\d+m/g, '')).not.toContain('\u001b');
  });
});

it.each(FORMATS.filter((name) => name !== 'table'))(
  '%s keeps a record on its line and a cell in its column, whatever control stands in it',
  async (name) => {
    const marked = (mark: string) => withEveryText(extraction, (text) => `${text.slice(0, 3)}${mark}${text.slice(3)}`);
    const breaks = async (mark: string) => (await print(name, {}, [marked(mark)])).match(/[\n\t]/g)?.length;
    const expected = await breaks('x');
    for (const code of EVERY_CONTROL)
      expect([code, await breaks(String.fromCodePoint(code))]).toEqual([code, expected]);
  },
);
