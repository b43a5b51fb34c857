import { describe, expect, it } from "vitest";
import { elbow } from "./elbow";

const curve = (...inertias: number[]) => inertias.map((inertia, i) => ({ k: i + 1, inertia }));

describe("the elbow", () => {
  it("is where the curve bends most, whatever its scale", () => {
    const inertias = [100, 60, 25, 20, 16, 13];
    expect(elbow(curve(...inertias))).toBe(3);
    expect(elbow(curve(...inertias.map((x) => 1e-9 * x)))).toBe(3);
  });

  it("is the smallest k of equals", () => {
    expect(elbow(curve(4, 2, 1, 0))).toBe(2);
  });

  it("is not there in a straight line, in one that bulges up, in a flat one or with two points", () => {
    expect(elbow(curve(9, 6, 3, 0))).toBeUndefined();
    expect(elbow(curve(9, 8, 6, 0))).toBeUndefined();
    expect(elbow(curve(0, 0, 0))).toBeUndefined();
    expect(elbow(curve(9, 1))).toBeUndefined();
    expect(elbow([])).toBeUndefined();
  });
});
