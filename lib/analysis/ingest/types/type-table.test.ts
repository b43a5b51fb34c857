import { describe, expect, it } from "vitest";
import { days, typed, values } from "../testing/typed";

describe("booleans", () => {
  it.each([
    [["true", "False", "TRUE"]],
    [["yes", "no", "Yes"]],
    [["t", "f", "t"]],
    [["Y", "N", "y"]],
    [["ja", "nein", "Ja"]],
  ])("reads %j", async (cells) => {
    const column = await typed([...cells, ""]);
    expect(column).toMatchObject({ kind: "boolean", values: ["false", "true"] });
    expect(values(column)).toEqual(["true", "false", "true", null]);
  });

  it("does not take words of different pairs for one", async () => {
    expect((await typed(["yes", "f"])).kind).toBe("category");
    expect((await typed(["m", "f"])).kind).toBe("category");
  });
});

describe("dates", () => {
  it.each([
    ["ISO", ["2013-02-11", "1850-12-31", "2150-01-01"], ["2013-02-11", "1850-12-31", "2150-01-01"]],
    [
      "month names",
      ["11-Feb-13", "1 March 2014", "Apr 5, 2015", "3. Mai 2016"],
      ["2013-02-11", "2014-03-01", "2015-04-05", "2016-05-03"],
    ],
    ["day first by evidence", ["03/04/2025", "25/12/2024"], ["2025-04-03", "2024-12-25"]],
    ["month first by evidence", ["03/04/2025", "12/25/2024"], ["2025-03-04", "2024-12-25"]],
    ["day first without evidence", ["03/04/2025", "05/06/2024"], ["2025-04-03", "2024-06-05"]],
    ["points", ["3.4.2025", "5.6.24"], ["2025-04-03", "2024-06-05"]],
    [
      "two-digit years",
      ["01/02/69", "01/02/68", "13/02/70"],
      ["1969-02-01", "2068-02-01", "1970-02-13"],
    ],
    [
      "leap days",
      ["2024-02-29", "2000-02-29", "1900-02-28"],
      ["2024-02-29", "2000-02-29", "1900-02-28"],
    ],
  ])("reads %s", async (_, cells, expected) => {
    const column = await typed(cells);
    expect(column).toMatchObject({ kind: "date", role: "ignored", hasTime: false, unreadable: 0 });
    expect(days(column)).toEqual(expected);
  });

  it("keeps the wall clock whatever the time zone", async () => {
    const column = await typed([
      "2024-03-31T02:30:00+01:00",
      "2024-03-31 02:30",
      "2024-03-31T02:30:00.25Z",
      "03/31/2024 2:30 PM",
    ]);
    expect(column).toMatchObject({ kind: "date", hasTime: true });
    expect(days(column)).toEqual([
      "2024-03-31T02:30:00.000Z",
      "2024-03-31T02:30:00.000Z",
      "2024-03-31T02:30:00.250Z",
      "2024-03-31T14:30:00.000Z",
    ]);
  });

  it("does not take impossible days for dates", async () => {
    for (const cell of [
      "2023-02-29",
      "1900-02-29",
      "2023-13-01",
      "31.4.2023",
      "00/01/2023",
      "11-Foo-13",
    ])
      expect((await typed([cell, cell])).kind).toBe("category");
  });
});

describe("texts", () => {
  it("takes few or recurring texts for categories", async () => {
    const column = await typed(["a", "b ", "a", "", "b"]);
    expect(column).toMatchObject({ kind: "category", role: "feature", values: ["a", "b"] });
    expect(values(column)).toEqual(["a", "b", "a", null, "b"]);
  });

  it("takes many different or long texts for free text, and leaves them out", async () => {
    const different = Array.from(
      { length: 60 },
      (_, i) => `${"abcdef"[i % 6]} says ${"x".repeat(i)}`,
    );
    expect(await typed(different)).toMatchObject({ kind: "text", role: "ignored" });
    expect(await typed(["long ".repeat(30), "words ".repeat(30)])).toMatchObject({ kind: "text" });
  });

  it("takes a column without any value for a category", async () => {
    const column = await typed(["", "NA", ""]);
    expect(column).toMatchObject({ kind: "category", unreadable: 0, values: [] });
  });

  it("reads spellings that differ in capitals or spaces as one category, by the commonest", async () => {
    const column = await typed(["north", "NORTH", "north", "South ", "south", "south"]);
    expect(column).toMatchObject({ kind: "category", values: ["north", "south"] });
    expect("codes" in column && [...column.codes]).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
