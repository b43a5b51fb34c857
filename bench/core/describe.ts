import { describeDetails } from "@/lib/analysis/describe/describe-details";
import { describeSteps } from "@/lib/analysis/describe/describe-segments";
import type { Job } from "@/lib/analysis/executor";
import { runSteps } from "@/lib/analysis/run-steps";
import type { Clustering } from "@/lib/schema/clustering";
import type { Description } from "@/lib/schema/description";
import type { Matrix } from "@/lib/schema/matrix";
import type { Column, Table } from "@/lib/schema/table";
import type { CoreJob } from "./core-job";

const k = 12;
const tickMs = 2;

interface Question {
  readonly k: number;
}

interface Described {
  readonly description: Description;
  /** The longest the thread that is asked did not look up. */
  readonly longestMs: number;
}

interface Answer {
  /** Column, segment and Cliff's delta of every difference that is told. */
  readonly deltas: readonly (readonly [column: number, segment: number, delta: number])[];
  readonly clear: number;
}

interface Theirs {
  /** Per column, per segment. */
  readonly deltas: readonly (readonly number[])[];
}

/** What 12 segments are like in all columns: profile, differences with intervals and distributions, rules, tree, edge cases. */
export const describe: CoreJob<Question, Described, Answer, Theirs> = {
  name: "describe",
  cases: (scale) => [
    {
      what: `describing ${k} segments`,
      rows: scale === "quick" ? 2000 : 100_000,
      columns: scale === "quick" ? 20 : 200,
      question: { k },
      peers: [{ library: "scipy", work: "contrasts" }],
      beyondPeers: ["describe", "rules", "edges", "missing", "outcomes"],
      withinMs: 2000,
      withinNotes: { "the longest time without looking up": 50 },
    },
  ],
  run: (matrix, _, job) => described(matrix, job),
  digest: ({ description: { segments, details } }, { features }) => {
    const places = new Map(features.map(({ name }, i) => [name, i]));
    return {
      deltas: segments.flatMap(({ segment, contrasts }) =>
        contrasts.map(({ column, delta }) => [places.get(column)!, segment, delta.value] as const),
      ),
      clear: details.flatMap(({ cells }) => cells.filter(({ isClear }) => isClear)).length,
    };
  },
  compare: (ours, theirs) => {
    const off = Math.max(
      ...ours.deltas.map(([column, segment, delta]) =>
        Math.abs(delta - theirs.deltas[column]![segment]!),
      ),
    );
    return {
      text: `${ours.deltas.length} deltas within ${off.toExponential(1)}; theirs has no rules, edge cases or distributions`,
      holds: off <= 1e-9,
    };
  },
  notes: ({ longestMs }) => ({ "the longest time without looking up": longestMs }),
  remark: ({ clear }) => `${clear} clear differences`,
};

async function described(matrix: Matrix, job: Job): Promise<Described> {
  const asked = known.get(matrix) ?? askedOf(matrix);
  known.set(matrix, asked);
  const { scored, prepared } = asked;
  const watch = watchThread();
  const clusteredColumns = prepared.table.columns.map(({ name }) => name);
  const steps = describeSteps({ ...prepared, scored, clusteredColumns });
  const segmentation = await runSteps(steps, job);
  const description = await describeDetails({ prepared, scored, segmentation, seed: 1 }, job);
  return { description, longestMs: watch() };
}

/** What is described stands before it is described, so warm runs find it there. */
const known = new WeakMap<Matrix, ReturnType<typeof askedOf>>();

function askedOf(matrix: Matrix) {
  const table = tableOf(matrix);
  const tableRows = Uint32Array.from({ length: matrix.rows }, (_, row) => row);
  const labels = labelsOf(matrix);
  const clustering = clusteringOf(matrix, labels);
  const scored = {
    clustering,
    score: {
      inertia: 0,
      silhouette: 0,
      silhouetteError: 0,
      daviesBouldin: 0,
      calinskiHarabasz: 0,
    },
    silhouettes: new Float32Array(0),
    identities: [...clustering.sizes.keys()],
  };
  return { scored, prepared: { table, tableRows, matrix } };
}

function tableOf({ rows, columns, values, features }: Matrix): Table {
  return {
    rows,
    columns: Array.from({ length: columns }, (_, at): Column => {
      const cells = Float64Array.from(values.subarray(at * rows, (at + 1) * rows));
      return {
        kind: "number",
        name: features[at]!.name,
        role: "feature",
        unreadable: 0,
        values: cells,
      };
    }),
  };
}

/**
 * Told from the values alone, by the signs of the first four columns, so that the script that measures the peer can make
 * the very same segments from the same matrix; no algorithm of one side has to be run by the other.
 */
function labelsOf({ rows, values }: Matrix): Int32Array {
  const sign = (column: number, row: number) => Number(values[column * rows + row]! > 0);
  return Int32Array.from(
    { length: rows },
    (_, row) => (8 * sign(0, row) + 4 * sign(1, row) + 2 * sign(2, row) + sign(3, row)) % k,
  );
}

function clusteringOf({ rows, columns, values }: Matrix, labels: Int32Array): Clustering {
  const sizes = Array.from({ length: k }, () => 0);
  for (const label of labels) sizes[label]!++;
  const centers = new Float64Array(k * columns);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      centers[labels[row]! * columns + column]! +=
        values[column * rows + row]! / sizes[labels[row]!]!;
    }
  }
  return { algorithm: "kmeans", k, labels, centers, inertia: 0, sizes, noise: 0 };
}

/** A clock that ticks while the thread is free; tells the longest it did not. */
function watchThread(): () => number {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - tickMs);
    last = now;
  };
  const timer = setInterval(tick, tickMs);
  return () => {
    tick();
    clearInterval(timer);
    return longest;
  };
}
