import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { listTargets } from "@/lib/schema/list-plan";
import { parseCsv } from "../testing/parse-csv";
import { listOf, sourceOf } from "./testing/list-of";
import { addUp, labels, mail, people, tel } from "./testing/people";

describe("a list for programs that know people by their address", () => {
  it("leaves out, and counts with the reason, who cannot be found there or is in it already", async () => {
    const { text, summary, excuses } = await listOf(sourceOf(people, labels), {
      target: "hubspot",
      fields: [mail, tel],
      country: "DE",
    });
    expect(parseCsv(text).map((record) => record.slice(0, 3))).toEqual([
      ["Email", "Phone Number", "Segment"],
      ["a@x.org", "+4915123456789", "Name 1"],
      ["b@x.org", "+12125550123", "Name 1"],
      ["f@x.org", "", "Name 2"],
    ]);
    expect(summary).toMatchObject({ rowsOut: 3, unusable: 3, inNone: 1, rowsSetAside: 1 });
    expect(addUp(summary)).toBe(8);
    expect(summary.reasons.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { reason: "no email address", count: 1 },
      { reason: "no email address that can be used", count: 1 },
      { reason: "the email address is in the list already", count: 1 },
    ]);
    expect(excuses.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("leaves a key empty that is in the list already, and lists a customer who has another", async () => {
    const table = tableOf({
      mail: ["a@x.org", "b@x.org", null, "a@x.org"],
      tel: ["+12125550123", "+12125550123", "+12125550123", "+12125550124"],
    });
    const fields = [mail, tel];
    const { text, summary } = await listOf(sourceOf(table, [0, 0, 0, 0]), {
      target: "klaviyo",
      fields,
    });
    expect(parseCsv(text).map((record) => record.slice(0, 2))).toEqual([
      ["Email", "Phone Number"],
      ["a@x.org", "+12125550123"],
      ["b@x.org", ""],
      ["", "+12125550124"],
    ]);
    expect(summary.reasons).toEqual([
      { reason: "the phone number is in the list already", count: 1 },
    ]);
    expect(summary.emptied.map(({ count }) => count)).toEqual([1, 1]);
    expect(addUp(summary)).toBe(4);
  });

  it("leaves a phone number empty that cannot be called, and counts it", async () => {
    const { text, summary, excuses } = await listOf(sourceOf(people, labels), {
      target: "klaviyo",
      fields: [mail, tel],
    });
    expect(parseCsv(text).map((record) => record.slice(0, 2))).toEqual([
      ["Email", "Phone Number"],
      ["a@x.org", ""],
      ["b@x.org", "+12125550123"],
      ["f@x.org", ""],
    ]);
    const reason = "the phone number is not a phone number with a country code";
    expect(summary.emptied).toEqual([{ reason, count: 1 }]);
    expect(excuses.filter(({ isListed }) => isListed)).toEqual([
      { row: 0, reason, isListed: true },
    ]);
  });

  it.each(listTargets.filter((target) => target !== "spreadsheet" && target !== "csv"))(
    "%s: says which column it needs when nobody named one",
    async (target) => {
      await expect(listOf(sourceOf(people, labels), { target })).rejects.toMatchObject({
        code: "column-unknown",
        message: expect.stringContaining("Choose the column that holds it."),
      });
    },
  );
});
