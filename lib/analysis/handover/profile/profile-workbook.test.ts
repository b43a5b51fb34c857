import readXlsxFile from "read-excel-file/node";
import { expect, it } from "vitest";
import type { Segmentation } from "@/lib/schema/segment";
import { parseCsv } from "../testing/parse-csv";
import { profileCsv } from "./profile-csv";
import { profileWorkbook } from "./profile-workbook";

const cell = (value: number, index = Number.NaN) => ({ value, index, effect: 0 });
const segmentation: Segmentation = {
  k: 2,
  segments: [0, 3].map((segment) => ({
    ...{ segment, size: 2, share: 0.5, silhouette: 0.4 },
    ...{ suggestedName: "", sentences: [], typicalRows: [] },
  })),
  profile: [
    {
      ...{ column: "=spend", kind: "mean", clustered: true, strength: 1 },
      everyone: cell(12.5),
      cells: [cell(10, 80), cell(15, 120)],
    },
    {
      ...{ column: "plan", category: "<b>pro\n\0", kind: "share", clustered: true, strength: 0.5 },
      everyone: cell(0.25),
      cells: [cell(0.1), cell(Number.NaN)],
    },
    {
      ...{ column: "joined", kind: "date", clustered: false, strength: 0.1 },
      everyone: cell(Date.parse("2024-01-02")),
      cells: [cell(Date.parse("1969-12-31")), cell(Number.NaN)],
    },
  ],
};
const names = new Map([
  [0, "@SUM(A1)"],
  [3, "@SUM(A1)"],
]);

it("the workbook agrees cell by cell with the CSV, with figures as numbers", async () => {
  const pieces = profileWorkbook(segmentation, names, Date.parse("2026-11-22"));
  const [sheet] = await readXlsxFile(Buffer.concat(pieces), { trim: false });
  const csv = parseCsv(profileCsv({ segmentation, names, mode: "machine" }));
  const read = sheet?.data.map((row) => row.map((one) => (one === null ? "" : String(one))));
  expect(read?.map((row) => row.map((one) => one.replace("_x0000_", "\0")))).toEqual(csv);
  expect(csv[0]).toEqual([
    ...["feature", "category", "measure", "everyone", "@SUM(A1)", "@SUM(A1) (index)"],
    ...["@SUM(A1) (2)", "@SUM(A1) (2) (index)"],
  ]);
  expect(sheet?.data[1]?.slice(3)).toEqual([12.5, 10, 80, 15, 120]);
});
