const ALIGNMENT = 8;
const HEADER_LENGTH = 4;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Strings from this length on are stored beside the header, whose reading is dear. */
const LONG = 1000;

/** Stands in the header for what is stored behind it. */
interface Place {
  readonly stored: 'numbers' | 'bytes' | 'text';
  /** In bytes, from the end of the header on. */
  readonly from: number;
  readonly length: number;
}

/** Plain data with columns of numbers in it, as bytes: the length of the header in the first four, the header as JSON, and behind it the columns and long strings. */
export function store(data: object): Buffer {
  const parts: Buffer[] = [];
  let end = 0;
  const put = (stored: Place['stored'], bytes: Buffer): Place => {
    const from = end;
    const padding = Buffer.alloc(paddingFor(bytes.length));
    parts.push(bytes, padding);
    end += bytes.length + padding.length;
    return { stored, from, length: bytes.length };
  };
  const header = JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Int32Array) return put('numbers', littleEndian(Buffer.from(bytesOf(value))));
    if (value instanceof Uint8Array) return put('bytes', bytesOf(value));
    return typeof value === 'string' && value.length >= LONG ? put('text', Buffer.from(value)) : value;
  });
  const bytes = Buffer.from(header);
  const length = Buffer.alloc(HEADER_LENGTH);
  length.writeInt32LE(bytes.length);
  return Buffer.concat([length, bytes, Buffer.alloc(paddingFor(HEADER_LENGTH + bytes.length)), ...parts]);
}

/** The data that was stored as these bytes; its columns are views on them. */
export function readStored<Data>(bytes: Buffer): Data {
  const headerEnd = HEADER_LENGTH + bytes.readInt32LE(0);
  const start = headerEnd + paddingFor(headerEnd);
  return JSON.parse(bytes.toString('utf8', HEADER_LENGTH, headerEnd), (_, value: unknown) =>
    isPlace(value) ? read(bytes, start, value) : value,
  );
}

function read(bytes: Buffer, start: number, { stored, from, length }: Place): string | Uint8Array | Int32Array {
  const at = start + from;
  if (at + length > bytes.length) throw new RangeError(`expected ${at + length} bytes but found ${bytes.length}`);
  if (stored === 'text') return bytes.toString('utf8', at, at + length);
  if (stored === 'bytes') return new Uint8Array(bytes.buffer, bytes.byteOffset + at, length);
  littleEndian(bytes.subarray(at, at + length));
  return new Int32Array(bytes.buffer, bytes.byteOffset + at, length / Int32Array.BYTES_PER_ELEMENT);
}

/** Turns numbers of the machine's own order into the order of the file, and back. */
function littleEndian(numbers: Buffer): Buffer {
  return IS_LITTLE_ENDIAN ? numbers : numbers.swap32();
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'stored' in value;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function paddingFor(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
