import { expect, test } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { columnValues } from "./column-values";

const table = tableOf({ age: [20, null, 40, 50], plan: ["a", "b", "b", null] });

test("a column comes for the rows that take part, missing values kept as such", () => {
  expect(columnValues(table, Uint32Array.of(1, 3), "age")).toEqual({
    kind: "number",
    values: Float64Array.of(Number.NaN, 50),
  });
});

test("groups come by how many have them, and only those that somebody has", () => {
  expect(columnValues(table, Uint32Array.of(0, 1, 2, 3), "plan")).toEqual({
    kind: "groups",
    codes: Int32Array.of(1, 0, 0, -1),
    groups: ["b", "a"],
  });
  expect(columnValues(table, Uint32Array.of(0, 3), "plan")).toMatchObject({ groups: ["a"] });
});

test("a column that is not there is said", () => {
  expect(() => columnValues(table, Uint32Array.of(0), "name")).toThrow("no column named “name”");
});
