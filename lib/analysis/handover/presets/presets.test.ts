import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { datesOf, tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { listTargets, type PersonField } from "@/lib/schema/list-plan";
import type { Table } from "@/lib/schema/table";
import { listOf, sourceOf } from "../list/testing/list-of";
import { parseCsv } from "../testing/parse-csv";
import { presets } from "./registry";

const cells: Readonly<Record<PersonField, readonly string[]>> = {
  "external-id": ["C1", "C2"],
  email: [" Jane@Example.com", "joe@example.com"],
  phone: ["+1 212 555 0123", "0151 23456789"],
  "first-name": ["Jane", "Joe"],
  "last-name": ["O'Neil", "Müller"],
  city: ["New York", "St. Gallen"],
  state: ["NY", "SG"],
  postcode: ["10001-1234", "09000"],
  country: ["USA", "Deutschland"],
  "birth-date": ["1980-01-02", "1990-11-12"],
  sex: ["female", "m"],
};

const day = datesOf("birth-date", cells["birth-date"]);
const base = tableOf({ ...cells, spend: [1.5, 2] });
const table: Table = {
  ...base,
  columns: base.columns.map((column) => (column.name === "birth-date" ? day : column)),
};
const source = sourceOf(table, [0, 1], { 0: "Big, loyal", 1: "Big, loyal" });
const fields = Object.keys(cells).map((field) => ({ field: field as PersonField, column: field }));
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

async function recordsOf(target: (typeof listTargets)[number], hashed = true) {
  const plan = { target, fields, columns: ["spend"], country: "DE", hashed };
  return parseCsv((await listOf(source, plan)).text);
}

const stamp = ["0123456789ab", "2026-11-22T10:00:00.000Z"];

describe("presets", () => {
  it("stand in the registry under their own names", () => {
    expect(Object.keys(presets)).toEqual(listTargets);
    for (const [id, preset] of Object.entries(presets)) expect(preset.id).toBe(id);
  });

  it("HubSpot: contacts with the names of its properties", async () => {
    expect(await recordsOf("hubspot")).toEqual([
      [
        ...["Email", "First Name", "Last Name", "Phone Number", "City", "State/Region"],
        ...["Postal Code", "Country/Region", "Segment", "Segment number", "Segment confidence"],
        ...["Segment version", "Segmented at", "spend"],
      ],
      [
        ...["jane@example.com", "Jane", "O'Neil", "+12125550123", "New York", "NY", "10001-1234"],
        ...["USA", "Big, loyal", "1", "0.5", ...stamp, "1.5"],
      ],
      [
        ...["joe@example.com", "Joe", "Müller", "+4915123456789", "St. Gallen", "SG", "09000"],
        ...["Deutschland", "Big, loyal", "2", "0.5", ...stamp, "2"],
      ],
    ]);
  });

  it("Mailchimp: a tag per segment, which a comma does not split and equal names do not join", async () => {
    const [head, first, second] = await recordsOf("mailchimp");
    expect(head!.slice(0, 6)).toEqual([
      ...["Email Address", "First Name", "Last Name", "Phone Number", "Tags", "Segment"],
    ]);
    expect(first!.slice(4, 6)).toEqual(['"Big, loyal 1"', "Big, loyal"]);
    expect(second![4]).toBe('"Big, loyal 2"');
  });

  it("Mailchimp: says when cells are longer than it takes", async () => {
    const long = tableOf({
      mail: ["a@x.org", "b@x.org"],
      note: ["x".repeat(256), "y".repeat(255)],
    });
    const { summary } = await listOf(sourceOf(long, [0, 0]), {
      target: "mailchimp",
      fields: [{ field: "email", column: "mail" }],
      columns: ["note"],
    });
    expect(summary.limits).toEqual([
      "1 cell is longer than the 255 bytes that Mailchimp takes; the rest is cut off there.",
    ]);
  });

  it("Klaviyo: the email address is the first column, or the phone number where there is none", async () => {
    expect((await recordsOf("klaviyo"))[0]!.slice(0, 8)).toEqual([
      ...[
        "Email",
        "Phone Number",
        "First Name",
        "Last Name",
        "City",
        "Region",
        "Zip Code",
        "Country",
      ],
    ]);
    const phones = await listOf(source, {
      target: "klaviyo",
      fields: [{ field: "phone", column: "phone" }],
      country: "DE",
    });
    expect(parseCsv(phones.text).map(([first]) => first)).toEqual([
      "Phone Number",
      "+12125550123",
      "+4915123456789",
    ]);
  });

  it("Braze: reserved keys for what it knows, attributes for the rest", async () => {
    expect(await recordsOf("braze")).toEqual([
      [
        ...["external_id", "email", "phone", "first_name", "last_name", "home_city", "country"],
        ...["dob", "gender", "segment", "segment_number", "segment_confidence"],
        ...["segment_version", "segmented_at", "spend"],
      ],
      [
        ...["C1", "jane@example.com", "+12125550123", "Jane", "O'Neil", "New York", "US"],
        ...["1980-01-02", "F", "Big, loyal", "1", "0.5", ...stamp, "1.5"],
      ],
      [
        ...["C2", "joe@example.com", "+4915123456789", "Joe", "Müller", "St. Gallen", "DE"],
        ...["1990-11-12", "M", "Big, loyal", "2", "0.5", ...stamp, "2"],
      ],
    ]);
  });

  it("Meta: everything alike and hashed, and nothing that is not about the person", async () => {
    const plain = [
      [
        "jane@example.com",
        "12125550123",
        "jane",
        "oneil",
        "newyork",
        "ny",
        "10001",
        "us",
        "19800102",
        "f",
        "C1",
      ],
      [
        "joe@example.com",
        "4915123456789",
        "joe",
        "müller",
        "stgallen",
        "sg",
        "09000",
        "de",
        "19901112",
        "m",
        "C2",
      ],
    ];
    const [head, ...records] = await recordsOf("meta", false);
    expect(head).toEqual([
      ...["email", "phone", "fn", "ln", "ct", "st", "zip", "country", "dob", "gen", "extern_id"],
    ]);
    expect(records).toEqual(plain.map((record) => record.map(hash)));
  });

  it("Google Ads: hashed but for country and postcode, or plain when asked", async () => {
    expect(await recordsOf("google-ads")).toEqual([
      ["Email", "Phone", "First Name", "Last Name", "Country", "Zip"],
      [...["jane@example.com", "+12125550123", "jane", "o'neil"].map(hash), "US", "10001-1234"],
      [...["joe@example.com", "+4915123456789", "joe", "müller"].map(hash), "DE", "09000"],
    ]);
    expect((await recordsOf("google-ads", false))[1]).toEqual([
      ...["jane@example.com", "+12125550123", "jane", "o'neil", "US", "10001-1234"],
    ]);
  });

  it("Google Ads: a mailing address goes whole or not at all", async () => {
    const some = fields.filter(({ field }) => field !== "postcode");
    const { text } = await listOf(source, { target: "google-ads", fields: some, country: "DE" });
    expect(parseCsv(text)[0]).toEqual(["Email", "Phone"]);
    const gap = tableOf({ ...cells, country: ["USA", "Atlantis"] });
    const { text: holed, summary } = await listOf(sourceOf(gap, [0, 0]), {
      target: "google-ads",
      fields,
      country: "DE",
      hashed: false,
    });
    expect(parseCsv(holed)[2]!.slice(2)).toEqual(["", "", "", ""]);
    expect(summary.emptied).toContainEqual({
      reason: "the mailing address is incomplete",
      count: 3,
    });
  });

  it.each(["meta", "google-ads"] as const)(
    "%s: no plain value stands in a hashed file",
    async (target) => {
      const { text } = await listOf(source, { target, fields, country: "DE" });
      const never = [
        "jane",
        "joe",
        "Jane",
        "Joe",
        "example",
        "2125550123",
        "15123456789",
        "neil",
        "ller",
      ];
      for (const plain of never) expect(text).not.toContain(plain);
    },
  );

  it.each([
    ["segment", "traits"],
    ["rudderstack", "context"],
  ] as const)("%s: an identify call a line, numbers as numbers", async (target, place) => {
    const { text } = await listOf(source, { target, fields, columns: ["spend"], country: "DE" });
    const [first] = text.split("\n").map((line) => (line === "" ? null : JSON.parse(line)));
    const traits = {
      ...{
        email: "jane@example.com",
        phone: "+12125550123",
        firstName: "Jane",
        lastName: "O'Neil",
      },
      ...{ birthday: "1980-01-02", gender: "female", segment: "Big, loyal", segment_number: 1 },
      ...{ segment_confidence: 0.5, segment_version: stamp[0], segmented_at: stamp[1], spend: 1.5 },
    };
    expect(first).toEqual({
      type: "identify",
      userId: "C1",
      [place]: place === "traits" ? traits : { traits },
      timestamp: stamp[1],
    });
  });

  it("Segment: a call beyond 32 kB is left out with the reason", async () => {
    const long = tableOf({ id: ["a", "b"], note: ["x".repeat(33_000), "short"] });
    const { summary, text } = await listOf(sourceOf(long, [0, 0]), {
      target: "segment",
      fields: [{ field: "external-id", column: "id" }],
      columns: ["note"],
    });
    expect(summary.reasons).toEqual([{ reason: "the record is longer than 32 kB", count: 1 }]);
    expect(text.trimEnd().split("\n")).toHaveLength(1);
  });
});
