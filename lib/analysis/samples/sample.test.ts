import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeSample, sampleCsv, sampleNames, shippedSamples } from "./sample";

function cells(line: string): string[] {
  return line.split(",");
}

describe.each(sampleNames)("the sample %s", (name) => {
  it("is the file that the app ships, byte for byte", () => {
    const { fileName, options } = shippedSamples[name];
    const shipped = readFileSync(new URL(`../../../public/samples/${fileName}`, import.meta.url));
    expect(shipped.equals(Buffer.from(sampleCsv(makeSample(name, options))))).toBe(true);
  });

  it.each([1, 2, 777, 2500])("has exactly %d records of as many cells as its header", (rows) => {
    const { lines } = makeSample(name, { rows, seed: 7 });
    expect(lines).toHaveLength(rows + 1);
    const width = cells(lines[0]!).length;
    expect(lines.filter((line) => cells(line).length !== width)).toEqual([]);
  });

  it("depends on its seed and on nothing else", () => {
    const options = { rows: 300, seed: 5 };
    expect(makeSample(name, options)).toEqual(makeSample(name, options));
    expect(makeSample(name, options).lines).not.toEqual(
      makeSample(name, { ...options, seed: 6 }).lines,
    );
  });

  it("knows the segment of every customer it wrote, and has some in each", () => {
    const { lines, truth, segments } = makeSample(name, shippedSamples[name].options);
    const position = cells(lines[0]!).indexOf("customer_id");
    const written = new Set(lines.slice(1).map((line) => cells(line)[position]!));
    expect([...truth.keys()].toSorted()).toEqual([...written].toSorted());
    expect(new Set(truth.values())).toEqual(new Set(segments.keys()));
  });

  it.each([0, -1, 2.5, Number.NaN, 5_000_001])("refuses %d rows", (rows) => {
    expect(() => makeSample(name, { rows, seed: 1 })).toThrow(/from 1 to 5,000,000 rows/);
  });
});

describe("the shop's orders", () => {
  it("are in order of date and end on the last day", () => {
    const { lines } = makeSample("shop", { rows: 2000, seed: 3 });
    const dates = lines.slice(1).map((line) => cells(line)[1]!);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.at(-1)).toBe("2025-06-30");
  });
});

describe("the bank's customers", () => {
  const { lines } = makeSample("bank", shippedSamples.bank.options);
  const rows = lines.slice(1).map(cells);

  it("have missing cells, missing words, leading zeros, shouted words and repeated rows", () => {
    const flat = rows.flat();
    const empty = flat.filter((cell) => cell === "").length;
    expect(empty / (rows.length * 7)).toBeGreaterThan(0.01);
    expect(flat.filter((cell) => cell === "N/A").length).toBeGreaterThan(20);
    expect(rows.every((row) => /^0\d{3}$/.test(row[1]!))).toBe(true);
    expect(flat).toContain("NORTH");
    expect(lines.length - new Set(lines).size).toBe(2);
  });

  it("have one absurd balance", () => {
    const balances = rows.map((row) => Number(row[8])).toSorted((a, b) => b - a);
    expect(balances[0]! / balances[1]!).toBeGreaterThan(3);
  });
});
