import { describe, expect, it } from "vitest";
import { datesOf, tableOf, textOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Segmentation } from "@/lib/schema/segment";
import type { Table } from "@/lib/schema/table";
import { describeSegments } from "./describe-segments";

/** Describes given labels; the Matrix is one feature that holds the rows' numbers. */
function describeLabels(
  table: Table,
  labels: readonly number[],
  { clustered = [] as string[], tableRows = labels.map((_, row) => row) } = {},
): Segmentation {
  const k = Math.max(...labels) + 1;
  const sizes = Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length);
  const mean = (c: number) =>
    labels.reduce((sum, label, row) => sum + (label === c ? row : 0), 0) / sizes[c]!;
  const matrix: Matrix = {
    rows: labels.length,
    columns: 1,
    values: Float32Array.from(labels, (_, row) => row),
    features: [{ name: "row", column: "row" }],
  };
  const scored: ScoredClustering = {
    clustering: {
      algorithm: "kmeans",
      k,
      labels: Int32Array.from(labels),
      centers: Float64Array.from(sizes, (_, c) => mean(c)),
      inertia: 0,
      noise: labels.filter((label) => label < 0).length,
      sizes,
    },
    score: {
      inertia: 0,
      silhouette: 0,
      silhouetteError: 0,
      daviesBouldin: 0,
      calinskiHarabasz: 0,
    },
    silhouettes: Float32Array.from(labels, (_, row) => (row === 0 ? Number.NaN : row / 8)),
    identities: sizes.map((_, c) => 3 * c),
  };
  const rows = Uint32Array.from(tableRows);
  return describeSegments({ table, tableRows: rows, matrix, scored, clusteredColumns: clustered });
}

const halves = [0, 0, 0, 0, 1, 1, 1, 1];

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

describe("the sentences of a segment", () => {
  const sentencesOf = (cells: Parameters<typeof tableOf>[0], labels = halves) =>
    describeLabels(tableOf(cells), labels).segments.map(({ sentences }) => sentences);

  it("compare with the average in the units of the column", () => {
    expect(sentencesOf({ "Spending Score (1-100)": [80, 84, 82, 82, 18, 17, 18, 19] })[0]).toEqual([
      "Spending score is 32 above average: 82 against 50.",
    ]);
    expect(sentencesOf({ "Annual Income (k$)": [20, 22, 21, 21, 40, 42, 41, 41] })[0]).toEqual([
      "Annual income is two thirds of the average: 21 against 31 k$.",
    ]);
    expect(sentencesOf({ gender: ["f", "f", "f", "m", "f", "m", "m", "m"] })).toEqual([
      ["Gender: f for 75%, against 50%."],
      ["Gender: m for 75%, against 50%."],
    ]);
    expect(sentencesOf({ has_app: [true, true, true, true, true, false, false, false] })).toEqual([
      ["Has app: yes for all of them, against 63%."],
      ["Has app: yes for 25%, against 63%."],
    ]);
  });

  it("give a difference with two digits", () => {
    expect(sentencesOf({ Depth: [0, 0, 0, 0.072, 1, 1, 1, 1.008] })[0]).toEqual([
      "Depth is 0.49 below average: 0.018 against 0.51.",
    ]);
  });

  it("are right for zeros, negative means, years and small numbers", () => {
    expect(sentencesOf({ visits: [0, 0, 0, 0, 4, 4, 5, 5] })[0]).toEqual([
      "No visits, against 2.3 on average.",
    ]);
    expect(sentencesOf({ profit: [-5, -4, -5, -4, -20, -21, -20, -21] })).toEqual([
      ["Profit is 8.5 above average: -4.5 against -13."],
      ["Profit is 8 below average: -21 against -13."],
    ]);
    expect(
      sentencesOf({ Year_Birth: [1957, 1958, 1957, 1958, 1980, 1981, 1980, 1981] })[0],
    ).toEqual(["Birth year is 11 years earlier than average: 1958 against 1969."]);
    expect(sentencesOf({ rate: [0.001, 0.002, 0.001, 0.002, 0, 0, 0, 0] })[0]).toEqual([
      "Rate is 0.00075 above average: 0.0015 against 0.00075.",
    ]);
  });

  it("give the ratio of amounts and counts in words", () => {
    const spent = (low: number, high: number) =>
      sentencesOf({
        "Recency (days)": halves,
        "Tenure (days)": halves,
        "Monetary value": [...Array(4).fill(low), ...Array(4).fill(high)],
      }).map((told) => told.find((sentence) => sentence.startsWith("Spent")));
    expect(spent(1, 5)).toEqual([
      "Spent a third of the average in total: 1 against 3.",
      "Spent 1.7× the average in total: 5 against 3.",
    ]);
    expect(spent(900, 1100)[0]).toBe("Spent 10% below average in total: 900 against 1,000.");
    expect(spent(5, 95)[0]).toBe("Spent a tenth of the average in total: 5 against 50.");
    expect(spent(21, 79)[0]).toBe("Spent 42% of the average in total: 21 against 50.");
    expect(sentencesOf({ NumLogins: [1, 1, 1, 1, 3, 3, 3, 3] })[0]).toEqual([
      "Logins are half the average: 1 against 2.",
    ]);
  });

  it("speak of dates in days", () => {
    const since = datesOf(
      "Joined",
      halves.map((half) => (half ? "2024-03-01" : "2024-01-01")),
    );
    const { segments } = describeLabels({ rows: 8, columns: [since] }, halves);
    expect(segments[1]!.sentences).toEqual([
      "Joined is 30 days later than average: Mar 1, 2024 against Jan 31, 2024.",
    ]);
  });

  it("speak a shop's words of what the customers step computed", () => {
    const [first] = sentencesOf({
      "Recency (days)": [10, 10, 10, 11, 90, 90, 90, 89],
      Frequency: [1, 1, 1, 1, 9, 9, 9, 9],
      "Monetary value": [4620, 4620, 4620, 4620, 100, 100, 100, 100],
      "Average order value": [80, 80, 80, 81, 60, 60, 60, 59],
      "Tenure (days)": [300, 300, 301, 300, 200, 200, 200, 199],
    });
    expect([...first!].sort()).toEqual([
      "Bought once, against 5 times on average.",
      "First bought 300 days ago on average, against 250.",
      "Last bought 10 days ago on average, against 50.",
      "Spends 15% above average per purchase: 80 against 70.",
      "Spent 2× the average in total: 4,620 against 2,360.",
    ]);
  });

  it("are five at most, one per column, and only of clear differences", () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`n${i}`, halves.map((half, row) => half * 9 + row + i)]),
    );
    expect(sentencesOf(many)[0]).toHaveLength(5);
    expect(sentencesOf({ even: [1, 2, 1, 2, 1, 2, 1, 2] })).toEqual([
      ["Close to the average in everything."],
      ["Close to the average in everything."],
    ]);
  });
});
