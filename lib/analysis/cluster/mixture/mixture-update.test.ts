import { describe, expect, it } from "vitest";
import { twinEngine } from "../../kernels/twin-engine";
import { mixtureArea, mixtureLayout } from "./mixture-room";
import { updateFrom } from "./mixture-update";

const shape = {
  rows: 10,
  columns: 2,
  maxK: 2,
  areas: 1,
  slots: 1,
  k: 2,
  area: 0,
  covariance: "full",
  regularization: 0.5,
  total: 10,
} as const;

/** After a pass in which component 0 got all rows, 2 beside its old mean. */
function updated(revive: boolean) {
  const room = twinEngine().open(mixtureLayout(shape));
  const area = mixtureArea(room, shape);
  const { views } = area;
  views.means.set([1, 1, 7, 8]);
  views.covariances.set([1, 0, 1, 3, 0, 5]);
  const scatter = [10 * (4 + 9), 0, 10 * (0 + 25)];
  views.partials.set([-123, 10, 20, 0, 0, 0, 0, ...scatter, 0, 0, 0]);
  const steps = updateFrom(area, { ...shape, from: 0, revive });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { ...step.value, views };
}

describe("a component that has lost its rows", () => {
  it("keeps its place at no weight", () => {
    const { revived, logLikelihood, views } = updated(false);
    expect(revived).toBe(0);
    expect(logLikelihood).toBe(-123);
    expect([...views.weights.subarray(2)]).toEqual([1, 0]);
    expect([...views.means.subarray(4)]).toEqual([3, 1, 7, 8]);
    expect([...views.covariances]).toEqual([9.5, 0, 25.5, 3, 0, 5]);
    expect(views.constants[3]).toBe(Number.NEGATIVE_INFINITY);
    expect(Number.isFinite(views.constants[2])).toBe(true);
  });

  it("is revived as half of the heaviest, a standard deviation away along its widest column", () => {
    const { revived, views } = updated(true);
    expect(revived).toBe(1);
    expect([...views.weights.subarray(2)]).toEqual([0.5, 0.5]);
    expect([...views.means.subarray(4)]).toEqual([3, 1, 3, 1 + Math.sqrt(25.5)]);
    expect([...views.covariances]).toEqual([9.5, 0, 25.5, 9.5, 0, 25.5]);
    expect(views.constants[3]).toBe(views.constants[2]);
  });
});
