import { describe, expect, it } from "vitest";
import { datesOf, tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { describeLabels, halves } from "./testing/describe-labels";

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
