import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const day = (year: number, i: number) =>
  `${year}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;

/** Purchases of 40 customers in a year, every second one spending ten times as much. */
function purchases(year: number, count = 400): string[] {
  return Array.from({ length: count }, (_, i) => {
    const customer = (i * 7) % 40;
    return `C${100 + customer},${day(year, i)},${(customer % 2 === 0 ? 10 : 100) + (i % 9)}`;
  });
}

const purchaseHeader = "customer_id,order_date,amount";
const customers = Array.from({ length: 40 }, (_, i) => {
  const isRich = i % 2 === 0;
  return `K${i},${isRich ? 80 + i : 10 + i / 4},${isRich ? "pro" : "free"}`;
});
const customerHeader = "customer_id,spend,plan";
const wideHeader = "customer_id,spend,visits";
const wide = customers.map((line, i) => line.replace(/[^,]*$/, String((i * 3) % 17)));

const csv = (header: string, lines: readonly string[]) => `${[header, ...lines].join("\n")}\n`;

async function modelOf(content: string, ...how: readonly string[]): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "old.csv"), content);
  const { said, exitCode } = await runCaptured(
    folder,
    ...["segment", "old.csv", "--k", "2", "--model", "model.json", "--out", "old-labels.csv"],
    ...how,
  );
  expect({ said, exitCode }).toEqual({ said: [], exitCode: 0 });
  return folder;
}

async function scored(folder: string, content: string | Uint8Array, ...how: readonly string[]) {
  await writeFile(join(folder, "new.csv"), content);
  const { exitCode, out, said } = await runCaptured(
    folder,
    ...["score", "model.json", "new.csv", "--out", "labels.csv", "--json", ...how],
  );
  const list = exitCode === 0 ? await readFile(join(folder, "labels.csv"), "utf8") : "";
  const report = out === "" ? undefined : JSON.parse(out);
  return { exitCode, said, report, labels: list.split("\n").slice(0, -1) };
}

describe("tessera score on purchases", () => {
  it("fails when none of them lies before the model's day, and writes nothing", async () => {
    const folder = await modelOf(csv(purchaseHeader, purchases(2012)));
    const result = await scored(folder, csv(purchaseHeader, purchases(2014)));
    expect(result).toMatchObject({ exitCode: 1, report: undefined });
    expect(result.said).toEqual([
      expect.stringMatching(
        /^No purchase .* lies before .*2012|^No purchase .* lies before .*2013/,
      ),
    ]);
    await expect(readFile(join(folder, "labels.csv"))).rejects.toThrow();
  });

  it("takes another day where one is given, and says which day it took", async () => {
    const folder = await modelOf(csv(purchaseHeader, purchases(2012)));
    const later = csv(purchaseHeader, purchases(2014));
    const { report, labels } = await scored(folder, later, "--as-of", "2015-01-01");
    expect(report).toMatchObject({ asOf: "2015-01-01", rowsIn: 400, unused: 0, customers: 40 });
    expect(labels).toHaveLength(41);
    const old = await scored(folder, csv(purchaseHeader, purchases(2012)));
    expect(old.report.asOf).toMatch(/^201[23]-\d\d-\d\d$/);
    expect(labels.map((line) => line.split(",")[1])).toEqual(
      old.labels.map((line) => line.split(",")[1]),
    );
  });

  it("counts the rows it could not use, in JSON and for people", async () => {
    const folder = await modelOf(csv(purchaseHeader, purchases(2012)));
    const mixed = csv(purchaseHeader, [
      ...purchases(2012),
      ...purchases(2014, 30),
      "C1,2012-01-01,5,6",
    ]);
    const { report } = await scored(folder, mixed);
    expect(report).toMatchObject({
      ...{ rowsIn: 431, rowsUsed: 400, unused: 30, rowsSetAside: 1, customers: 40, rowsOut: 40 },
    });
    const toStdout = await runCaptured(folder, "score", "model.json", "new.csv");
    expect(toStdout.out.split("\n")).toHaveLength(42);
    expect(toStdout.said.join("\n")).toContain("431 rows in: 400 used, 30 unused, 1 set aside");
  });

  it("refuses a day for a model of rows that are no purchases", async () => {
    const folder = await modelOf(csv(customerHeader, customers));
    const { said } = await scored(
      folder,
      csv(customerHeader, customers),
      ...["--as-of", "2015-01-01"],
    );
    expect(said).toEqual([expect.stringContaining("there is no day to choose")]);
  });
});

describe("tessera score on cells", () => {
  it("says how many were filled, unreadable or of an unknown category", async () => {
    const folder = await modelOf(csv(customerHeader, customers));
    const fresh = ["a,10,free", "b,,pro", "c,many,gold", "d,90,gold", "e,91,", "f,1,2,3"];
    const { report, labels } = await scored(folder, csv(customerHeader, fresh));
    expect(report).toMatchObject({ rowsIn: 6, rowsUsed: 5, rowsOut: 5, rowsSetAside: 1 });
    expect(report.columns).toEqual([
      { name: "spend", filled: 2, unreadable: 1, unknown: 0 },
      { name: "plan", filled: 1, unreadable: 0, unknown: 2 },
    ]);
    expect(labels).toHaveLength(6);
    const { out } = await runCaptured(
      folder,
      ...["score", "model.json", "new.csv", "--out", "labels.csv"],
    );
    expect(out).toContain('cells of "spend": 2 filled in, 1 unreadable\n');
    expect(out).toContain(
      'cells of "plan": 1 filled in, 2 of a category the model does not know\n',
    );
  });

  it.each([
    ["missing", ["a,,pro", "b,NA,free"], '"spend", and every cell of it is missing'],
    [
      "unreadable",
      ["a,x,pro", "b,y,free"],
      '"spend", and none of its cells can be read as a number',
    ],
  ])("fails when a whole column is %s", async (_, lines, sentence) => {
    const folder = await modelOf(csv(customerHeader, customers));
    const { exitCode, said } = await scored(folder, csv(customerHeader, lines));
    expect(exitCode).toBe(1);
    expect(said).toEqual([expect.stringContaining(sentence)]);
  });
});

describe("tessera score on another layout", () => {
  const plain = csv(customerHeader, customers);

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${plain}`, "utf16le")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["semicolons and decimal commas", plain.replaceAll(",", ";").replaceAll(".", ",")],
    ["a title above", `Customers\n\n${plain}`],
  ])("reads %s and labels alike", async (_, content) => {
    const folder = await modelOf(plain);
    const old = await scored(folder, plain);
    const { said, labels } = await scored(folder, content);
    expect(said).toEqual([]);
    expect(labels).toEqual(old.labels);
  });

  it("does not label the header of a file when the model's file had none", async () => {
    const folder = await modelOf(`${wide.join("\n")}\n`);
    const { labels: old } = await scored(folder, `${wide.join("\n")}\n`);
    const { said, report, labels } = await scored(folder, csv(wideHeader, wide));
    expect(said).toEqual([]);
    expect(report).toMatchObject({ rowsIn: 40, rowsOut: 40 });
    expect(labels.slice(1)).toEqual(old.slice(1));
    expect(old).toHaveLength(41);
  });

  it("maps no names by position when their number differs, or when the model has names", async () => {
    const headerless = await modelOf(`${wide.join("\n")}\n`);
    const more = csv(
      `${wideHeader},more`,
      wide.map((line) => `${line},1`),
    );
    expect((await scored(headerless, more)).said).toEqual([
      expect.stringContaining('There are no columns "column 2"'),
    ]);
    const named = await modelOf(csv(wideHeader, wide));
    expect((await scored(named, csv("who,money,times", wide))).said).toEqual([
      expect.stringContaining('There are no columns "spend", "visits"'),
    ]);
  });
});

describe("tessera segment", () => {
  it("shows which rows purchases were not made of", async () => {
    const folder = await emptyFolder();
    const lines = purchases(2012).map((line, i) =>
      i % 6 !== 0
        ? line
        : line.replace(i % 12 === 0 ? /^[^,]*/ : /,[^,]*,/, (part) => part.replace(/[^,]/g, "")),
    );
    await writeFile(join(folder, "file.csv"), csv(purchaseHeader, lines));
    const counts = { rowsIn: 400, rowsUsed: 333, unused: 67, rowsSetAside: 0, customers: 40 };
    for (const command of ["segment", "sweep"]) {
      const { out } = await runCaptured(folder, command, "file.csv", "--json");
      expect(JSON.parse(out)).toMatchObject(counts);
      const { out: text } = await runCaptured(folder, command, "file.csv");
      expect(text).toContain("400 rows in: 333 used, 67 unused, 0 set aside; 40 customers\n");
    }
  });

  it("says that a model of Ward's segments goes by centers, and how many rows that moves", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "file.csv"), csv(wideHeader, wide));
    const ward = ["segment", "file.csv", "--k", "4", "--algorithm", "ward", "--out", "labels.csv"];
    expect((await runCaptured(folder, ...ward)).said).toEqual([]);
    const { said } = await runCaptured(folder, ...ward, "--model", "model.json");
    expect(said).toHaveLength(1);
    const segments = async (name: string) =>
      (await readFile(join(folder, name), "utf8")).split("\n").map((line) => line.split(",")[1]);
    await runCaptured(folder, "score", "model.json", "file.csv", "--out", "again.csv");
    const again = await segments("again.csv");
    const moved = (await segments("labels.csv")).filter((segment, i) => segment !== again[i]);
    expect(said[0]).toContain(`another segment to ${moved.length} of these 40 rows`);
  });
});
