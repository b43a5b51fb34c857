import { describe, expect, it } from "vitest";
import { drain } from "@/lib/analysis/drain";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Estimate } from "@/lib/schema/description";
import type { GroupFigures } from "@/lib/schema/uplift";
import { readOutcomes } from "../outcomes/read-outcome";
import { armsOf } from "./arms";
import golden from "./golden/uplift.json";
import { treatmentsOf } from "./treatments";
import { meanUplift, shareUplift, upliftsApart } from "./uplift";
import { upliftRows } from "./uplift-rows";

function expectEstimate(found: Estimate, reference: Estimate): void {
  expect(found.value).toBeCloseTo(reference.value, 9);
  expect(found.low).toBeCloseTo(reference.low, 8);
  expect(found.high).toBeCloseTo(reference.high, 8);
}

function figuresOf(values: readonly number[]): GroupFigures {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: values.length,
    mean,
    squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0),
  };
}

function shareOf([cases, count]: readonly number[]): GroupFigures {
  return figuresOf(Array.from({ length: count! }, (_, i) => Number(i < cases!)));
}

describe("an uplift", () => {
  it.each(golden.shares)("of shares is that of statsmodels and scipy: $name", (reference) => {
    const own = [shareOf(reference.own[0]!), shareOf(reference.own[1]!)] as const;
    const others = [shareOf(reference.others[0]!), shareOf(reference.others[1]!)] as const;
    const { difference, p } = shareUplift(...own);
    expectEstimate(difference, reference.uplift);
    expect(p).toBeCloseTo(reference.p, 9);
    const apart = upliftsApart("share", own, others);
    expectEstimate(apart.difference, reference.versus);
    expect(apart.p).toBeCloseTo(reference.versusP, 9);
  });

  it.each(golden.means)("of means is that of statsmodels and scipy: $name", (reference) => {
    const own = [figuresOf(reference.own[0]!), figuresOf(reference.own[1]!)] as const;
    const others = [figuresOf(reference.others[0]!), figuresOf(reference.others[1]!)] as const;
    const { difference, p } = meanUplift(...own);
    expectEstimate(difference, reference.uplift);
    expect(p).toBeCloseTo(reference.p, 9);
    const apart = upliftsApart("mean", own, others);
    expectEstimate(apart.difference, reference.versus);
    expect(apart.p).toBeCloseTo(reference.versusP, 9);
  });

  it("is unknown where an arm is empty, and could be anything where it is one customer", () => {
    const none: GroupFigures = { count: 0, mean: Number.NaN, squares: 0 };
    const some = figuresOf([1, 2, 3]);
    expect(meanUplift(some, none).difference.value).toBeNaN();
    expect(shareUplift(none, shareOf([1, 3])).p).toBeNaN();
    expect(upliftsApart("mean", [some, none], [some, some]).p).toBeNaN();
    expect(meanUplift(figuresOf([4]), some).difference).toEqual({
      value: 2,
      low: -Infinity,
      high: Infinity,
    });
    const same = figuresOf([2, 2, 2]);
    expect(meanUplift(same, same).p).toBe(1);
  });
});

const rowsOf = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

function armsIn(cells: readonly (string | number | boolean | null)[]) {
  const { columns } = tableOf({ group: cells } as Parameters<typeof tableOf>[0]);
  return armsOf(columns[0]!, rowsOf(cells.length));
}

describe("the arms of a treatment", () => {
  it.each([
    [["email", "Control Group", "email"], "Control Group"],
    [["B", "A", "B", "A"], "A"],
    [["no", "holdout", "no"], "holdout"],
    [[true, false, true], "false"],
    [[1, 0, 0, 1], "0"],
  ])("have the control that is called so: %j", (cells, control) => {
    const found = armsIn(cells);
    expect(found.arms[found.control]).toBe(control);
    expect(found.controlBy).toBe("name");
  });

  it("have the smallest as control where no name says so", () => {
    const found = armsIn(["red", "blue", "red", "red", null]);
    expect(found).toMatchObject({
      arms: ["blue", "red"],
      sizes: [1, 3],
      missing: 1,
      problem: null,
    });
    expect([found.control, found.controlBy]).toEqual([0, "size"]);
  });

  it("are a problem where there is one, none, or a great many", () => {
    expect(armsIn(["a", "a", null]).problem).toBe("one-arm");
    expect(armsIn([null, null]).problem).toBe("empty");
    expect(armsIn(Array.from({ length: 40 }, (_, i) => i)).problem).toBe("many-arms");
  });
});

/** 400 customers in two segments; who is treated alternates, and only the first segment answers to it. */
function experiment() {
  const labels = Array.from({ length: 400 }, (_, i) => (i < 200 ? 0 : 1));
  const group = labels.map((_, i) => (i % 2 === 0 ? "mail" : "control"));
  const bought = labels.map((label, i) => {
    const every = label === 0 && group[i] === "mail" ? 2 : 10;
    return (i >> 1) % every === 0;
  });
  return { labels, group, bought };
}

function treatmentsIn(
  cells: Parameters<typeof tableOf>[0],
  labels: readonly number[],
  roles: Parameters<typeof tableOf>[1] = { group: "treatment", bought: "outcome" },
) {
  const table = tableOf(cells, roles);
  const tableRows = rowsOf(labels.length);
  const grouping = { k: Math.max(...labels) + 1, tableRows, labels: Int32Array.from(labels) };
  const { readers } = readOutcomes(table, tableRows);
  return drain(treatmentsOf(table, readers, grouping));
}

describe("uplift over segments", () => {
  it("is found where it is, against the control and against everyone else", () => {
    const { labels, ...cells } = experiment();
    const [treatment] = treatmentsIn(cells, labels);
    const [row, ...others] = upliftRows(treatment!);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ outcome: "bought", kind: "share", arm: 1, control: 0 });
    const [first, second] = row!.cells;
    expect(first!.difference.value).toBeCloseTo(0.4, 9);
    expect(first).toMatchObject({ isClear: true, isDifferent: true, isTooFew: false });
    expect(first!.versus.value).toBeCloseTo(0.4, 9);
    expect(second!.difference.value).toBeCloseTo(0, 9);
    expect(second).toMatchObject({ isClear: false, isDifferent: true, isUneven: false });
    expect(row!.everyone.difference.value).toBeCloseTo(0.2, 9);
  });

  it("turns its sign with the control that is chosen", () => {
    const { labels, ...cells } = experiment();
    const [treatment] = treatmentsIn(cells, labels);
    const [row] = upliftRows(treatment!, 1);
    expect(row!.cells[0]!.difference.value).toBeCloseTo(-0.4, 9);
    expect(row!.arm).toBe(0);
  });

  it("corrects for all segments, outcomes and arms that are compared", () => {
    const { labels, ...cells } = experiment();
    const alone = upliftRows(treatmentsIn(cells, labels)[0]!)[0]!;
    const noise = Object.fromEntries(
      [3, 7, 11].map((step) => [`n${step}`, labels.map((_, i) => (i * step) % 13)]),
    );
    const roles = {
      group: "treatment",
      bought: "outcome",
      n3: "outcome",
      n7: "outcome",
      n11: "outcome",
    } as const;
    const many = upliftRows(treatmentsIn({ ...cells, ...noise }, labels, roles)[0]!);
    expect(many).toHaveLength(4);
    const same = many.find(({ outcome }) => outcome === "bought")!;
    expect(same.cells[0]!.p).toBeGreaterThan(alone.cells[0]!.p);
  });

  it("says nothing of a handful of customers, or where an arm is missing in a segment", () => {
    const labels = [...Array(60).fill(0), ...Array(12).fill(1), 2] as number[];
    const group = labels.map((label, i) => (label === 2 || i % 2 ? "a" : "control"));
    const bought = labels.map((_, i) => i % 3 === 0);
    const [row] = upliftRows(treatmentsIn({ group, bought }, labels)[0]!);
    expect(row!.cells.map(({ isTooFew }) => isTooFew)).toEqual([false, true, true]);
    expect(row!.cells[1]!.p).toBeNaN();
    expect(row!.cells[2]!.isClear).toBe(false);
  });

  it("warns where it was not left to chance who was treated", () => {
    const labels = Array.from({ length: 600 }, (_, i) => i % 2);
    const group = labels.map((label, i) => (label === 0 ? i % 10 < 8 : i % 10 < 5));
    const bought = labels.map((_, i) => i % 7 === 0);
    const [row] = upliftRows(treatmentsIn({ group, bought }, labels)[0]!);
    expect(row!.cells.map(({ isUneven }) => isUneven)).toEqual([true, true]);
  });

  it("is none where all customers are in one arm, or no outcome is known", () => {
    const labels = [0, 0, 1, 1];
    const bought = [true, false, true, false];
    const [one] = treatmentsIn({ group: ["mail", "mail", "mail", "mail"], bought }, labels);
    expect([one!.problem, upliftRows(one!)]).toEqual(["one-arm", []]);
    const [none] = treatmentsIn({ group: ["a", "b", "a", "b"] }, labels);
    expect(upliftRows(none!)).toEqual([]);
  });
});
