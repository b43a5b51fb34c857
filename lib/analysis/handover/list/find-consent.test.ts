import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { consentTest, findConsent } from "./find-consent";

describe("who may be contacted", () => {
  it.each<[string, (string | boolean | null)[], string[]]>([
    ["newsletter", ["yes", "no", null], ["yes"]],
    ["Email Consent", ["granted", "denied", "granted"], ["granted"]],
    ["marketing_opt_in", [true, false, null], ["true"]],
    ["unsubscribed", [true, false, null], ["", "false"]],
    ["DoNotContact", ["y", "n", null], ["", "n"]],
    ["Einwilligung", ["ja", "nein", "ja"], ["ja"]],
  ])("a column %s says it", (name, cells, allowed) => {
    const table = tableOf({ spend: [1, 2, 3], [name]: cells });
    const found = findConsent(table);
    expect(found?.column).toBe(name);
    expect(found?.allowed.toSorted()).toEqual(allowed);
    const may = consentTest(table, found ?? null);
    expect([0, 1, 2].map(may)).toEqual(cells.map((cell) => allowed.includes(String(cell ?? ""))));
  });

  it("is not told by other columns", () => {
    const names = [
      "option",
      "subscription_plan",
      "content",
      "response",
      "blockage",
      "subscribed_days",
    ];
    const columns = Object.fromEntries(names.map((name) => [name, ["yes", "no", "yes"]]));
    expect(findConsent(tableOf(columns))).toBeUndefined();
  });

  it("is nobody where the column is not there, and everybody where none was chosen", () => {
    const table = tableOf({ a: ["x"] });
    expect(consentTest(table, { column: "gone", allowed: ["x"] })(0)).toBe(false);
    expect(consentTest(table, null)(0)).toBe(true);
  });
});
