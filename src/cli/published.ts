import { publishedDate } from '../input/index.ts';
import { ClaimtraceError } from '../problem/index.ts';

/**
 * The value of `--published`, as what readers take.
 *
 * @throws ClaimtraceError when it is no date
 */
export function publishedOverride(value: string | undefined): { published?: string } {
  if (value === undefined) return {};
  const result = publishedDate(value);
  if ('problem' in result) throw new ClaimtraceError(result.problem);
  return { published: result.date };
}
