import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, typed } from "../testing/typed";

const name = "order date";

describe("forms of dates", () => {
  it.each([
    [
      "French",
      ["3 février 2024", "1er mars 2024", "12 déc. 2023"],
      ["2024-02-03", "2024-03-01", "2023-12-12"],
    ],
    ["Spanish", ["3 de enero de 2024", "12 dic 2023"], ["2024-01-03", "2023-12-12"]],
    [
      "Italian",
      ["3 gennaio 2024", "12 dic 2023", "5 mag 2024"],
      ["2024-01-03", "2023-12-12", "2024-05-05"],
    ],
    ["Portuguese", ["3 de fevereiro de 2024", "12 out. 2023"], ["2024-02-03", "2023-10-12"]],
    [
      "Dutch",
      ["3 maart 2024", "12 mei 2023", "1 mrt 2024"],
      ["2024-03-03", "2023-05-12", "2024-03-01"],
    ],
    [
      "German",
      ["3. März 2024", "12. Dez. 2023", "1. Jänner 2024"],
      ["2024-03-03", "2023-12-12", "2024-01-01"],
    ],
    ["named months, year first", ["2024 Feb 3", "2023-Dec-12"], ["2024-02-03", "2023-12-12"]],
    ["without any sign between", ["03FEB2024", "12DEC2023"], ["2024-02-03", "2023-12-12"]],
    ["year first with slashes", ["2024/02/03", "2023/12/31"], ["2024-02-03", "2023-12-31"]],
    [
      "the day before the month behind the year",
      ["2024/25/02", "2023/31/12", "2023/03/04"],
      ["2024-02-25", "2023-12-31", "2023-04-03"],
    ],
    ["months", ["2024-02", "2023-12"], ["2024-02-01", "2023-12-01"]],
    ["months by name", ["Feb 2024", "December 2023"], ["2024-02-01", "2023-12-01"]],
    [
      "days without signs",
      ["20240203", "20231231", "20240229"],
      ["2024-02-03", "2023-12-31", "2024-02-29"],
    ],
    [
      "ISO stamps",
      ["20240203T101500Z", "20231231T000000"],
      ["2024-02-03T10:15:00.000Z", "2023-12-31"],
    ],
  ] as const)("trust 40: %s", async (_, cells, expected) => {
    const column = await typed(cells, { name });
    expect(column).toMatchObject({ kind: "date", unreadable: 0 });
    expect(days(column)).toEqual(expected);
  });

  it("trust 40: before 1970 and after 2100", async () => {
    expect(days(await typed(["1582-10-15", "0001-01-01", "9999-12-31"], { name }))).toEqual([
      "1582-10-15",
      "0001-01-01",
      "9999-12-31",
    ]);
  });

  it("trust 40: ISO week dates, by the Thursday of their week", async () => {
    const cells = ["2009-W01-1", "2009-W53-7", "2015W537", "2024-W09"];
    expect(days(await typed(cells, { name }))).toEqual([
      "2008-12-29",
      "2010-01-03",
      "2016-01-03",
      "2024-02-26",
    ]);
    expect((await typed(["2010-W53-1", "2010-W53-2"], { name })).kind).not.toBe("date");
  });

  it("trust 40: days as Excel counts them, where the name speaks of dates", async () => {
    const cells = ["41316", "45351.5", "25569"];
    expect(days(await typed(cells, { name }))).toEqual([
      "2013-02-11",
      "2024-02-29T12:00:00.000Z",
      "1970-01-01",
    ]);
    expect((await typed(cells, { name: "income" })).kind).toBe("number");
  });

  it("trust 40: Excel's day that never was is set aside, and the days before it are right", async () => {
    const overrides = [{ name, kind: "date" as const }];
    expect(days(await typed(["1", "59", "60", "61"], { name, overrides }))).toEqual([
      "1900-01-01",
      "1900-02-28",
      null,
      "1900-03-01",
    ]);
  });

  it.each([
    ["seconds", ["1704067200", "1704153600"]],
    ["milliseconds", ["1704067200000", "1704153600000"]],
    ["microseconds", ["1704067200000000", "1704153600000000"]],
  ])("trust 40: %s since 1970", async (_, cells) => {
    const column = await typed(cells, { name: "created_at" });
    expect(days(column)).toEqual(["2024-01-01", "2024-01-02"]);
    expect((await typed(cells, { name: "amount" })).kind).toBe("number");
  });

  it("does not take lengths of time for days", async () => {
    expect((await typed(["21500", "30250", "44000"], { name: "response_time" })).kind).toBe(
      "number",
    );
  });

  it("trust 40: keeps the wall clock of each zone, and counts those", async () => {
    const cells = [
      "2024-03-31T02:30:00+01:00",
      "2024-03-31 02:30:00 UTC",
      "Sun Mar 31 2024 02:30:00 GMT+0100 (Central European Standard Time)",
      "2024-03-31 02:30",
    ];
    const column = await typed(cells, { name });
    expect(new Set(days(column))).toEqual(new Set(["2024-03-31T02:30:00.000Z"]));
    expect(column.reading?.dates?.zoned).toBe(3);
  });
});

describe("03/04/2025", () => {
  it("trust 15: in every row is asked about", async () => {
    const column = await typed(["03/04/2025", "05/06/2024"], { name });
    expect(column.reading?.dates?.ambiguous).toBe("03/04/2025");
  });

  it("trust 15: a person's answer is taken, and nothing is asked any more", async () => {
    const overrides = [{ name, dateOrder: "month-first" as const }];
    const column = await typed(["03/04/2025", "05/06/2024"], { name, overrides });
    expect(days(column)).toEqual(["2025-03-04", "2024-05-06"]);
    expect(column.reading?.dates?.ambiguous).toBeUndefined();
  });

  it("trust 15: rows that fit only the other order are missing and counted, never turned round", async () => {
    const cells = ["03/04/2025", "25/04/2025", "26/04/2025", "04/27/2025"];
    const column = await typed(cells, { name });
    expect(column).toMatchObject({ kind: "date", unreadable: 1 });
    expect(days(column)).toEqual(["2025-04-03", "2025-04-25", "2025-04-26", null]);
    expect(column.reading?.dates?.contrary).toBe(1);
  });

  it("trust 15: the year comes first where only that fits", async () => {
    expect(days(await typed(["98-12-31", "05-02-03"], { name }))).toEqual([
      "1998-12-31",
      "2005-02-03",
    ]);
  });
});

it("two-digit years turn at 69, in birth dates at 30, and are counted", async () => {
  const cells = ["13-Feb-50", "14-Mar-75"];
  const orders = await typed(cells, { name });
  expect(days(orders)).toEqual(["2050-02-13", "1975-03-14"]);
  expect(orders.reading?.dates).toMatchObject({ shortYears: 2, pivot: 69 });
  const births = await typed(cells, { name: "date of birth" });
  expect(days(births)).toEqual(["1950-02-13", "1975-03-14"]);
});

it("trust 40: any day written in any language is read as that day", async () => {
  const formats = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-PT", "nl-NL"].flatMap(
    (locale) =>
      (["long", "medium"] as const).map(
        (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }),
      ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formats),
      fc.array(fc.integer({ min: -60_000, max: 60_000 }), { minLength: 2, maxLength: 8 }),
      async (format, dayNumbers) => {
        const times = [...dayNumbers.map((day) => day * 86_400_000), Date.UTC(2024, 2, 31)];
        const column = await typed(
          times.map((time) => format.format(time)),
          { name },
        );
        expect(days(column)).toEqual(
          times.map((time) => new Date(time).toISOString().slice(0, 10)),
        );
      },
    ),
    { numRuns: 80 },
  );
});
