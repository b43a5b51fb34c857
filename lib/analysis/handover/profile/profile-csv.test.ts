import { expect, it } from "vitest";
import type { Segmentation } from "@/lib/schema/segment";
import { parseCsv } from "../testing/parse-csv";
import { profileCsv } from "./profile-csv";

const segment = (identity: number) => ({
  segment: identity,
  size: 1,
  share: 0.5,
  silhouette: 0,
  suggestedName: "",
  sentences: [],
  typicalRows: [],
});
const cell = (value: number, index: number) => ({ value, index, effect: 0 });
const segmentation: Segmentation = {
  k: 2,
  segments: [segment(0), segment(4)],
  profile: [
    {
      column: "gender",
      category: "=f",
      kind: "share",
      clustered: true,
      everyone: cell(0.5, 100),
      cells: [cell(0.25, 50), cell(Number.NaN, Number.NaN)],
      strength: 1,
    },
    {
      column: "joined",
      kind: "date",
      clustered: false,
      everyone: cell(0, Number.NaN),
      cells: [cell(-86_400_000, Number.NaN), cell(86_400_000, Number.NaN)],
      strength: 0.5,
    },
  ],
};

it("lists everyone's figures and each segment's with its index", () => {
  const csv = profileCsv({ segmentation, names: new Map([[0, "Ada, Bea"]]), mode: "machine" });
  expect(parseCsv(csv)).toEqual([
    [
      "feature",
      "category",
      "measure",
      "everyone",
      "Ada, Bea",
      "Ada, Bea (index)",
      "Segment 5",
      "Segment 5 (index)",
    ],
    ["gender", "=f", "share", "0.5", "0.25", "50", "", ""],
    [
      "joined",
      "",
      "date",
      "1970-01-01T00:00:00.000Z",
      "1969-12-31T00:00:00.000Z",
      "",
      "1970-01-02T00:00:00.000Z",
      "",
    ],
  ]);
});

it("keeps headers apart when names repeat, and defuses cells for spreadsheets", () => {
  const names = new Map([
    [0, "everyone"],
    [4, "everyone"],
  ]);
  const csv = profileCsv({ segmentation, names, mode: "spreadsheet" });
  const [header, first] = csv.split("\r\n");
  expect(new Set(header!.split(",")).size).toBe(8);
  expect(first).toContain("gender,'=f,share");
});
