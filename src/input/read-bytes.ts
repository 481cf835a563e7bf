import { createReadStream, readFileSync, statSync } from 'node:fs';
import { ClaimtraceError } from '../problem/index.ts';
import { fileError } from './file-error.ts';

/** All bytes of a file, a device or a pipe. Throws a `ClaimtraceError` for more than `maxBytes`, before it has read them. */
export async function fileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const status = statSync(path);
    if (!status.isFile()) return await streamBytes(createReadStream(path), path, maxBytes);
    if (status.size > maxBytes) throw tooLarge(path, maxBytes, status.size);
    const bytes = readFileSync(path);
    if (bytes.length > maxBytes) throw tooLarge(path, maxBytes, bytes.length);
    return bytes;
  } catch (error) {
    throw fileError(error, path);
  }
}

/** All bytes of a stream; it is closed as soon as there are more than `maxBytes`. */
export async function streamBytes(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(name, maxBytes, null);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(name: string, maxBytes: number, found: number | null): ClaimtraceError {
  return new ClaimtraceError({
    code: 'input-too-large',
    message: `expected at most ${maxBytes} bytes but found ${found ?? 'more'}: ${name}`,
    help: 'Allow more with --max-bytes, or split the input.',
  });
}
