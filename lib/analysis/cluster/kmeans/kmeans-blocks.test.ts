import { describe, expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import { manyRows } from "../testing/many-rows";
import { kmeansPass, openBlocks } from "./kmeans-blocks";

const [, simd] = allEngines();
const k = 3;

function opened() {
  const data = manyRows(70_000, 2);
  const room = openBlocks(simd!, data, k, 1);
  room.views.labels.fill(-1);
  room.views.leads.fill(-1);
  room.views.centers.set([1, 1, 3, 5, 5, 2]);
  return room;
}

type Opened = ReturnType<typeof opened>;

function* pass({ handle, shape }: Opened) {
  const blocks = { from: 0, to: shape.blocks };
  const input = { room: handle, shape, slot: 0, k, ...blocks, kind: "assign" as const };
  return yield* kmeansPass(input, simd!);
}

function finish(room: Opened): number {
  const steps = pass(room);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const outcome = ({ views }: Opened) => [views.labels, views.sums, views.sizes].map((x) => [...x]);

describe("a pass over blocks", () => {
  it("ends the same when the thread before it died in the middle", () => {
    const expected = opened();
    finish(expected);
    const room = opened();
    const dying = pass(room);
    dying.next();
    room.views.labels.fill(2, 20_000, 30_000);
    expect(finish(room)).toBe(70_000);
    expect(outcome(room)).toEqual(outcome(expected));
  });

  it("changes nothing when it is repeated with the same centers", () => {
    const room = opened();
    finish(room);
    const before = outcome(room);
    expect(finish(room)).toBe(0);
    expect(outcome(room)).toEqual(before);
  });
});
