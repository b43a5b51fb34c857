import { describe, expect, it } from "vitest";
import { drain } from "@/lib/analysis/drain";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Column } from "@/lib/schema/table";
import { findCustomers } from "./find-customers";

const ids = ["C10", "c100", "AC10", "C10", "Ünï", "👑", "C9"];

function preparedOf(cells: readonly string[], isIdentified = true) {
  const table = tableOf({ id: [...cells], spent: cells.map((_, i) => i) });
  const columns = table.columns.map(
    (column): Column =>
      column.name === "id" && isIdentified ? { ...column, role: "identifier" } : column,
  );
  return {
    table: { ...table, columns },
    tableRows: Uint32Array.from(cells.keys()).filter((row) => row !== 6),
    rowsSetAside: [{ row: 6, reason: "no amount" }],
  };
}

const find = (text: string, cells = ids) => drain(findCustomers(preparedOf(cells), text));

describe("looking for a customer", () => {
  it("finds who is called so first, then who starts so, then who contains it, whatever the case", () => {
    const { customers, total } = find(" c10 ");
    expect(customers.map(({ identifier }) => identifier)).toEqual(["C10", "C10", "c100", "AC10"]);
    expect(customers.map(({ tableRow, row }) => [tableRow, row])).toEqual([
      [0, 0],
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
    expect(total).toBe(4);
  });

  it("finds those that were set aside, with the reason", () => {
    expect(find("C9").customers).toEqual([
      { tableRow: 6, row: null, identifier: "C9", meaning: null, reason: "no amount" },
    ]);
  });

  it("finds letters however they are composed, and signs beyond them", () => {
    expect(find("ÜNÏ".normalize("NFD")).customers[0]?.tableRow).toBe(4);
    expect(find("👑").customers[0]?.tableRow).toBe(5);
  });

  it("finds nothing for a blank text and for what is not there, and takes no text for a pattern", () => {
    for (const text of ["", "   ", "zzz", "C.0", "*", "8"]) {
      expect(find(text)).toEqual({ customers: [], total: 0 });
    }
  });

  it("gives at most twenty and says how many there are", () => {
    const { customers, total } = find(
      "x",
      Array.from({ length: 300 }, (_, i) => `x${i}`),
    );
    expect(customers).toHaveLength(20);
    expect(total).toBe(300);
  });

  it("takes a number for that of the row where no identifier has it", () => {
    const { customers } = drain(findCustomers(preparedOf(ids, false), "#7"));
    expect(customers).toMatchObject([
      { tableRow: 6, row: null, identifier: "", reason: "no amount" },
    ]);
    expect(find("row 2").customers).toMatchObject([{ tableRow: 1, row: 1 }]);
    expect(find("0").customers.map(({ identifier }) => identifier)).not.toContain("Ünï");
  });
});
