import fc from "fast-check";
import { expect, it } from "vitest";
import golden from "../golden/embedding.json";
import { applyEmbedding, fitEmbedding } from "./category-embedding";
import { codedOf, gap, run, through } from "./testing/run";

const sku = codedOf(golden.sku);
const others = [codedOf(golden.shop), codedOf(golden.plan)];
const options = { dimensions: 3, atLeast: 1, seed: 1 };

it("gives the principal coordinates of correspondence analysis, up to sign", () => {
  const fitted = run(fitEmbedding(sku, others, options));
  expect(fitted.share).toBeCloseTo(golden.share, 10);
  const placed = new Map(fitted.places);
  golden.coordinates.forEach((wanted, axis) => {
    const found = golden.names.map((name) => placed.get(name)![axis]!);
    const turned = found.map((value) => -value);
    expect(Math.min(gap(found, wanted), gap(turned, wanted))).toBeLessThan(1e-9);
  });
});

it("puts rare categories in one place, and unknown ones with them", () => {
  const cells = [...golden.sku];
  cells[0] = "once";
  const fitted = through(run(fitEmbedding(codedOf(cells), others, { ...options, atLeast: 5 })));
  expect(fitted.places.map(([name]) => name)).not.toContain("once");
  const [first] = applyEmbedding(codedOf(["once", "never seen", null]), fitted);
  expect(first![0]).toBe(fitted.other[0]);
  expect(first![1]).toBe(fitted.other[0]);
  expect(first![2]).toBeNaN();
});

it("puts unknown categories in the middle where none was rare", () => {
  const fitted = run(fitEmbedding(sku, others, options));
  expect(fitted.other).toEqual([0, 0, 0]);
});

it("has every category in one place where the other columns tell nothing", () => {
  for (const none of [
    [],
    [codedOf(golden.sku.map(() => "same"))],
    [codedOf(golden.sku.map(() => null))],
  ]) {
    const fitted = run(fitEmbedding(sku, none, options));
    expect(
      applyEmbedding(sku, fitted).every((values) => values.every((value) => value === 0)),
    ).toBe(true);
    expect(fitted.share).toBe(0);
  }
});

it("makes finite places, the same after JSON", () => {
  const cells = fc.array(
    fc.tuple(fc.constantFrom("a", "b", "c", null), fc.constantFrom("x", "y", null)),
    {
      maxLength: 15,
    },
  );
  fc.assert(
    fc.property(cells, (rows) => {
      const column = codedOf(rows.map(([own]) => own));
      const fitted = run(fitEmbedding(column, [codedOf(rows.map(([, other]) => other))], options));
      const found = applyEmbedding(column, fitted);
      expect(applyEmbedding(column, through(fitted))).toEqual(found);
      for (const values of found) {
        for (const [row, value] of values.entries()) {
          expect(Number.isFinite(value)).toBe(column.codes[row]! >= 0);
        }
      }
    }),
  );
});
