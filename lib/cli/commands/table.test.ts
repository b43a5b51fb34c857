import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, samplesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

describe("tessera table", () => {
  it("gives a plain file back byte for byte", async () => {
    const { out } = await runCaptured(samplesFolder, "table", "bank-customers.csv");
    expect(out).toBe(await readFile(join(samplesFolder, "bank-customers.csv"), "utf8"));
  });

  it("leaves cells as they stood and changes only the layout", async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, "odd.txt"),
      '\uFEFFname;amount;note\r\n007;1.234,50;"a;b"\r\nÄnne;-3,5;"say ""hi"""\r\n008;2,25; x \r\n',
    );
    const { out } = await runCaptured(folder, "table", "odd.txt");
    expect(out).toBe(
      'name,amount,note\n007,"1.234,50",a;b\nÄnne,"-3,5","say ""hi"""\n008,"2,25", x \n',
    );
  });

  it("writes every file it can and reports those it cannot", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "good.tsv"), "a\tb\n1\t2\n3\t4\n");
    await writeFile(join(folder, "empty.csv"), "");
    await writeFile(join(folder, "good.csv"), "c,d\n5,6\n");
    const { exitCode, out, said } = await runCaptured(
      folder,
      ...["table", "empty.csv", "missing.csv", "good.tsv", "good.csv", "--out", "out"],
    );
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(said).toHaveLength(3);
    expect(said[0]).toContain("empty.csv");
    expect(said[1]).toContain("missing.csv");
    expect(said[2]).toContain("already written");
    expect(await readdir(join(folder, "out"))).toEqual(["good.csv"]);
    expect(await readFile(join(folder, "out/good.csv"), "utf8")).toBe("a,b\n1,2\n3,4\n");
  });

  it("never writes over a file it reads", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "a.csv"), "a;b\n1;2\n");
    const { exitCode, said } = await runCaptured(folder, "table", "a.csv", "--out", ".");
    expect(exitCode).toBe(1);
    expect(said[0]).toContain("one of the files to read");
    expect(await readFile(join(folder, "a.csv"), "utf8")).toBe("a;b\n1;2\n");
  });
});

describe("tessera profile", () => {
  it("tells layout, columns and findings in one JSON document", async () => {
    const { exitCode, out } = await runCaptured(
      samplesFolder,
      ...["profile", "bank-customers.csv", "--json"],
    );
    expect(exitCode).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      rows: 4500,
      rowsSetAside: 0,
      dialect: { encoding: "utf-8", delimiter: ",", quote: '"', decimal: ".", headerRows: 1 },
    });
    const byName = new Map(report.columns.map((column: { name: string }) => [column.name, column]));
    expect(byName.get("customer_id")).toMatchObject({ role: "identifier", distinct: 4498 });
    expect(byName.get("age")).toMatchObject({ type: "number", role: "feature" });
    expect(byName.get("joined")).toMatchObject({ type: "date" });
    expect(byName.get("balance")).toMatchObject({ missing: 0, range: { max: 2_400_000 } });
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it.each([
    ["words alone", "note\nfirst words here\nother words there\nthird words\n", 3],
    ["identifiers alone", "customer_id\nC1\nC2\nC3\nC4\n", 4],
    ["constants", "a,b\n1,2\n1,2\n1,2\n", 3],
    ["one row", "a,b\n1,2\n", 1],
  ])("describes a file that cannot be clustered: %s", async (_, content, rows) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "file.csv"), content);
    const { exitCode, out, said } = await runCaptured(folder, "profile", "file.csv", "--json");
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: [] });
    expect(JSON.parse(out).rows).toBe(rows);
  });
});

describe("tessera sample", () => {
  it("writes the shipped file unless told otherwise", async () => {
    const { out } = await runCaptured(samplesFolder, "sample", "subscription");
    expect(out).toBe(await readFile(join(samplesFolder, "subscription-usage.csv"), "utf8"));
    const other = await runCaptured(samplesFolder, "sample", "shop", "--rows", "25", "--seed", "9");
    expect(other.out.split("\n")).toHaveLength(27);
  });
});
