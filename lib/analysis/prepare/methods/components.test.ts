import fc from "fast-check";
import { expect, it } from "vitest";
import golden from "../golden/selection.json";
import { applyComponents, componentName, fitComponents } from "./components";
import { gap, numbersOf, run, through } from "./testing/run";

const mixed = golden.mixed.map(numbersOf);

it("gives the coordinates and shares of scikit-learn's PCA, up to sign", () => {
  const fitted = through(run(fitComponents(mixed, { keep: "count", count: 3 })));
  expect(gap(fitted.shares, golden.pca.shares.slice(0, 3))).toBeLessThan(1e-12);
  const found = applyComponents(mixed, fitted);
  golden.pca.coordinates.forEach((wanted, i) => {
    const turned = found[i]!.map((value) => -value);
    expect(Math.min(gap(found[i]!, wanted), gap(turned, wanted))).toBeLessThan(1e-10);
  });
});

it("keeps the fewest components that hold the share asked for", () => {
  expect(run(fitComponents(mixed, { keep: "share", share: 0.95 })).loadings).toHaveLength(
    golden.pca.keptFor95,
  );
  expect(run(fitComponents(mixed, { keep: "share", share: 1 })).loadings).toHaveLength(7);
});

it("points each component to where its largest weight is positive", () => {
  for (const weights of run(fitComponents(mixed, { keep: "count", count: 7 })).loadings) {
    expect(
      weights.reduce((most, weight) => (Math.abs(weight) > Math.abs(most) ? weight : most), 0),
    ).toBeGreaterThan(0);
  }
});

it("is called by the columns that make it up", () => {
  expect(componentName([0.1, -0.5, 0.8], ["a", "b", "c"])).toBe("c +, b −");
  expect(componentName([0.1, 0.99], ["a", "b"])).toBe("b +");
});

it("has no component where nothing varies, and refuses more than 500 columns", () => {
  const constant = Float64Array.of(3, 3);
  expect(run(fitComponents([constant, constant], { keep: "count", count: 2 })).loadings).toEqual(
    [],
  );
  expect(run(fitComponents([], { keep: "count", count: 2 })).loadings).toEqual([]);
  const many = Array.from({ length: 501 }, () => constant);
  expect(() => run(fitComponents(many, { keep: "count", count: 2 }))).toThrow(
    "at most 500 columns; there are 501",
  );
});

it("leaves a row with a gap without a place and the others finite, the same after JSON", () => {
  const cell = fc.double({ min: -1e100, max: 1e100, noNaN: true });
  const table = fc.integer({ min: 1, max: 8 }).chain((rows) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(table, (cells) => {
      const data = cells.map((values) => Float64Array.from(values));
      const fitted = run(fitComponents(data, { keep: "share", share: 0.9 }));
      const found = applyComponents(data, fitted);
      expect(applyComponents(data, through(fitted))).toEqual(found);
      for (const values of found) expect(values.every(Number.isFinite)).toBe(true);
      data[0]![0] = Number.NaN;
      for (const values of applyComponents(data, fitted)) expect(values[0]).toBeNaN();
    }),
  );
});
