import { createHash } from "node:crypto";
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

  it("trust 30: gives a sample of the rows, the same for the same seed", async () => {
    const sampled = async (...more: string[]) =>
      (await runCaptured(samplesFolder, "table", "bank-customers.csv", ...more)).out;
    const rows = (await sampled()).split("\n");
    const some = (await sampled("--sample", "100", "--sample-seed", "7")).split("\n");
    expect(some).toHaveLength(102);
    expect(rows.filter((row) => some.includes(row))).toEqual(some);
    expect((await sampled("--sample", "100", "--sample-seed", "7")).split("\n")).toEqual(some);
    expect((await sampled("--sample", "100")).split("\n")).not.toEqual(some);
    expect((await sampled("--sample", "all")).split("\n")).toEqual(rows);
  });

  it("says what is wrong with a sample", async () => {
    const wrong = async (...more: string[]) =>
      (await runCaptured(samplesFolder, "table", "bank-customers.csv", ...more)).said.join();
    expect(await wrong("--sample", "0")).toContain("--sample must be a whole number from 1");
    expect(await wrong("--sample-seed", "7")).toContain("--sample-seed needs --sample N");
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

describe("tessera profile and personal data", () => {
  const people = Array.from(
    { length: 30 },
    (_, i) => `C${i},Anna Maria ${"ABCDEFGHIJ"[i % 10]}oe,anna${i}@mail.example,${i}`,
  );
  const text = `id,full name,contact,visits\n${people.join("\n")}\n`;

  it("masks it unless asked for", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "people.csv"), text);
    const masked = await runCaptured(folder, "profile", "people.csv", "--json");
    const report = JSON.parse(masked.out);
    expect(report.columns[1]).toMatchObject({ meaning: { meaning: "person-name" } });
    expect(report.columns[2]).toMatchObject({ meaning: { meaning: "email", share: 1 } });
    expect(masked.out).not.toContain("anna1@");
    expect(masked.out).not.toContain("Anna");
    const plain = await runCaptured(folder, "profile", "people.csv");
    expect(plain.out).not.toContain("Anna");
    const shown = await runCaptured(folder, "profile", "people.csv", "--show-personal", "--json");
    expect(shown.out).toContain("anna1@mail.example");
  });

  it("tells figures, what goes together and the fingerprint", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "people.csv"), text);
    const { out } = await runCaptured(folder, "profile", "people.csv", "--json");
    const { columns, fingerprint, associations } = JSON.parse(out);
    expect(columns[3].range.quantiles).toMatchObject({ p25: 7.25, p50: 14.5, p75: 21.75 });
    expect(fingerprint.file).toBe(createHash("sha256").update(text).digest("hex"));
    expect(fingerprint.columns.map(({ name }: { name: string }) => name)).toEqual([
      "id",
      "full name",
      "contact",
      "visits",
    ]);
    expect(associations.columns).toEqual(["visits"]);
  });
});

describe("tessera schema", () => {
  it("is saved from one file and checked on the next, by profile and by table", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "one.csv"), "id,age,plan\nA1,31,a\nA2,45,b\nA3,27,a\n");
    await writeFile(join(folder, "two.csv"), "id,age,city\nA1,old,Rome\nA2,young,Oslo\n");
    const saved = await runCaptured(folder, "schema", "one.csv");
    await writeFile(join(folder, "s.json"), saved.out);
    const report = await runCaptured(folder, "profile", "two.csv", "--schema", "s.json", "--json");
    const { findings } = JSON.parse(report.out) as { findings: { kind: string; column: string }[] };
    expect(findings.slice(0, 3).map(({ kind, column }) => [kind, column])).toEqual([
      ["schema-missing", "plan"],
      ["schema-type", "age"],
      ["schema-new", "city"],
    ]);
    const table = await runCaptured(folder, "table", "two.csv", "--schema", "s.json");
    expect(table.exitCode).toBe(0);
    expect(table.said).toHaveLength(3);
    expect(table.said[0]).toContain('"plan" is missing');
    const same = await runCaptured(folder, "table", "one.csv", "--schema", "s.json");
    expect(same.said).toEqual([]);
  });

  it("is refused when the file is none", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "one.csv"), "id,age\nA1,31\nA2,45\n");
    const { exitCode, said } = await runCaptured(
      folder,
      ...["profile", "one.csv", "--schema", "one.csv"],
    );
    expect(exitCode).toBe(1);
    expect(said[0]).toContain("no saved schema");
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
