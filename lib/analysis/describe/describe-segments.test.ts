import { describe, expect, it } from "vitest";
import { datesOf, tableOf, textOf } from "@/lib/analysis/prepare/testing/table-of";
import { describeLabels, halves } from "./testing/describe-labels";

describe("the profile of segments", () => {
  it("counts rows in no segment for everyone and for nobody else", () => {
    const table = tableOf({ age: [1, 1, 5, 5, 9, 9], plan: ["a", "a", "b", "b", "c", "c"] });
    const { segments, profile } = describeLabels(table, [0, 0, 1, 1, -1, -1]);
    const age = profile.find((row) => row.column === "age")!;
    expect(age.everyone.value).toBe(5);
    expect(age.cells.map((cell) => cell.value)).toEqual([1, 5]);
    const planC = profile.find((row) => row.category === "c")!;
    expect(planC.everyone.value).toBeCloseTo(1 / 3);
    expect(planC.cells.map((cell) => cell.value)).toEqual([0, 0]);
    expect(segments.map((segment) => segment.typicalRows)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("gives means, index, effect and strength of a number", () => {
    const { profile } = describeLabels(tableOf({ spend: [1, 3, 1, 3, 5, 7, 5, 7] }), halves, {
      clustered: ["spend"],
    });
    expect(profile).toHaveLength(1);
    const row = profile[0]!;
    expect(row).toMatchObject({ column: "spend", kind: "mean", clustered: true });
    expect(row.everyone).toEqual({ value: 4, index: 100, effect: 0 });
    expect(row.cells.map(({ value, index }) => [value, index])).toEqual([
      [2, 50],
      [6, 150],
    ]);
    expect(row.cells[1]!.effect).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(row.strength).toBeCloseTo(Math.sqrt(4 / 5), 12);
  });

  it("gives shares of categories, of a boolean only the share of true, without missing cells", () => {
    const table = tableOf({
      gender: ["f", "f", "f", null, "m", "m", "m", "f"],
      newsletter: [true, true, false, false, false, false, false, null],
    });
    const { profile } = describeLabels(table, halves);
    const shares = profile.map(({ column, category, everyone, cells }) => [
      `${column} ${category}`,
      everyone.value,
      ...cells.map(({ value }) => value),
    ]);
    expect(shares).toEqual([
      ["gender f", 4 / 7, 1, 1 / 4],
      ["gender m", 3 / 7, 0, 3 / 4],
      ["newsletter true", 2 / 7, 1 / 2, 0],
    ]);
  });

  it("describes outcomes and ignored columns, but no identifiers, counters, text, constants or empty columns", () => {
    const table = tableOf(
      {
        id: ["a", "a", "b", "b", "a", "a", "b", "b"],
        churn: [0, 1, 0, 1, 1, 1, 1, 1],
        index: [0, 1, 2, 3, 4, 5, 6, 7],
        hidden: [1, 1, 3, 3, 5, 5, 7, 7],
        same: [4, 4, 4, 4, 4, 4, 4, 4],
        empty: [null, null, null, null, null, null, null, null],
        unique: ["a", "b", "c", "d", "e", "f", "g", "h"],
      },
      { id: "identifier", churn: "outcome", hidden: "ignored", index: "ignored" },
    );
    const all = { rows: 8, columns: [...table.columns, textOf("note", halves.map(String))] };
    const { profile, segments } = describeLabels(all, halves);
    expect(profile.map(({ column, clustered }) => [column, clustered])).toEqual([
      ["hidden", false],
      ["churn", false],
    ]);
    expect(segments[0]!.sentences).toEqual(["Churn is 0.25 below average: 0.5 against 0.75."]);
  });

  it("is of the rows that took part, wherever they stand in the table", () => {
    const table = tableOf({ n: [900, 1, 900, 2, 5, 900, 6, 900] });
    const { profile, segments } = describeLabels(table, [0, 0, 1, 1], { tableRows: [1, 3, 4, 6] });
    expect(profile[0]!.everyone.value).toBe(3.5);
    expect(profile[0]!.cells.map(({ value }) => value)).toEqual([1.5, 5.5]);
    expect(segments.map(({ typicalRows }) => typicalRows)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("has no index of calendar years", () => {
    const born = tableOf({ Year_Birth: [1957, 1958, 1957, 1958, 1980, 1981, 1980, 1981] });
    const [row] = describeLabels(born, halves).profile;
    expect([row!.everyone.index, ...row!.cells.map(({ index }) => index)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("has no index where a value is negative, and none of a date", () => {
    const loss = tableOf({ profit: [-5, -4, -5, -4, 3, 2, 3, 2] });
    const since = datesOf(
      "since",
      halves.map((half) => (half ? "2024-03-01" : "2024-01-01")),
    );
    const { profile } = describeLabels({ rows: 8, columns: [...loss.columns, since] }, halves);
    for (const row of profile) {
      expect([row.everyone.index, ...row.cells.map(({ index }) => index)]).toEqual([
        Number.NaN,
        Number.NaN,
        Number.NaN,
      ]);
    }
    expect(profile.find(({ kind }) => kind === "date")?.cells[0]?.value).toBe(
      Date.parse("2024-01-01"),
    );
  });

  it("says nothing of a segment in which every value is missing", () => {
    const table = tableOf({ n: [1, 2, 1, 2, null, null, null, null] });
    const { profile, segments } = describeLabels(table, halves);
    expect(profile[0]!.cells[1]).toEqual({
      value: Number.NaN,
      index: Number.NaN,
      effect: Number.NaN,
    });
    expect(profile[0]!.strength).toBe(0);
    expect(segments[1]!.sentences).toEqual(["Close to the average in everything."]);
  });

  it("keeps the most frequent eight of many categories", () => {
    const letters = [..."abcdefghijkl"];
    const cells = letters.flatMap((letter, i) => Array<string>(i + 1).fill(letter));
    const labels = cells.map((_, row) => row % 2);
    const { profile } = describeLabels(tableOf({ letter: cells }), labels);
    expect(profile.map(({ category }) => category).sort()).toEqual([..."efghijkl"]);
  });
});

describe("a segment", () => {
  it("has its identity, size, share, mean silhouette and the rows nearest to its center", () => {
    const { segments } = describeLabels(tableOf({ n: [1, 2, 3, 4, 5, 6, 7, 8] }), halves);
    expect(segments[0]).toMatchObject({ segment: 0, size: 4, share: 0.5, silhouette: 0.25 });
    expect(segments[0]!.typicalRows).toEqual([1, 2, 0, 3]);
    expect(segments[1]!.segment).toBe(3);
  });
});

describe("typical rows", () => {
  it("are the five nearest to the center, nearest first, of equally near ones the first", () => {
    const rows = Array.from({ length: 9 }, (_, row) => row);
    const table = tableOf({ n: rows });
    const { segments } = describeLabels(
      table,
      rows.map(() => 0),
    );
    expect(segments[0]!.typicalRows).toEqual([4, 3, 5, 2, 6]);
  });
});
