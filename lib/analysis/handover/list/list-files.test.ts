import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { listPlanSchema } from "@/lib/schema/list-plan";
import { presets } from "../presets/registry";
import { parseCsv } from "../testing/parse-csv";
import { listFiles } from "./list-files";
import { limitNotes } from "./words";

const plan = listPlanSchema.parse({ target: "klaviyo" });
const records = Array.from({ length: 100 }, (_, i) => [`${i}@x.org`, "é,\n".repeat(i % 7)]);

function made(limits: (typeof presets)["klaviyo"]["limits"], isArchive: boolean) {
  const pieces: Uint8Array[] = [];
  const preset = { ...presets.klaviyo, limits };
  const time = "2026-11-22T10:00:00.000Z";
  const files = listFiles(
    plan,
    preset,
    ["Email", "note"],
    time,
    { isArchive, isDry: false },
    (bytes) => pieces.push(bytes),
  );
  files.start("segments");
  for (const record of records) files.write(record);
  return { files: files.end(), bytes: new Uint8Array(Buffer.concat(pieces)) };
}

it.each([
  [{ fileBytes: 500 }, 500, 100],
  [{ fileRows: 30 }, 1e9, 30],
])("in an archive no file is beyond %j, and every record is there once", (limits, bytes, rows) => {
  const list = made(limits, true);
  const entries = Object.entries(unzipSync(list.bytes));
  expect(entries.length).toBeGreaterThan(3);
  expect(entries.map(([name]) => name)).toEqual(list.files.map(({ name }) => name));
  expect(entries[1]![0]).toBe("segments part 2.csv");
  const read = entries.flatMap(([, file]) => {
    expect(file.length).toBeLessThanOrEqual(bytes);
    const [head, ...inside] = parseCsv(new TextDecoder().decode(file));
    expect(head).toEqual(["Email", "note"]);
    expect(inside.length).toBeLessThanOrEqual(rows);
    return inside;
  });
  expect(read).toEqual(records);
});

it("a file that stands alone goes on beyond the limit, which is told", () => {
  const { files, bytes } = made({ fileBytes: 500 }, false);
  expect(files).toEqual([{ name: "segments.csv", rows: 100, bytes: bytes.length }]);
  expect(
    limitNotes("Klaviyo", { fileBytes: 500_000 }, [{ ...files[0]!, bytes: 1_234_567 }], 2, 0),
  ).toEqual(['"segments.csv" has 1.2 MB, and Klaviyo takes files of up to 0.5 MB.']);
  expect(limitNotes("HubSpot", { fileRows: 99, columns: 1 }, files, 2, 0)).toEqual([
    '"segments.csv" has 100 rows, and HubSpot takes up to 99 in a file.',
    "The list has 2 columns, and HubSpot takes up to 1. Choose fewer.",
  ]);
  expect(limitNotes("HubSpot", presets.hubspot.limits, files, 999, 0)).toEqual([]);
});
