import type { YamlMap, YamlNode } from '../../yaml/index.ts';
import type { PropertyValue } from '../types.ts';
import type { FileReader } from './file-reader.ts';
import type { Example } from './rule-file.ts';

/** Reads `examples:`, a list of maps that each have `match:` or `no match:`. */
export function readExamples(reader: FileReader, node: YamlNode): Example[] {
  return reader.items(node).flatMap((item) => {
    const map = reader.map(item, 'an example with the key “match” or “no match”');
    return map === null ? [] : (readExample(reader, map) ?? []);
  });
}

function readExample(reader: FileReader, map: YamlMap): Example | null {
  const expected: [string, PropertyValue][] = [];
  let text: string | null = null;
  let matches = true;
  let published: string | null = null;
  for (const { key, keyStart, value } of map.entries) {
    if (key === 'match' || key === 'no match') {
      text = reader.text(value, 'a text')?.text ?? null;
      matches = key === 'match';
    } else if (key === 'published') {
      published = reader.text(value, 'a date as YYYY-MM-DD')?.text ?? null;
    } else if (value.kind === 'scalar') {
      expected.push([key, value.value]);
    } else {
      reader.mismatch({ start: keyStart, end: keyStart }, 'a single value', value);
    }
  }
  if (text === null) {
    return reader.report(
      { start: map.start, end: map.start },
      {
        code: 'example-without-text',
        message: 'expected the key “match” or “no match” but found neither',
        help: 'write “- match: A sentence the rule finds something in.”',
      },
    );
  }
  const { line } = reader.place(map.start);
  return { text, matches, published, expected, line };
}
