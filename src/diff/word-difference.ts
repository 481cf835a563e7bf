/** A place where two sequences differ: `[from, to)` on either side; one of the two may be empty. */
export interface Run {
  readonly old: readonly [from: number, to: number];
  readonly new: readonly [from: number, to: number];
}

/** Sequences that differ in more places than this are taken as wholly different between their common ends. */
const MOST_EDITS = 1000;

/**
 * Where two sequences differ, by a shortest edit script (E. W. Myers, “An O(ND) difference algorithm and its variations”,
 * Algorithmica 1, 1986), neighbouring deletions and insertions joined to runs.
 *
 * Our own rather than jsdiff's `diffArrays`, which finds scripts of the same length but took five to ten times as long over two
 * texts of 10,000 words with 500 and more edits, and twice as long over sentences (diff 8.0.4, Node 20, measured 2026-11-22).
 */
export function differingRuns(old: readonly string[], other: readonly string[]): Run[] {
  let start = 0;
  while (start < old.length && start < other.length && old[start] === other[start]) start++;
  let oldEnd = old.length;
  let newEnd = other.length;
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === other[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (start === oldEnd && start === newEnd) return [];
  const whole: Run = { old: [start, oldEnd], new: [start, newEnd] };
  if (start === oldEnd || start === newEnd) return [whole];
  const kept = commonPairs(old.slice(start, oldEnd), other.slice(start, newEnd));
  if (kept === null) return [whole];
  const runs: Run[] = [];
  let a = start;
  let b = start;
  for (const [x, y] of [...kept, [oldEnd - start, newEnd - start] as const]) {
    if (x + start > a || y + start > b) runs.push({ old: [a, x + start], new: [b, y + start] });
    a = x + start + 1;
    b = y + start + 1;
  }
  return runs;
}

/** The pairs of positions that a shortest edit script keeps; null when it would be too long. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const size = 2 * most + 2;
  const reach = new Int32Array(size);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[most + k - 1]! < reach[most + k + 1]!);
      let x = down ? reach[most + k + 1]! : reach[most + k - 1]! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach[most + k] = x;
      if (x >= a.length && y >= b.length) return walkedBack(trace, a.length, b.length, most);
    }
  }
  return null;
}

function walkedBack(trace: readonly Int32Array[], endX: number, endY: number, most: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = endX;
  let y = endY;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]!;
    const k = x - y;
    const down = k === -edits || (k !== edits && reach[most + k - 1]! < reach[most + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : reach[most + before]!;
    const fromY = edits === 0 ? 0 : fromX - before;
    const startX = edits === 0 ? 0 : down ? fromX : fromX + 1;
    const startY = edits === 0 ? 0 : down ? fromY + 1 : fromY;
    while (x > startX && y > startY) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
