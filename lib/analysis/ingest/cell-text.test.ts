import { expect, it } from "vitest";
import { cellText } from "./cell-text";
import { readAll } from "./testing/read-all";
import { typeTable } from "./types/type-table";

it("gives cells of a file exactly as they stood", async () => {
  const raw = await readAll('id;price\n1;" 1.234,50 "\n2;NA\n', { delimiter: ";" });
  const [, price] = typeTable(raw, [{ name: "price", kind: "number" }]).columns;
  expect([cellText(price!, 0), cellText(price!, 1)]).toEqual([" 1.234,50 ", "NA"]);
});

it("gives computed cells in canonical form, and nothing for missing ones", () => {
  const base = { name: "x", role: "feature", unreadable: 0 } as const;
  const number = { ...base, kind: "number", values: Float64Array.of(0.1, Number.NaN) } as const;
  const codes = Int32Array.of(1, -1);
  const coded = { ...base, kind: "boolean", codes, values: ["false", "true"] } as const;
  const times = Float64Array.of(Date.UTC(2013, 1, 11, 14, 5), Number.NaN);
  const date = { ...base, kind: "date", values: times } as const;
  expect([cellText(number, 0), cellText(number, 1)]).toEqual(["0.1", ""]);
  expect([cellText(coded, 0), cellText(coded, 1)]).toEqual(["true", ""]);
  expect(cellText({ ...date, hasTime: false }, 0)).toBe("2013-02-11");
  expect(cellText({ ...date, hasTime: true }, 0)).toBe("2013-02-11T14:05:00");
  expect(cellText({ ...date, hasTime: true }, 1)).toBe("");
});
