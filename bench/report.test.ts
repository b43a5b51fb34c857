import { expect, test } from "vitest";
import type { Measured } from "./measured";
import { readOptions } from "./options";
import { whatWentWrong } from "./places/ask-process";
import { peakIn } from "./places/peak-bytes";
import { report } from "./report";
import { replaceBetween } from "./write-between";

const measured: Measured = {
  what: "Ward's tree",
  size: "20,000×10",
  ours: {
    Chromium: { ms: 1000, firstMs: 1500, runs: 4 },
    Node: { ms: 500, firstMs: 500, runs: 1 },
  },
  peers: [
    {
      name: "scipy",
      times: { ms: 20_000, firstMs: 20_000, runs: 1 },
      target: { text: "≥ 10 ×", isMet: true },
    },
    { name: "fastcluster", times: "not installed" },
  ],
  details: [["results", "exact"]],
  problems: [],
};

const linesOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| Ward"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

test("every peer gets a line with our times in both places and how many times faster they are", () => {
  const [scipy, fastcluster] = linesOf(report("Here.", [measured]));
  expect(scipy?.slice(3, -1)).toEqual([
    ...["1.00 s (first 1.50 s)", "0.50 s", "scipy", "20.0 s", "20 ×", "40 ×", "≥ 10 ×: met"],
  ]);
  expect(fastcluster?.slice(5, -1)).toEqual(["fastcluster", "not installed", "", "", ""]);
});

test("a place that failed leaves its cells empty, and the reason is told", () => {
  const failed = { ...measured, ours: { Node: measured.ours.Node! }, problems: ["Chromium: none"] };
  const text = report("Here.", [failed]);
  expect(linesOf(text)[0]?.slice(3, 5)).toEqual(["", "0.50 s"]);
  expect(text).toContain("  - failed: Chromium: none");
});

test("a target that was missed stands out, also without a peer", () => {
  const target = { text: "≤ 20.0 s", isMet: false };
  expect(report("Here.", [{ ...measured, peers: [], target }])).toContain("≤ 20.0 s: **missed**");
});

test("only what stands between the markers is replaced", () => {
  const before = "a\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nz\n";
  expect(replaceBetween(before, "bench", "new")).toBe(
    "a\n<!-- bench: begin -->\n\nnew\n\n<!-- bench: end -->\nz\n",
  );
  expect(() => replaceBetween("no markers", "bench", "new")).toThrow("bench: begin");
});

test("the peak is read from the system's own words", () => {
  expect(peakIn("Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t   2048 kB\n")).toBe(2048 * 1024);
  expect(peakIn("Name:\tnode\n")).toBeUndefined();
});

test("of a traceback the error's own line is told", () => {
  expect(whatWentWrong("at a.js\nTypeError: no b\n    at b\n\nNode.js v20\n")).toBe(
    "TypeError: no b",
  );
  expect(whatWentWrong("Killed\n")).toBe("Killed");
});

test("options that make no sense together are refused with the usage", () => {
  const names = ["sweep", "ward"];
  expect(readOptions([], names)).toMatchObject({ scale: "usual", repeats: 3, engine: "threads" });
  expect(readOptions(["--only", "sweep,ward"], names)).toMatchObject({ only: names });
  expect(readOptions(["--where", "node"], names)).toMatchObject({ where: ["Node"] });
  for (const wrong of [
    ["--only", "sweep,csw"],
    ["--quick", "--full"],
    ["--repeats", "-1"],
    ["--where", "firefox"],
    ["--engine", "gpu"],
    ["--write", "--only", "sweep"],
    ["--fast"],
  ]) {
    expect(readOptions(wrong, names)).toContain("Usage: npm run bench");
  }
});
