import { describe, expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import { inertiaOf } from "../testing/inertia-of";
import { inlineJob } from "../testing/inline-job";
import { manyRows } from "../testing/many-rows";
import { settleAllRows } from "./kmeans-all-rows";
import { openBlocks } from "./kmeans-blocks";
import { meansOf } from "./kmeans-means";

const [, simd, threads] = allEngines();

describe("iterations on all rows", () => {
  it("end with the means of the labels and their inertia, for any number of threads", async () => {
    const data = manyRows(140_000, 2);
    const start = Float64Array.of(1, 1, 3, 5, 5, 2);
    const settled = [];
    for (const [engine, width] of [
      [simd!, 1],
      [simd!, 3],
      [threads!, 2],
    ] as const) {
      const room = openBlocks(engine, data, 3, width);
      const { inertia, centers } = await settleAllRows(room, start, 300, inlineJob(engine, width));
      const labels = room.views.labels.slice(0, data.rows);
      settled.push({ inertia, centers, labels });
      room.close();
    }
    const [{ inertia, centers, labels }] = settled as [(typeof settled)[number]];
    expect(inertia / inertiaOf(data, labels, 3)).toBeCloseTo(1, 12);
    meansOf(data, labels, 3).forEach((x, i) => {
      expect(centers[i]).toBeCloseTo(x, 10);
    });
    for (const other of settled) expect(other).toEqual(settled[0]);
  });

  it("leave no cluster empty, even where a center is far from all rows", async () => {
    const data = manyRows(70_000, 2);
    const room = openBlocks(simd!, data, 3, 1);
    const start = Float64Array.of(1, 1, 3, 5, 1e9, 1e9);
    const { inertia } = await settleAllRows(room, start, 300, inlineJob(simd!));
    const labels = room.views.labels.slice(0, data.rows);
    expect(new Set(labels)).toEqual(new Set([0, 1, 2]));
    expect(inertia / inertiaOf(data, labels, 3)).toBeCloseTo(1, 12);
    room.close();
  });
});
