/** A segment at one number of segments, as a bar. */
export interface FlowNode {
  /** Which of the columns it stands in. */
  readonly column: number;
  /** Cluster; −1 for rows in none. */
  readonly cluster: number;
  readonly rows: number;
  readonly top: number;
  readonly height: number;
}

/** Rows that go from a bar to one of the next column. */
export interface FlowBand {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly rows: number;
  /** Where it leaves and arrives, from the top of the picture. */
  readonly leaves: number;
  readonly arrives: number;
  readonly thickness: number;
}

export interface FlowInput {
  /** Per column, the rows of each of its clusters. */
  readonly sizes: readonly ReadonlyMap<number, number>[];
  /** Between each column and the next. */
  readonly flows: readonly (readonly {
    readonly from: number;
    readonly to: number;
    readonly rows: number;
  }[])[];
}

/**
 * Bars as high as their segments are large, `gap` apart; in each column after the first ordered by where their customers
 * come from, so that bands cross little. O(columns · k²).
 */
export function layoutFlow(
  { sizes, flows }: FlowInput,
  height: number,
  gap: number,
): { readonly nodes: readonly FlowNode[]; readonly bands: readonly FlowBand[] } {
  const most = Math.max(1, ...sizes.map((column) => column.size));
  const rows = Math.max(1, ...sizes.map((column) => sum(column.values())));
  const scale = Math.max(0, height - gap * (most - 1)) / rows;
  const columns: FlowNode[][] = [];
  sizes.forEach((column, at) => {
    const places = placesFrom(columns[at - 1], flows[at - 1]);
    const ordered = [...column].sort(
      ([a, rowsA], [b, rowsB]) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || rowsB - rowsA,
    );
    let top = 0;
    columns.push(
      ordered.map(([cluster, own]) => {
        const node = { column: at, cluster, rows: own, top, height: own * scale };
        top += own * scale + gap;
        return node;
      }),
    );
  });
  const bands = flows.flatMap((ofColumn, at) =>
    bandsOf(ofColumn, columns[at] ?? [], columns[at + 1] ?? [], scale),
  );
  return { nodes: columns.flat(), bands };
}

/** Mean place of the customers of each bar in the column before. */
function placesFrom(
  nodes: readonly FlowNode[] = [],
  flows: FlowInput["flows"][number] = [],
): ReadonlyMap<number, number> {
  const middles = new Map(nodes.map((node) => [node.cluster, node.top + node.height / 2]));
  const sums = new Map<number, { place: number; rows: number }>();
  for (const { from, to, rows } of flows) {
    const known = sums.get(to) ?? { place: 0, rows: 0 };
    sums.set(to, {
      place: known.place + rows * (middles.get(from) ?? 0),
      rows: known.rows + rows,
    });
  }
  return new Map([...sums].map(([cluster, { place, rows }]) => [cluster, place / rows]));
}

function bandsOf(
  flows: FlowInput["flows"][number],
  before: readonly FlowNode[],
  after: readonly FlowNode[],
  scale: number,
): FlowBand[] {
  const sources = new Map(before.map((node) => [node.cluster, node]));
  const placeOf = (nodes: readonly FlowNode[], cluster: number) =>
    nodes.findIndex((node) => node.cluster === cluster);
  const arrived = new Map<number, number>();
  const left = new Map<number, number>();
  const ordered = [...flows].sort(
    (a, b) =>
      placeOf(before, a.from) - placeOf(before, b.from) ||
      placeOf(after, a.to) - placeOf(after, b.to),
  );
  return ordered.flatMap(({ from, to, rows }) => {
    const source = sources.get(from);
    const target = after.find((node) => node.cluster === to);
    if (!source || !target) return [];
    const leaves = source.top + (left.get(from) ?? 0);
    const arrives = target.top + (arrived.get(to) ?? 0);
    const thickness = rows * scale;
    left.set(from, (left.get(from) ?? 0) + thickness);
    arrived.set(to, (arrived.get(to) ?? 0) + thickness);
    return [{ from: source, to: target, rows, leaves, arrives, thickness }];
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
