import { expect, test } from "vitest";
import { runRepeatedly, thatCounts, timesOf } from "./times";

const runs = (...ms: number[]) => ms.map((one) => ({ ms: one }));

test("the first run counts only where it is the only one or the faster", () => {
  expect(thatCounts(runs(90)).ms).toBe(90);
  expect(thatCounts(runs(90, 100, 95, 20)).ms).toBe(90);
  expect(timesOf(runs(90, 20, 30, 10))).toEqual({ ms: 20, firstMs: 90, runs: 4 });
  expect(thatCounts(runs(90, 20, 30)).ms).toBe(30);
});

test("repeats come after the first run, as far as patience goes", async () => {
  const once = () => ({ ms: 40 });
  const count = async (repeats: number, patienceMs: number) =>
    (await runRepeatedly({ repeats, patienceMs }, once)).length;
  expect(await count(0, 1e9)).toBe(1);
  expect(await count(3, 1e9)).toBe(4);
  expect(await count(3, 120)).toBe(3);
  expect(await count(3, 10)).toBe(1);
});
