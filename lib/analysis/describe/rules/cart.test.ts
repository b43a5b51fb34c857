import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "@/lib/analysis/drain";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { type CartNode, growCart } from "./cart";
import golden from "./golden/trees.json";
import { type RuleCells, ruleCells } from "./rule-features";

type Reference =
  | readonly [readonly number[]]
  | readonly [number, number, boolean | null, Reference, Reference];

function numbers(columns: readonly (readonly (number | null)[])[]): RuleCells[] {
  const rows = Uint32Array.from(columns[0] ?? [], (_, row) => row);
  const { columns: built } = tableOf(columns.map((cells, i) => [`x${i}`, cells] as const));
  return built.map((column) => ruleCells(column, rows));
}

function expectSame(node: CartNode, reference: Reference): void {
  if (reference.length === 1) {
    expect(node.split).toBeNull();
    for (const [c, weight] of reference[0].entries()) expect(node.counts[c]).toBeCloseTo(weight, 6);
    return;
  }
  const [feature, threshold, missing, left, right] = reference;
  expect(node.split?.feature).toBe(feature);
  expect(node.split?.threshold).toBeCloseTo(threshold, 5);
  if (missing !== null) expectMissing(node, missing);
  expectSame(node.children![0], left);
  expectSame(node.children![1], right);
}

/** Where no row of the node lacks a value, either side is as good. */
function expectMissing(node: CartNode, goesLeft: boolean): void {
  const { columns } = golden.cases.find(({ name }) => name === "missing cells")!;
  const cells = columns[node.split!.feature]!;
  if ([...node.rows].some((row) => cells[row] === null)) expect(node.split!.missing).toBe(goesLeft);
}

describe("a classification tree", () => {
  it.each(golden.cases)(
    "splits as scikit-learn's does: $name",
    ({ columns, labels, weights, options, tree }) => {
      const input = {
        features: numbers(columns),
        labels: Int32Array.from(labels),
        classes: Math.max(...labels) + 1,
        ...(weights && { weights: Float64Array.from(weights) }),
      };
      expectSame(drain(growCart(input, options)), tree as unknown as Reference);
    },
  );

  it("with two classes finds the best of all sets of categories", () => {
    const cells = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })),
      {
        minLength: 4,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const labels = Int32Array.from(rows, ([, label]) => label);
        const { columns } = tableOf({ plan: rows.map(([code]) => "abcde"[code]!) });
        const feature = ruleCells(
          columns[0]!,
          Uint32Array.from(rows, (_, row) => row),
        );
        const options = { maxDepth: 1, minLeaf: 1, alpha: -1 };
        const found =
          drain(growCart({ features: [feature], labels, classes: 2 }, options)).split?.gain ?? 0;
        let best = 0;
        for (let set = 0; set < 32; set++) {
          const sides = [0, 1].map((side) => rows.filter(([code]) => ((set >> code) & 1) === side));
          const purity = (part: typeof rows) =>
            part.length === 0
              ? 0
              : [0, 1].reduce(
                  (sum, c) => sum + part.filter(([, label]) => label === c).length ** 2,
                  0,
                ) / part.length;
          best = Math.max(best, purity(sides[0]!) + purity(sides[1]!) - purity(rows));
        }
        expect(found).toBeCloseTo(best, 9);
      }),
    );
  });

  it("is one leaf of no rows, of one class and of constant columns", () => {
    const options = { maxDepth: 4, minLeaf: 1, alpha: 0 };
    const grow = (cells: number[], labels: number[]) =>
      drain(
        growCart(
          { features: numbers([cells]), labels: Int32Array.from(labels), classes: 2 },
          options,
        ),
      );
    expect(grow([], []).split).toBeNull();
    expect(grow([1, 2], [1, 1]).split).toBeNull();
    expect(grow([7, 7], [0, 1]).split).toBeNull();
  });

  it("tells missing cells apart where nothing else does", () => {
    const labels = Int32Array.from([0, 0, 1, 1]);
    const features = numbers([[3, 3, null, null]]);
    const { split, children } = drain(
      growCart({ features, labels, classes: 2 }, { maxDepth: 1, minLeaf: 1, alpha: 0 }),
    );
    expect(split).toMatchObject({ missing: false, threshold: Number.POSITIVE_INFINITY });
    expect([...children![0].rows]).toEqual([0, 1]);
  });
});
