import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafOrder } from "./leaf-order";
import { optimalLeafOrder } from "./leaf-order-optimal";
import { numberMerges } from "./number-merges";

interface Case {
  readonly leaves: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly heights: Float64Array;
  readonly values: Float32Array;
}

/** Any tree over points on a plane. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 8 }).chain((leaves) => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: 0, max: 3, noNaN: true }),
  );
  const array = <T>(item: fc.Arbitrary<T>, length: number) =>
    fc.array(item, { minLength: length, maxLength: length });
  return fc
    .record({
      values: array(number, 2 * leaves),
      heights: array(fc.integer({ min: 0, max: 3 }), leaves - 1),
      partners: array(fc.nat(1000), leaves - 1),
    })
    .map(({ values, heights, partners }) => {
      const merges = {
        first: Uint32Array.from(partners, (_, i) => i + 1),
        second: Uint32Array.from(partners, (partner, i) => partner % (i + 1)),
        heights: Float64Array.from(heights),
      };
      const {
        left,
        right,
        heights: sorted,
      } = numberMerges(merges, new Float64Array(leaves).fill(1));
      return { leaves, left, right, heights: sorted, values: Float32Array.from(values) };
    });
});

function lengthAlong(order: readonly number[], values: Float32Array): number {
  const rows = values.length / 2;
  let length = 0;
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [order[i]!, order[i - 1]!];
    length += Math.hypot(values[a]! - values[b]!, values[rows + a]! - values[rows + b]!);
  }
  return length;
}

/** All orders that draw the tree without crossings. */
function everyOrder({ leaves, left, right }: Case, node = leaves + left.length - 1): number[][] {
  if (node < leaves) return [[node]];
  const one = everyOrder({ leaves, left, right } as Case, left[node - leaves]!);
  const two = everyOrder({ leaves, left, right } as Case, right[node - leaves]!);
  return one.flatMap((a) =>
    two.flatMap((b) => [
      [...a, ...b],
      [...b, ...a],
    ]),
  );
}

function best(given: Case): number[] {
  const { leaves: rows, values } = given;
  const points = { rows, columns: 2, values, weights: new Float64Array(rows).fill(1) };
  const steps = optimalLeafOrder({ tree: { ...given, order: leafOrder(given) }, points });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return [...step.value];
}

describe("the order of leaves", () => {
  it("has the tighter side left, leaves before merges and fewer leaves before more", () => {
    const left = Uint32Array.of(3, 1, 0, 6);
    const right = Uint32Array.of(4, 2, 5, 7);
    const heights = Float64Array.of(1, 1, 2, 4);
    expect([...leafOrder({ leaves: 5, left, right, heights })]).toEqual([1, 2, 0, 3, 4]);
  });

  it("draws any tree without crossings", () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(everyOrder(given)).toContainEqual([...leafOrder(given)]);
      }),
      { numRuns: 100 },
    );
  });

  it("at its best is as short a way along the leaves as any that draws the tree without crossings", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const orders = everyOrder(given);
        const found = best(given);
        expect(orders).toContainEqual(found);
        const least = Math.min(...orders.map((order) => lengthAlong(order, given.values)));
        expect(lengthAlong(found, given.values)).toBeCloseTo(least, 9);
      }),
      { numRuns: 100 },
    );
  });
});
