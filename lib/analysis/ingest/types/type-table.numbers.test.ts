import { describe, expect, it } from "vitest";
import { typed, values } from "../testing/typed";

describe("numbers", () => {
  it.each([
    ["plain ones", ["1", "-2.5", "+3e2", ".5", "5."], ".", [1, -2.5, 300, 0.5, 5]],
    ["decimal commas", ["1,5", "-2,25", "3"], ",", [1.5, -2.25, 3]],
    ["decimal commas against the file's habit", ["1,5", "2,25", "3"], ".", [1.5, 2.25, 3]],
    ["decimal points against the file's habit", ["1.5", "2.25", "3"], ",", [1.5, 2.25, 3]],
    ["points between thousands", ["1.234,56", "2.345.678,9", "7"], ".", [1234.56, 2345678.9, 7]],
    ["commas between thousands", ["1,234.56", "2,345,678.9", "7"], ",", [1234.56, 2345678.9, 7]],
    [
      "spaces between thousands",
      ["1 234", "2\u00a0345\u202f678,5", "12"],
      ",",
      [1234, 2345678.5, 12],
    ],
    ["apostrophes between thousands", ["1'234.5", "12"], ".", [1234.5, 12]],
    ["1,234 in a file with decimal points", ["1,234", "5,678"], ".", [1234, 5678]],
    ["1.234 in a file with decimal commas", ["1.234", "5.678"], ",", [1234, 5678]],
    ["fractions that look like thousands", ["0.125", "0.250"], ",", [0.125, 0.25]],
    ["a currency sign on all", ["$1,000.50", "$20", "-$3"], ".", [1000.5, 20, -3]],
    ["a euro sign behind all", ["1.000,50 €", "20 €", "3 €"], ",", [1000.5, 20, 3]],
    ["percent", ["12%", "7.5 %", "100%"], ".", [12, 7.5, 100]],
    ["a minus sign proper", ["\u22125", "6"], ".", [-5, 6]],
  ] as const)("reads %s", async (_, cells, decimal, expected) => {
    const column = await typed(cells, { decimal });
    expect(column).toMatchObject({ kind: "number", role: "feature", unreadable: 0 });
    expect(values(column)).toEqual(expected);
  });

  it("reads numbers of which only some have a currency sign, and counts those", async () => {
    const column = await typed(["$5", "6", "7", "8"]);
    expect(values(column)).toEqual([5, 6, 7, 8]);
    expect(column.reading?.numbers?.units).toEqual([{ unit: "$", rows: 1 }]);
  });

  it("takes missing tokens for missing, in any case and with spaces around", async () => {
    const tokens = ["", "NA", " n/a ", "NULL", "null", "None", "NaN", "nan", "-", "?", "."];
    const column = await typed(["1", ...tokens, "2"]);
    expect(column).toMatchObject({ kind: "number", unreadable: 0 });
    expect(values(column)).toEqual([1, ...tokens.map(() => null), 2]);
  });

  it("lets a person choose the tokens", async () => {
    const column = await typed(["1", "x", "", "2"], { missing: ["X"] });
    expect(values(column)).toEqual([1, null, null, 2]);
  });

  it("counts infinity and numbers that are too large as unreadable", async () => {
    const column = await typed(["1", "Infinity", "-inf", "1e400", "2"]);
    expect(column).toMatchObject({ kind: "number", unreadable: 3 });
    expect(values(column)).toEqual([1, null, null, null, 2]);
  });

  it("stays with numbers when one cell in twenty or fewer is text", async () => {
    const numbers = Array.from({ length: 95 }, (_, i) => String(i));
    const stray = await typed([...numbers, "many", "many", "few", "?!", "a lot"]);
    expect(stray).toMatchObject({ kind: "number", unreadable: 5 });
    const mixed = await typed([...numbers, ...Array.from({ length: 6 }, () => "many")]);
    expect(mixed.kind).not.toBe("number");
  });

  it("keeps leading zeros and integers beyond 2^53 as text", async () => {
    expect(values(await typed(["007", "12", "003"]))).toEqual(["007", "12", "003"]);
    const large = await typed(["9007199254740993", "9007199254740991", "5"]);
    expect(values(large)).toEqual(["9007199254740993", "9007199254740991", "5"]);
    expect((await typed(["9007199254740991", "0", "0.5"])).kind).toBe("number");
  });

  it("takes 0 and 1 for no and yes", async () => {
    expect((await typed(["0", "1", "1"])).kind).toBe("boolean");
    expect((await typed(["1", "1", "1"])).kind).toBe("number");
  });
});
