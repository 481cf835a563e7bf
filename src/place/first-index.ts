/**
 * The first index that passes a test which every index behind it passes too, by binary search; `count` when none does.
 *
 * @param count how many indices there are, from 0
 */
export function firstIndex(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
