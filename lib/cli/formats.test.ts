import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { beforeEach, describe, expect, it } from "vitest";
import { buildWorkbook, rowsOf } from "@/lib/analysis/ingest/testing/build-workbook";
import { emptyFolder } from "./testing/folders";
import { runCaptured } from "./testing/run-captured";

const people = Array.from({ length: 60 }, (_, i) => [
  i + 1,
  i % 2 === 0 ? 10 + (i % 5) : 90 + (i % 7),
  i % 2 === 0 ? 5 + (i % 3) : 60 + (i % 4),
]);
const header = ["id", "visits", "spent"];
const csv = `${[header, ...people].map((cells) => cells.join(",")).join("\n")}\n`;
let folder = "";

beforeEach(async () => {
  folder = await emptyFolder();
  const objects = people.map((cells) =>
    JSON.stringify(Object.fromEntries(header.map((name, c) => [name, cells[c]]))),
  );
  const columnData = header.map((name, c) => ({ name, data: people.map((cells) => cells[c]!) }));
  const files: Record<string, string | Uint8Array> = {
    "people.csv": csv,
    "people.ndjson": `${objects.join("\n")}\n`,
    "people.json": `[${objects.join(",\n")}]`,
    "people.csv.gz": gzipSync(strToU8(csv)),
    "people.parquet": new Uint8Array(parquetWriteBuffer({ columnData })),
    "people.xlsx": buildWorkbook({
      sheets: [
        { name: "People", rows: rowsOf([header, ...people]) },
        { name: "Towns", rows: rowsOf([["town"], ["Bonn"], ["Ulm"]]) },
      ],
    }),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

describe("the command line", () => {
  it.each(["people.ndjson", "people.json", "people.csv.gz", "people.parquet", "people.xlsx"])(
    "gives the same table of %s as of CSV",
    async (name) => {
      expect((await runCaptured(folder, "table", name)).out).toBe(csv);
    },
  );

  it("finds the same segments whatever the format", async () => {
    const ofFile = async (name: string) => {
      const { out } = await runCaptured(folder, "sweep", name, "--k", "2..3", "--json");
      return JSON.parse(out);
    };
    const stripped = (report: unknown) =>
      JSON.stringify(report, (key, value) => (/file|ms$/i.test(key) ? undefined : value));
    const expected = stripped(await ofFile("people.csv"));
    for (const name of ["people.parquet", "people.xlsx"])
      expect(stripped(await ofFile(name))).toBe(expected);
  });

  it("labels a workbook with a model that was made of CSV", async () => {
    const made = await runCaptured(
      folder,
      "segment",
      "people.csv",
      "--k",
      "2",
      "--out",
      "a.csv",
      "--model",
      "m.json",
    );
    expect(made.exitCode, made.said.join("\n")).toBe(0);
    const ofCsv = await runCaptured(folder, "score", "m.json", "people.csv");
    const ofBook = await runCaptured(folder, "score", "m.json", "people.xlsx");
    expect(ofBook.out).toBe(ofCsv.out);
  });

  it("reads the sheet that is named", async () => {
    const { out } = await runCaptured(folder, "table", "people.xlsx", "--sheet", "Towns");
    expect(out).toBe("town\nBonn\nUlm\n");
    const { out: report } = await runCaptured(folder, "profile", "people.xlsx", "--sheet", "Towns");
    expect(report).toContain('xlsx, "Towns" and 1 more');
  });

  it("says which sheets there are where the named one is not", async () => {
    for (const command of ["table", "profile"]) {
      const { exitCode, said } = await runCaptured(folder, command, "people.xlsx", "--sheet", "X");
      expect(exitCode).toBe(1);
      expect(said).toEqual(['"people.xlsx" has no sheet "X"; it has "People", "Towns".']);
    }
    const { said } = await runCaptured(folder, "table", "people.csv", "--sheet", "X");
    expect(said[0]).toContain("has no sheets");
  });
});
