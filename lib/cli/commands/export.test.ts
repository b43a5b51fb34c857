import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, describe, expect, it } from "vitest";
import { parseCsv } from "@/lib/analysis/handover/testing/parse-csv";
import { emptyFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const time = ["--time", "2026-11-22T10:00:00Z"];
let folder: string;

/** Two groups of people, some of whom cannot be reached or do not want to be. */
beforeEach(async () => {
  folder = await emptyFolder();
  const lines = Array.from({ length: 80 }, (_, i) => {
    const isOften = i % 2 === 0;
    const email = i === 4 ? "" : i === 6 ? "P0@x.org" : `p${i}@x.org`;
    const spend = (isOften ? 100 : 5) + (i % 7);
    return `C${i},${email},0151 ${20000000 + i},${i % 8 === 1 ? "no" : "yes"},${spend},${isOften ? 20 + (i % 5) : i % 5}`;
  });
  const header = "customer_id,email,phone,consent,spend,orders";
  await writeFile(join(folder, "people.csv"), `${header}\n${lines.join("\n")}\n`);
});

async function exported(...argv: readonly string[]) {
  const { exitCode, out, said } = await runCaptured(
    folder,
    ...["export", "people.csv", "--k", "2", ...time, ...argv],
  );
  return { exitCode, out, said };
}

describe("tessera export", () => {
  it("writes a list that agrees row by row with the file, and accounts for everybody", async () => {
    const { exitCode, out, said } = await exported(
      "--to",
      "csv",
      "--out",
      "list.csv",
      "--with-all",
    );
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: [] });
    expect(out).toContain("80 customers = 80 in the list\n");
    const source = parseCsv(await readFile(join(folder, "people.csv"), "utf8"));
    const list = parseCsv(await readFile(join(folder, "list.csv"), "utf8"));
    expect(list.map((record) => [record[0], ...record.slice(6)])).toEqual(source);
    const segments = list.slice(1).map(([, segment]) => segment);
    expect(segments).toEqual(segments.map((_, i) => segments[i % 2]));
    expect(new Set(segments).size).toBe(2);
  });

  it("leaves out who did not agree or cannot be found, and says who and why", async () => {
    const { out, said } = await exported(
      ...["--to", "klaviyo", "--out", "klaviyo.csv", "--country", "DE", "--field", "phone=-"],
      ...["--left-out", "left.csv", "--json"],
    );
    expect(said).toEqual([]);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ customersIn: 80, rowsOut: 68, withoutConsent: 10, unusable: 2 });
    expect(report.consent).toEqual({ column: "consent", allowed: ["true"] });
    const list = parseCsv(await readFile(join(folder, "klaviyo.csv"), "utf8"));
    expect(list).toHaveLength(69);
    expect(list[0]?.[0]).toBe("Email");
    const left = (await readFile(join(folder, "left.csv"), "utf8"))
      .slice(1)
      .replaceAll("\r\n", "\n");
    const reasons = parseCsv(left)
      .slice(1)
      .map(([id, , reason]) => [id, reason]);
    expect(reasons).toContainEqual(["C4", "no email address"]);
    expect(reasons).toContainEqual(["C6", "the email address is in the list already"]);
    expect(reasons).toHaveLength(12);
  });

  it("puts a file for each segment into an archive", async () => {
    await exported(
      "--to",
      "google-ads",
      "--out",
      "audiences.zip",
      "--country",
      "DE",
      "--no-consent",
    );
    const files = unzipSync(new Uint8Array(await readFile(join(folder, "audiences.zip"))));
    expect(Object.keys(files)).toHaveLength(2);
    const rows = Object.values(files).flatMap((file) =>
      parseCsv(new TextDecoder().decode(file)).slice(1),
    );
    expect(rows).toHaveLength(80);
    expect(rows.flat().every((cell) => /^(?:[\da-f]{64})?$/.test(cell))).toBe(true);
  });

  it("writes workbooks that are read back by another's reader", async () => {
    await exported("--to", "spreadsheet", "--format", "xlsx", "--out", "list.xlsx");
    const [sheet] = await readXlsxFile(join(folder, "list.xlsx"));
    expect(sheet?.data).toHaveLength(81);
    expect(sheet?.data[0]?.slice(0, 4)).toEqual(["customer_id", "segment", "name", "confidence"]);
    expect(sheet?.data[0]).not.toContain("email");
    expect(typeof sheet?.data[1]?.[1]).toBe("number");
  });

  it("trust 38: warns about segments of which fewer than five are in the list", async () => {
    const { said } = await exported(
      ...["--to", "csv", "--out", "few.csv", "--consent", "customer_id=C1,C3,C5"],
    );
    expect(said.join(" ")).toMatch(
      /Only 3 of segment \d \(.+\) are in the list: people .* recognized\./,
    );
  });

  it.each([
    [["--out", "x.csv"], "--to is needed"],
    [["--to", "hubspot"], "--out is needed"],
    [["--to", "fax", "--out", "x.csv"], "fax"],
    [
      ["--to", "csv", "--out", "x.csv", "--segments", "9"],
      "There is no segment 9; there are 1, 2.",
    ],
    [["--to", "csv", "--out", "x.csv", "--with", "nope"], 'There is no column "nope"'],
    [["--to", "csv", "--out", "x.csv", "--country", "Germany"], "--country must be two letters"],
    [["--to", "csv", "--out", "x.csv", "--each"], "end --out in .zip"],
    [["--to", "csv", "--out", "people.csv"], "is a file to read and would be lost"],
    [
      ["--to", "braze", "--out", "x.csv", "--field", "external-id=-"],
      "Braze finds people by their identifier",
    ],
    [["--to", "csv", "--out", "x.csv", "--field", "shoe=spend"], "--field must be NAME=COLUMN"],
    [["--to", "csv", "--out", "x.csv", "--time", "noon"], "--time must be a time"],
  ])("refuses %j in a sentence and writes nothing", async (argv, sentence) => {
    const { exitCode, out, said } = await exported(...argv);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(said.join(" ")).toContain(sentence);
    await expect(readFile(join(folder, "x.csv"))).rejects.toThrow();
  });
});
