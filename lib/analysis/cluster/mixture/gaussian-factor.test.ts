import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertFactor } from "./gaussian-factor";

function inverted(covariance: Float64Array, columns: number) {
  const inverse = new Float64Array(covariance.length);
  const steps = invertFactor(covariance, columns, inverse);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { logDiagonal: step.value, inverse };
}

/** A lower triangle as rows of a square matrix. */
const square = (triangle: Float64Array, columns: number) =>
  Array.from({ length: columns }, (_, j) =>
    Array.from({ length: columns }, (_, i) => (i <= j ? triangle[(j * (j + 1)) / 2 + i]! : 0)),
  );

describe("the inverse of a covariance's factor", () => {
  it("makes the covariance the identity", () => {
    const matrices = fc.integer({ min: 1, max: 9 }).chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
          minLength: columns * columns,
          maxLength: columns * columns,
        }),
      ),
    );
    fc.assert(
      fc.property(matrices, ([columns, entries]) => {
        const full = (j: number, i: number) => {
          let sum = i === j ? 0.5 : 0;
          for (let m = 0; m < columns; m++) {
            sum += entries[j * columns + m]! * entries[i * columns + m]!;
          }
          return sum;
        };
        const packed = new Float64Array((columns * (columns + 1)) / 2);
        for (let j = 0, at = 0; j < columns; j++) {
          for (let i = 0; i <= j; i++) packed[at++] = full(j, i);
        }
        const { inverse, logDiagonal } = inverted(packed, columns);
        const rows = square(inverse, columns);
        const product = (j: number, i: number) => {
          let sum = 0;
          for (let a = 0; a < columns; a++) {
            for (let b = 0; b < columns; b++) sum += rows[j]![a]! * full(a, b) * rows[i]![b]!;
          }
          return sum;
        };
        for (let j = 0; j < columns; j++) {
          for (let i = 0; i <= j; i++) expect(product(j, i)).toBeCloseTo(i === j ? 1 : 0, 8);
        }
        const diagonal = rows.reduce((sum, row, j) => sum + Math.log(row[j]!), 0);
        expect(logDiagonal).toBeCloseTo(diagonal, 10);
      }),
    );
  });

  it("is none where columns determine each other", () => {
    expect(inverted(Float64Array.of(1, 2, 4), 2).logDiagonal).toBeNaN();
    expect(inverted(Float64Array.of(1, 1, 1 + Number.EPSILON), 2).logDiagonal).toBeNaN();
    expect(inverted(Float64Array.of(1, 1, 1 + 1e-12), 2).logDiagonal).not.toBeNaN();
  });
});
