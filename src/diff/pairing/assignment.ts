/** A possible pair: what stands at `old` on the one side and at `new` on the other, and how well they fit. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly score: number;
}

/** Up to so many on the smaller side of a group, the best assignment is worked out; beyond, the best pairs go first. */
const MOST_OPTIMAL = 60;
const MOST_CELLS = 20_000;

/**
 * The pairs that together score highest, each claim in at most one: found group by group, where a group is what candidates
 * link. A group that is too large is settled greedily, the best pair first. The same candidates give the same pairs.
 */
export function assigned(candidates: readonly Candidate[]): Candidate[] {
  return linked(candidates).flatMap((group) => {
    const rows = [...new Set(group.map(({ old }) => old))].sort((a, b) => a - b);
    const columns = [...new Set(group.map((candidate) => candidate.new))].sort((a, b) => a - b);
    return Math.min(rows.length, columns.length) > MOST_OPTIMAL || rows.length * columns.length > MOST_CELLS
      ? greedily(group)
      : optimally(group, rows, columns);
  });
}

function linked(candidates: readonly Candidate[]): Candidate[][] {
  let [oldCount, newCount] = [0, 0];
  for (const { old, new: other } of candidates) {
    oldCount = Math.max(oldCount, old + 1);
    newCount = Math.max(newCount, other + 1);
  }
  // Disjoint sets of both sides' claims, those of the new side behind, with path halving.
  const parents = Int32Array.from({ length: oldCount + newCount }, (_, claim) => claim);
  const rootOf = (claim: number): number => {
    let at = claim;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  for (const { old, new: other } of candidates) parents[rootOf(old)] = rootOf(oldCount + other);
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(candidate.old);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

function greedily(group: readonly Candidate[]): Candidate[] {
  const [olds, news] = [new Set<number>(), new Set<number>()];
  const ordered = [...group].sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
  return ordered.filter((candidate) => {
    if (olds.has(candidate.old) || news.has(candidate.new)) return false;
    olds.add(candidate.old);
    news.add(candidate.new);
    return true;
  });
}

/** The Hungarian method with potentials, O(rows² · columns) (Kuhn 1955, Munkres 1957; shortest augmenting paths). */
function optimally(group: readonly Candidate[], rows: readonly number[], columns: readonly number[]): Candidate[] {
  const isTurned = rows.length > columns.length;
  const [shorter, longer] = isTurned ? [columns, rows] : [rows, columns];
  const [rowOfClaim, columnOfClaim] = [shorter, longer].map(
    (claims) => new Map(claims.map((claim, at) => [claim, at])),
  );
  const cells: (Candidate | undefined)[] = Array.from({ length: shorter.length * longer.length });
  const costs = new Float64Array(cells.length);
  for (const candidate of group) {
    const [a, b] = isTurned ? [candidate.new, candidate.old] : [candidate.old, candidate.new];
    const cell = rowOfClaim!.get(a)! * longer.length + columnOfClaim!.get(b)!;
    cells[cell] = candidate;
    costs[cell] = -candidate.score;
  }
  const rowOf = cheapestRows(shorter.length, longer.length, costs);
  return rowOf.flatMap((row, column) => (row < 0 ? [] : (cells[row * longer.length + column] ?? [])));
}

/**
 * For each column the row that it goes with, or -1; every row has a column, and the sum of costs is the least.
 *
 * @param costs row by row
 */
function cheapestRows(rows: number, columns: number, costs: Float64Array): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columns + 1);
    const used = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const at = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate++) {
        if (used[candidate]) continue;
        const reduced = costs[(at - 1) * columns + candidate - 1]! - rowPotential[at]! - columnPotential[candidate]!;
        if (reduced < least[candidate]!) {
          least[candidate] = reduced;
          before[candidate] = column;
        }
        if (least[candidate]! < step) {
          step = least[candidate]!;
          next = candidate;
        }
      }
      for (let each = 0; each <= columns; each++) {
        if (used[each]) {
          rowPotential[rowOf[each]!]! += step;
          columnPotential[each]! -= step;
        } else least[each]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  return [...rowOf.subarray(1)].map((row) => row - 1);
}
