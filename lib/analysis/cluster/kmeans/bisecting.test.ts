import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { allEngines } from "../../kernels/testing/engines";
import { distinctRows } from "../distinct-rows";
import families from "../golden/families.json";
import golden from "../golden/inertias.json";
import { inertiaOf } from "../testing/inertia-of";
import { inlineJob } from "../testing/inline-job";
import { bisecting } from "./bisecting";

const [, simd] = allEngines();

function find(
  rows: number,
  columns: number,
  values: ArrayLike<number>,
  split: "spread" | "size",
  { maxK = 10, width = 1 } = {},
) {
  const data = distinctRows({ rows, columns, values: Float32Array.from(values), features: [] });
  const options = sweepOptionsSchema.parse({ maxK });
  const job = inlineJob(simd!, width);
  const ks = { minK: 2, maxK };
  return { data, found: bisecting.find(data, ks, { split }, options, job) };
}

describe.each(golden.cases)("bisecting k-means: $name", ({ name, rows, columns, values }) => {
  const expected = families.cases.find((one) => one.name === name)!.bisecting;

  it.each(["spread", "size"] as const)(
    "is about as good as scikit-learn's, by %s",
    async (split) => {
      const { data, found } = find(rows, columns, values, split);
      const ratios = (await found).map(({ k, labels }, i) => {
        return inertiaOf(data, labels, k) / expected[split][i]!;
      });
      expect(Math.max(...ratios)).toBeLessThan(1.02);
    },
  );

  it("splits one cluster from each k to the next", async () => {
    const partitions = await find(rows, columns, values, "spread").found;
    partitions.forEach(({ k, labels }, i) => {
      expect(new Set(labels).size).toBe(k);
      const before = partitions[i - 1]?.labels;
      if (!before) return;
      const pairs = new Set(labels.map((label, row) => 1000 * before[row]! + label));
      expect(pairs.size).toBe(k);
    });
  });
});

describe("bisecting k-means", () => {
  it("splits the cluster with most customers where asked to", async () => {
    const values = [...Array.from({ length: 30 }, (_, i) => i / 100), 100, 130];
    const bySize = await find(32, 1, values, "size", { maxK: 3 }).found;
    const bySpread = await find(32, 1, values, "spread", { maxK: 3 }).found;
    const data = distinctRows({
      rows: 32,
      columns: 1,
      values: Float32Array.from(values),
      features: [],
    });
    const far = (labels: Int32Array) => {
      return new Set(data.values.map((x, row) => (x >= 100 ? labels[row]! : -1))).size - 1;
    };
    expect(far(bySize[1]!.labels)).toBe(1);
    expect(far(bySpread[1]!.labels)).toBe(2);
  });

  it("splits down to single rows and gives the same labels for any number of threads", async () => {
    const values = [3, 1, 4, 1.5, 9, 2.6];
    const [narrow, wide] = [1, 3].map((width) => find(6, 1, values, "spread", { maxK: 6, width }));
    const found = await narrow!.found;
    expect(new Set(found.at(-1)!.labels).size).toBe(6);
    expect(await wide!.found).toEqual(found);
  });
});
