import type { Output } from './output.ts';
import { standardOutput } from './standard-output.ts';

/**
 * Where `-o` leads, or standard output.
 *
 * @param inputs paths that are being read, `-` for standard input; none of them may be the output
 * @throws ClaimtraceError when the file cannot be written
 */
export async function chosenOutput(path: string | undefined, inputs: readonly string[]): Promise<Output> {
  if (path === undefined) return standardOutput();
  // Node's promises of files cost a start three milliseconds, and most answers go to standard output.
  const { fileOutput } = await import('./file-output.ts');
  return fileOutput(path, inputs);
}
