import fc from "fast-check";
import { expect, it } from "vitest";
import { type MixedRows, smote } from "./smote";
import { run } from "./testing/run";

const rowOf = (rows: MixedRows, row: number) => rows.numbers.map((values) => values[row]!);
const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, j) => value - b[j]!));
const groups = fc.integer({ min: 2, max: 14 }).chain((rows) => {
  const number = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows, maxLength: rows });
  const code = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: rows, maxLength: rows });
  return fc.record({
    rows: fc.constant(rows),
    numbers: fc.array(
      number.map((cells) => Float64Array.from(cells)),
      { minLength: 1, maxLength: 3 },
    ),
    codes: fc.array(
      code.map((cells) => Int32Array.from(cells)),
      { maxLength: 2 },
    ),
  });
});
const options = fc.record({
  count: fc.integer({ min: 0, max: 40 }),
  neighbors: fc.integer({ min: 1, max: 6 }),
  seed: fc.integer({ min: 0, max: 9 }),
});

it("makes as many rows as asked, each on the way from a row to one of its nearest neighbors", () => {
  fc.assert(
    fc.property(groups, options, (group, { count, neighbors, seed }) => {
      const numbersOnly = { ...group, codes: [] };
      const made = run(smote(numbersOnly, { count, neighbors, seed }));
      expect(made.rows).toBe(count);
      for (let i = 0; i < count; i++) {
        const [from, to] = [rowOf(group, made.from[i]!), rowOf(group, made.to[i]!)];
        expect(made.from[i]).not.toBe(made.to[i]);
        expect(distance(from, rowOf(made, i)) + distance(rowOf(made, i), to)).toBeCloseTo(
          distance(from, to),
          8,
        );
        const nearer = Array.from({ length: group.rows }, (_, row) => row).filter(
          (row) =>
            row !== made.from[i] && distance(rowOf(group, row), from) < distance(to, from) - 1e-9,
        );
        expect(nearer.length).toBeLessThan(neighbors);
      }
    }),
  );
});

it("takes rows in turns, so that each is used as often as any other", () => {
  fc.assert(
    fc.property(groups, options, (group, chosen) => {
      const made = run(smote(group, chosen));
      const uses = new Uint32Array(group.rows);
      for (const row of made.from) uses[row]!++;
      expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
    }),
  );
});

it("gives a made-up row a category most of the neighbors have, never one of its own making", () => {
  const group = {
    rows: 5,
    numbers: [Float64Array.of(0, 1, 2, 3, 4)],
    codes: [Int32Array.of(1, 0, 0, 0, 0)],
  };
  const made = run(smote(group, { count: 20, neighbors: 3, seed: 1 }));
  expect(new Set(made.codes[0])).toEqual(new Set([0]));
  fc.assert(
    fc.property(groups, options, (any, chosen) => {
      const rows = run(smote(any, chosen));
      rows.codes.forEach((codes, j) => {
        for (const code of codes) expect(any.codes[j]!.includes(code)).toBe(true);
      });
    }),
  );
});

it("counts a different category as the median standard deviation of the numbers", () => {
  const neighborOfFirst = (numbers: number[]) => {
    // The second column is constant, so the median of the two deviations is half the first one.
    const group = {
      rows: 4,
      numbers: [Float64Array.from(numbers), new Float64Array(4)],
      codes: [Int32Array.of(0, 1, 0, 0)],
    };
    const made = run(smote(group, { count: 4, neighbors: 1, seed: 1 }));
    return made.to[[...made.from].indexOf(0)];
  };
  // Deviations of 2.9 and 3.1: row 1, of another category, is 1.5 away; row 2 is 1 or 5.
  expect(neighborOfFirst([0, 0, 1, 7])).toBe(2);
  expect(neighborOfFirst([0, 0, 5, 7])).toBe(1);
});

it("makes the same rows from the same seed and others from another", () => {
  const group = { rows: 6, numbers: [Float64Array.of(1, 5, 2, 8, 3, 9)], codes: [] };
  const make = (seed: number) => run(smote(group, { count: 10, neighbors: 2, seed }));
  expect(make(4)).toEqual(make(4));
  expect(make(5).numbers).not.toEqual(make(4).numbers);
});

it("refuses a group of one", () => {
  const one = { rows: 1, numbers: [Float64Array.of(1)], codes: [] };
  expect(() => run(smote(one, { count: 1, neighbors: 1, seed: 1 }))).toThrow("this one has 1");
});
