import { describe, expect, it } from "vitest";
import type { RowSample } from "@/lib/schema/reading";
import { readAll, recordsOf } from "./testing/read-all";

const rows = 30_000;
const lines = Array.from({ length: rows }, (_, i) => `${i},${i % 7},"a, ${i % 3}"`);
const file = `id,group,note\n${lines.join("\n")}\n`;
const sampled = async (sample: RowSample) => readAll(file, { sample });
const ids = (raw: Awaited<ReturnType<typeof readAll>>) => recordsOf(raw).map(([id]) => Number(id));

describe("a sample of rows", () => {
  it("has as many rows as were asked for, in the order of the file, each as it stands there", async () => {
    const raw = await sampled({ rows: 2500, seed: 1 });
    const found = ids(raw);
    expect(raw.rows).toBe(2500);
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    expect(recordsOf(raw)).toEqual(found.map((i) => [`${i}`, `${i % 7}`, `a, ${i % 3}`]));
    expect([...raw.lines]).toEqual(found.map((i) => i + 2));
    expect(raw.columns.map(({ values }) => values.length)).toEqual([2500, 7, 3]);
  });

  it("is the same for the same seed and another for another one", async () => {
    const [one, same, other] = await Promise.all(
      [5, 5, 6].map((seed) => sampled({ rows: 300, seed })),
    );
    expect(ids(same!)).toEqual(ids(one!));
    expect(ids(other!)).not.toEqual(ids(one!));
  });

  it("accounts for every row: in the sample, set aside, or not sampled", async () => {
    const text = file.replace("\n20000,", "\n20000,1,2,3,4,5\n20000,");
    const raw = await readAll(text, { sample: { rows: 1000, seed: 3 } });
    expect([raw.rows, raw.setAside.length, raw.notSampled]).toEqual([1000, 1, rows - 1000]);
  });

  it("is the whole file where it is no larger, and then leaves nothing out", async () => {
    const whole = await readAll(file);
    const raw = await sampled({ rows: 100_000, seed: 1 });
    expect(raw.notSampled).toBe(0);
    expect(recordsOf(raw)).toEqual(recordsOf(whole));
    expect(whole.notSampled).toBeUndefined();
  });

  it("takes rows from all over the file alike", async () => {
    const tenths = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 20; seed++)
      for (const id of ids(await sampled({ rows: 500, seed }))) tenths[Math.floor(id / 3000)]!++;
    const expected = (20 * 500) / 10;
    const chiSquared = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99.9 % of chi-squared with 9 degrees of freedom.
    expect(chiSquared).toBeLessThan(27.88);
  });
});
