import { expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { parseCsv } from "../testing/parse-csv";
import { leftOutCsv } from "./left-out-csv";

it("tells of each who is left out why, with all columns, safe for spreadsheets", () => {
  const table = tableOf(
    { id: ["a", "b", "c"], mail: ["=cmd()", "b@x.org", "c@x.org"], reason: ["x", "y", "z"] },
    { id: "identifier" },
  );
  const csv = [
    ...leftOutCsv(table, [
      { row: 2, reason: "no consent", isListed: false },
      { row: 0, reason: "the phone number cannot be used", isListed: true },
    ]),
  ].join("");
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(parseCsv(csv.slice(1).replaceAll("\r\n", "\n"))).toEqual([
    ["id", "in the list", "reason", "mail", "reason (file)"],
    ["c", "no", "no consent", "c@x.org", "z"],
    ["a", "yes", "the phone number cannot be used", "'=cmd()", "x"],
  ]);
});
