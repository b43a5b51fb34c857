import { expect, it } from "vitest";
import { fillCodesForward, fillForward, interpolate, timeOrder } from "./order-fill";

const none = Number.NaN;
// Customer 0 in rows 0, 2, 4, 5; customer 1 in rows 1, 3; row 6 has no customer, row 7 no time.
const customers = Int32Array.of(0, 1, 0, 1, 0, 0, -1, 0);
const times = Float64Array.of(30, 10, 10, 20, 0, 20, 5, none);
const order = timeOrder(customers, times);

it("puts each customer's rows in the order of time", () => {
  expect([...order.rows]).toEqual([4, 2, 5, 0, 1, 3]);
  expect([...order.starts]).toEqual([0, 4, 6]);
});

it("carries the last known value forward within a customer, never across", () => {
  const values = Float64Array.of(none, none, 7, 5, none, none, none, none);
  expect([...fillForward(values, order)]).toEqual([7, none, 7, 5, none, 7, none, none]);
});

it("carries categories forward the same way", () => {
  const codes = Int32Array.of(-1, -1, 2, 1, -1, -1, -1, -1);
  expect([...fillCodesForward(codes, order)]).toEqual([2, -1, 2, 1, -1, 2, -1, -1]);
});

it("puts a gap on the line between its neighbors in time, and leaves the ends open", () => {
  const values = Float64Array.of(9, none, none, 4, 3, none, none, none);
  expect([...interpolate(values, order)]).toEqual([9, none, 5, 4, 3, 7, none, none]);
  expect([...interpolate(Float64Array.of(none, 1, 8, none, none, none, 1, 1), order)]).toEqual([
    none,
    1,
    8,
    none,
    none,
    none,
    1,
    1,
  ]);
});

it("keeps the order of the file for rows at the same time", () => {
  const same = timeOrder(Int32Array.of(0, 0, 0), Float64Array.of(1, 1, 1));
  expect([...same.rows]).toEqual([0, 1, 2]);
  expect([...interpolate(Float64Array.of(2, none, 6), same)]).toEqual([2, 2, 6]);
});

it("does nothing to an empty table", () => {
  const empty = timeOrder(new Int32Array(0), new Float64Array(0));
  expect(fillForward(new Float64Array(0), empty)).toHaveLength(0);
});
