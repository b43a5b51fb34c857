import { expect, it } from "vitest";
import { setAsideCsv } from "./set-aside-csv";
import { customers, twoSegments } from "./testing/customers";
import { parseCsv } from "./testing/parse-csv";

it("lists the rows that belong to no segment, each with its reason", () => {
  const { table, rowsSetAside } = twoSegments(customers).prepared;
  const csv = [...setAsideCsv({ table, rowsSetAside, mode: "machine" })].join("");
  expect(parseCsv(csv)).toEqual([
    ["email", "reason", "spend", "segment"],
    ["d@x", "spend is missing", "", "new"],
  ]);
});

it("gives spreadsheets a name for an identifier without a header, as in the lists", () => {
  const { table, rowsSetAside } = twoSegments(customers).prepared;
  const columns = table.columns.map((column) => {
    if (column.name !== "email") return column;
    const raw = { name: "email", header: "", codes: new Uint32Array(6), values: ["d@x"] };
    return { ...column, raw };
  });
  const unnamed = { table: { ...table, columns }, rowsSetAside };
  const headerFor = (mode: "machine" | "spreadsheet") =>
    parseCsv([...setAsideCsv({ ...unnamed, mode })].join("").replace("\uFEFF", ""))[0]![0];
  expect(headerFor("machine")).toBe("");
  expect(headerFor("spreadsheet")).toBe("email");
});
