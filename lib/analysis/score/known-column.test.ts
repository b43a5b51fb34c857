import { describe, expect, it } from "vitest";
import { datesOf, tableOf, textOf } from "../prepare/testing/table-of";
import { knownColumn } from "./known-column";

const all = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);

describe("a column that knows groups", () => {
  it("numbers categories in the order they come, missing ones −1", () => {
    const table = tableOf({ plan: ["pro", "free", null, "pro"] });
    const known = knownColumn(table, all(4), "plan");
    expect(known.kind).toBe("groups");
    expect([...known.groups]).toEqual([0, 1, -1, 0]);
    expect(known.names).toEqual(["pro", "free"]);
  });

  it("takes numbers by their value and only the rows that take part", () => {
    const table = tableOf({ level: [3, 1, null, 3] });
    const known = knownColumn(table, Uint32Array.of(1, 3), "level");
    expect([...known.groups]).toEqual([0, 1]);
    expect(known.names).toEqual(["1", "3"]);
  });

  it("cuts dates into quarters, oldest first", () => {
    const since = datesOf("since", ["2024-04-01", "2023-12-31", null, "2024-06-30"]);
    const table = { rows: 4, columns: [since] };
    const known = knownColumn(table, all(4), "since");
    expect(known.kind).toBe("dates");
    expect([...known.groups]).toEqual([1, 0, -1, 1]);
    expect(known.names).toEqual(["2023 Q4", "2024 Q2"]);
  });

  it("refuses a column that is not there, free text, and a thousand and one groups", () => {
    const many = tableOf({ id: Array.from({ length: 1001 }, (_, i) => i) });
    expect(() => knownColumn(many, all(1001), "id")).toThrowError("1001 different values");
    expect(() => knownColumn(many, all(1), "plan")).toThrowError('There is no column "plan"');
    const text = { rows: 2, columns: [textOf("note", ["a", "b"])] };
    expect(() => knownColumn(text, all(2), "note")).toThrowError("free text");
  });
});
