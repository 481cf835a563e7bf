import { placesOf } from '../../place/index.ts';

/** Line and column of an offset of the text, both from 1, the column in bytes of UTF-8. */
export type Utf8Place = (offset: number) => { readonly line: number; readonly column: number };

/** Offsets that come in text order cost one pass over the text, however long its lines are. */
export function utf8PlacesOf(text: string): Utf8Place {
  const places = placesOf(text);
  let known = { line: 1, offset: 0, column: 1 };
  return (offset) => {
    const { line } = places.at(offset);
    if (line !== known.line || offset < known.offset) known = { line, offset: places.line(line)[0], column: 1 };
    const column = known.column + Buffer.byteLength(text.slice(known.offset, offset));
    known = { line, offset, column };
    return { line, column };
  };
}
