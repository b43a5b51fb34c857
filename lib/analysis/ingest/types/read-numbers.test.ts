import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typed, values } from "../testing/typed";

const open = { decimal: null } as const;

describe("ways of writing numbers", () => {
  it.each([
    ["1.234,56 and the like", ["1.234,56", "12,5", "-7"], [1234.56, 12.5, -7]],
    ["1,234.56 and the like", ["1,234.56", "12.5", "-7"], [1234.56, 12.5, -7]],
    [
      "1 234 with thin and hard spaces",
      ["1\u2009234", "1\u00a0234\u00a0567", "12"],
      [1234, 1234567, 12],
    ],
    ["lakhs and crores", ["1,23,456", "12,34,567.5", "7"], [123456, 1234567.5, 7]],
    ["typographic apostrophes", ["1’234’567", "12.5"], [1234567, 12.5]],
    ["codes before", ["EUR 1.250,50", "EUR 3"], [1250.5, 3]],
    ["codes behind", ["1,250.50 USD", "3 USD"], [1250.5, 3]],
    ["signs with letters", ["R$ 12,50", "R$ 3,10"], [12.5, 3.1]],
    ["kronor", ["125 kr", "1 250 kr"], [125, 1250]],
    ["negatives in parentheses", ["(12.50)", "($3.00)", "$(4.25)", "5"], [-12.5, -3, -4.25, 5]],
    ["a minus behind", ["12.5-", "3 -", "4"], [-12.5, -3, 4]],
    ["a minus before and behind the sign", ["-€5", "€-6", "€ 7", "- 8 €"], [-5, -6, 7, -8]],
    ["percent", ["12,5 %", "-3 %", "100 %"], [12.5, -3, 100]],
  ] as const)("trust 14: %s are read", async (_, cells, expected) => {
    const column = await typed(cells, open);
    expect(column).toMatchObject({ kind: "number", unreadable: 0 });
    expect(values(column)).toEqual(expected);
    expect(column.reading?.numbers?.ambiguous).toBeUndefined();
  });

  it.each(["--5", "(-5)", "5--", "€5€", "12,34,5", "1.2.3", "1 23", "+", "()", "€", "1e", "0x1F"])(
    "%s is no number",
    async (cell) => {
      expect((await typed([cell, cell], open)).kind).not.toBe("number");
    },
  );

  it("name the currencies they carry, the most frequent first", async () => {
    const column = await typed(["€5", "$6", "€7", "8"], open);
    expect(column.reading?.numbers?.units).toEqual([
      { unit: "€", rows: 2 },
      { unit: "$", rows: 1 },
    ]);
    expect(column.meaning).toEqual({ meaning: "currency", share: 0.75, from: "values" });
  });
});

describe("1,234 everywhere", () => {
  it.each(["1,234", "1.234"])("trust 14: %s in every row is asked about", async (cell) => {
    const column = await typed([cell, cell.replace("1", "5"), "7"], open);
    expect(column.reading?.numbers?.ambiguous).toBe(cell);
  });

  it("trust 14: a person's answer is taken, and nothing is asked any more", async () => {
    const ask = async (decimal: "." | ",") => {
      const overrides = [{ name: "trait", decimal }];
      const column = await typed(["1,234", "5,678"], { ...open, overrides });
      expect(column.reading?.numbers?.ambiguous).toBeUndefined();
      return values(column);
    };
    expect(await ask(".")).toEqual([1234, 5678]);
    expect(await ask(",")).toEqual([1.234, 5.678]);
  });

  it.each([
    ["two separators", ["1,234", "1,234,567"], [1234, 1234567]],
    ["both separators", ["1,234", "1,234.5"], [1234, 1234.5]],
    ["another number of decimals", ["1,234", "1,25"], [1.234, 1.25]],
    ["four digits without a separator", ["1,234", "2500"], [1.234, 2500]],
    ["money", ["$1,234", "$5,678"], [1234, 5678]],
    ["a zero before", ["0,234", "5,678"], [0.234, 5.678]],
  ] as const)("trust 14: is decided by %s", async (_, cells, expected) => {
    const column = await typed(cells, open);
    expect(values(column)).toEqual(expected);
    expect(column.reading?.numbers?.ambiguous).toBeUndefined();
  });

  it("trust 14: is decided per column, so two columns of a file may differ", async () => {
    const { readAll } = await import("../testing/read-all");
    const { typeTable } = await import("./type-table");
    const raw = await readAll("a;b\n1.234,5;1,234.5\n2,75;2.75\n3,25;3.25\n");
    const [a, b] = typeTable(raw, []).columns;
    expect([values(a!), values(b!)]).toEqual([
      [1234.5, 2.75, 3.25],
      [1234.5, 2.75, 3.25],
    ]);
  });
});

it("trust 14: numbers written in a locale are read back as they were", async () => {
  const locales = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "pt-BR", "sv-SE"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...locales),
      fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 12 }),
      async (locale, hundredths) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        const numbers = hundredths.map((value) => value / 100);
        const cells = numbers.map((value) => format.format(value));
        const column = await typed(cells, open);
        if (new Set(cells).size > 1 || column.kind === "number")
          expect(values(column)).toEqual(numbers.map((value) => value + 0));
      },
    ),
    { numRuns: 60 },
  );
});

it("trust 18: NaN, Infinity and 1e400 are missing, and counted", async () => {
  const column = await typed(["1", "NaN", "Infinity", "-inf", "1e400", "2"], open);
  expect(column).toMatchObject({ kind: "number", unreadable: 3 });
  expect(column.reading?.numbers?.infinite).toBe(3);
  expect(values(column)).toEqual([1, null, null, null, null, 2]);
});

it("trust 19: what means missing can be changed", async () => {
  const cells = ["1", "n.d.", "", "NULL", "2"];
  expect(values(await typed(cells, { ...open, missing: ["", "n.d.", "null"] }))).toEqual([
    1,
    null,
    null,
    null,
    2,
  ]);
});

it("trust 16: integers beyond 2^53 stay text and identify, also when they repeat", async () => {
  const cells = ["90071992547409931", "90071992547409932", "90071992547409931"];
  const column = await typed(cells, open);
  expect(values(column)).toEqual(cells);
  expect(column.role).toBe("identifier");
});

it("trust 17: leading zeros stay", async () => {
  expect(values(await typed(["007", "012"], open))).toEqual(["007", "012"]);
});
