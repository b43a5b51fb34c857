import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { listPlanSchema } from "@/lib/schema/list-plan";
import { parseCsv } from "../testing/parse-csv";
import { beginningOf } from "./list-beginning";
import { makeList } from "./make-list";
import { listOf, sourceOf } from "./testing/list-of";
import { addUp, labels, mail, people } from "./testing/people";

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
