import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Prepared } from "@/lib/schema/prepared";
import { fittedRecipeSchema } from "@/lib/schema/recipe";
import { applyRecipe } from "../apply-recipe";
import {
  cases,
  named,
  prepare,
  type Row,
  table,
  tableOfRows,
  typical,
} from "./testing/method-cases";

describe.each(Object.entries(cases))("%s", (_, steps) => {
  const prepared = prepare(table, steps);
  const saved = fittedRecipeSchema.parse(JSON.parse(JSON.stringify(prepared.fitted)));

  it("gives the same bytes when it is applied to its own file through JSON", () => {
    const again = applyRecipe(saved, table);
    expect(again.matrix).toEqual(prepared.matrix);
    expect(again.rowsSetAside).toEqual(prepared.rowsSetAside);
  });

  it("gives the same columns for another file, with categories, words and places it has not seen", () => {
    const other = Array.from({ length: 15 }, (_, i) => ({
      ...typical(i),
      income: i % 2 ? 1e9 : null,
      plan: "enterprise",
      sku: "never seen",
      since: "2031-01-01",
      note: "unheard words",
      lat: -89,
      lon: 179.5,
    }));
    const applied = applyRecipe(saved, tableOfRows(other));
    expect(named(applied)).toEqual(named(prepared));
    expect(applied.matrix.rows + applied.rowsSetAside.length).toBe(15);
    expect(applied.matrix.values.every(Number.isFinite)).toBe(true);
  });

  it("applies to a single row", () => {
    const applied = applyRecipe(saved, tableOfRows([typical(4)]));
    expect(named(applied)).toEqual(named(prepared));
  });

  it("names the columns that a file lacks", () => {
    const needed = prepared.fitted.columns.map(({ name }) => name);
    expect(needed.length).toBeGreaterThan(0);
    const lacking = { ...table, columns: table.columns.filter(({ name }) => name !== needed[0]) };
    expect(() => applyRecipe(saved, lacking)).toThrow(`"${needed[0]}"`);
  });

  it("says why it is there and what it did", () => {
    const { why, did } = prepared.effects[steps.length - 1]!;
    expect(why).toMatch(/^[A-Z].+\.$/);
    expect(did.length).toBeGreaterThan(0);
    for (const sentence of did) expect(sentence).toMatch(/^\S.*\.$/);
    expect(did.join(" ")).not.toMatch(/NaN|undefined|null/);
  });

  it("copes with gaps everywhere, constants and huge numbers", () => {
    const cell = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
    const row: fc.Arbitrary<Row> = fc.record({
      id: fc.integer({ min: 0, max: 2 }),
      income: cell(fc.oneof(fc.constant(5), fc.double({ min: -1e30, max: 1e30, noNaN: true }))),
      age: cell(fc.constant(30)),
      plan: cell(fc.constantFrom("free", "basic", "__proto__")),
      sku: cell(fc.string({ maxLength: 2 })),
      since: cell(fc.constantFrom("1905-03-01", "2024-02-29", "2101-12-31")),
      note: cell(fc.string({ maxLength: 8 })),
      lat: cell(fc.double({ min: -95, max: 95, noNaN: true })),
      lon: cell(fc.double({ min: -180, max: 180, noNaN: true })),
    });
    let prepared = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (cells) => {
        const source = tableOfRows(cells);
        let found: Prepared;
        try {
          found = prepare(source, steps);
        } catch (thrown) {
          const code = expect.stringMatching(/^(too-few-(distinct-)?rows|no-features)$/);
          expect(thrown).toMatchObject({ code });
          return;
        }
        expect(found.matrix.values.every(Number.isFinite)).toBe(true);
        const again = applyRecipe(JSON.parse(JSON.stringify(found.fitted)), source);
        expect(again.matrix).toEqual(found.matrix);
        prepared++;
      }),
      { numRuns: 60 },
    );
    expect(prepared).toBeGreaterThan(10);
  });
});
