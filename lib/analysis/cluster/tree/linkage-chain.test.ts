import { expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import { mergeAlongChains } from "./linkage-chain";
import type { PairLinkage } from "./linkage-pairs";
import { fillTable, tableLayout } from "./linkage-table";

const [, engine] = allEngines();
const columns = 3;

function run<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Forty clusters of one to three rows. */
function openRoom() {
  const random = counterRandom(5, streams.samples);
  const counts = Array.from({ length: 40 }, (_, i) => 1 + (i % 3));
  const clusterOfRow = counts.flatMap((count, cluster) => new Array<number>(count).fill(cluster));
  const rows = clusterOfRow.length;
  const room = engine!.open(tableLayout(rows, columns, counts.length, 2));
  const { views } = room;
  views.values.forEach((_, i) => {
    views.values[i] = random.normal();
  });
  views.weights.fill(1);
  views.clusterOfRow.set(clusterOfRow);
  views.rowNumbers.set(clusterOfRow.map((_, row) => row));
  views.sizes.set(counts);
  counts.forEach((count, i) => {
    views.starts[i + 1] = views.starts[i]! + count;
  });
  return room;
}

it.each<PairLinkage>(["average", "complete"])(
  "%s linkage: a table that was used up by an attempt that died is measured again",
  (linkage) => {
    const room = openRoom();
    const input = { room: room.handle, linkage, columns };
    run(fillTable({ ...input, part: 0, from: 0, to: 25 }, engine!));
    run(fillTable({ ...input, part: 1, from: 25, to: 40 }, engine!));
    const chain = { ...input, tops: new Float64Array(40) };
    const half = mergeAlongChains(chain, engine!);
    half.next();
    const again = run(mergeAlongChains(chain, engine!));

    const fresh = openRoom();
    const other = { ...chain, room: fresh.handle };
    run(fillTable({ ...other, part: 0, from: 0, to: 40 }, engine!));
    expect(run(mergeAlongChains(other, engine!))).toEqual(again);
    expect(again.heights.length).toBe(39);
  },
);

it("gives a table with a missing number up instead of going round in circles", () => {
  const room = openRoom();
  room.views.values.fill(Number.NaN);
  const input = { room: room.handle, linkage: "average" as const, columns };
  run(fillTable({ ...input, part: 0, from: 0, to: 40 }, engine!));
  expect(() => run(mergeAlongChains({ ...input, tops: new Float64Array(40) }, engine!))).toThrow(
    "A cluster has no nearest other.",
  );
});
