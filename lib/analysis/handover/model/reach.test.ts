import { describe, expect, it } from "vitest";
import type { Assignment } from "@/lib/schema/assignment";
import type { Matrix } from "@/lib/schema/matrix";
import { distancesToNearest, reachOf } from "./reach";

const matrix = (values: readonly number[], rows: number): Matrix => ({
  rows,
  columns: values.length / rows,
  values: Float32Array.from(values),
  features: [],
});
const centers = (...values: number[]): Assignment => ({
  kind: "nearest-center",
  centers: Float64Array.from(values),
});

describe("how far the customers of a model reach", () => {
  it("is the distance to the nearest center", () => {
    const points = matrix([0, 3, 10, 0, 4, 0], 3);
    expect([...distancesToNearest(points, centers(0, 0, 10, 1))!]).toEqual([0, 5, 1]);
  });

  it("leaves out the farthest one in a hundred", () => {
    const points = matrix(
      Array.from({ length: 200 }, (_, i) => i),
      200,
    );
    expect(reachOf(points, centers(0))).toBe(197);
    expect(reachOf(matrix([], 0), centers(0))).toBeNull();
  });

  it("is not known where segments have no centers", () => {
    const cores: Assignment = {
      kind: "nearest-core",
      points: new Float32Array(1),
      labels: new Int32Array(1),
      radii: new Float32Array(1),
    };
    expect(reachOf(matrix([1, 2], 2), cores)).toBeNull();
  });
});
