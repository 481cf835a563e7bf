/** Before the header: its length, and the length of what comes behind it. */
const LENGTHS = 8;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Strings from this length on are stored behind the header, whose reading is dear. */
const LONG = 1000;
/** What places begin with, and no string of the data. */
const MARK = '\0';

/** Stands in the header for what is stored behind it: what it is, where it begins there, and how long it is, in bytes. */
type Place = readonly [kind: typeof NUMBERS | typeof BYTES | typeof TEXT, from: number, length: number];

const NUMBERS = `${MARK}numbers`;
const BYTES = `${MARK}bytes`;
const TEXT = `${MARK}text`;

/**
 * Plain data with columns of numbers in it, as bytes: two lengths, a header of JSON, and behind it the columns, in little
 * endian, and long strings.
 *
 * @throws TypeError for strings that begin with U+0000, and columns of other numbers than `Int32Array` and `Uint8Array`
 */
export function store(data: object): Buffer {
  const parts: Buffer[] = [];
  let end = 0;
  const put = (kind: Place[0], bytes: Buffer): Place => {
    const from = end;
    parts.push(bytes);
    end += bytes.length;
    return [kind, from, bytes.length];
  };
  const header = Buffer.from(
    JSON.stringify(data, function (this: Readonly<Record<string, unknown>>, key: string) {
      // As it is: a buffer comes as an object of numbers.
      const value = this[key];
      if (value instanceof Int32Array) return put(NUMBERS, littleEndian(Buffer.from(bytesOf(value))));
      if (value instanceof Uint8Array) return put(BYTES, bytesOf(value));
      if (ArrayBuffer.isView(value)) throw new TypeError('expected a column of Int32Array or Uint8Array');
      if (typeof value !== 'string') return value;
      if (value.startsWith(MARK) && ![NUMBERS, BYTES, TEXT].includes(value))
        throw new TypeError('expected no string that begins with U+0000');
      return value.length >= LONG ? put(TEXT, Buffer.from(value)) : value;
    }),
  );
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeInt32LE(header.length, 0);
  lengths.writeInt32LE(end, 4);
  return Buffer.concat([lengths, header, ...parts]);
}

/**
 * The data that was stored as these bytes. Columns of bytes are views on them, columns of numbers copies.
 *
 * @throws RangeError or SyntaxError when a part of them is missing
 */
export function readStored<Data>(bytes: Buffer): Data {
  const length = bytes.readInt32LE(0);
  const start = LENGTHS + length;
  const end = start + bytes.readInt32LE(4);
  if (bytes.length !== end) throw new RangeError(`expected ${end} bytes but found ${bytes.length}`);
  return JSON.parse(bytes.toString('utf8', LENGTHS, start), (_, value: unknown) =>
    isPlace(value) ? read(bytes, start, value) : value,
  );
}

function read(bytes: Buffer, start: number, [kind, from, length]: Place): string | Uint8Array | Int32Array {
  const part = bytes.subarray(start + from, start + from + length);
  if (kind === TEXT) return part.toString('utf8');
  if (kind === BYTES) return new Uint8Array(part.buffer, part.byteOffset, length);
  const own = Buffer.from(part.buffer.slice(part.byteOffset, part.byteOffset + length));
  return new Int32Array(littleEndian(own).buffer);
}

/** Turns numbers of the machine's own order, in place, into the order of the file, and back. */
function littleEndian(numbers: Buffer): Buffer {
  return IS_LITTLE_ENDIAN ? numbers : numbers.swap32();
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && typeof value[0] === 'string' && value[0].startsWith(MARK);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
