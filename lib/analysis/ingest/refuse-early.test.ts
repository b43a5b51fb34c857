import { gzipSync, strToU8, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { refuseEarly } from "./refuse-early";
import { buildWorkbook, rowsOf } from "./testing/build-workbook";
import { byteSourceOf } from "./testing/byte-source-of";

const refuse = (content: string | Uint8Array) => refuseEarly(byteSourceOf(content, "people.csv"));
const workbook = buildWorkbook({ sheets: [{ name: "S", rows: rowsOf([["id"], [1]]) }] });
const parquet = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: "id", data: [1, 2] }] }));

describe("before a file is kept", () => {
  it.each([
    ["CSV", "a,b\n1,2\n"],
    ["CSV that goes on", `a,b\n${"1,2\n".repeat(30_000)}`],
    ["CSV whose first row goes on", `a\n"${"x".repeat(100_000)}"\n`],
    ["JSON", '[{"a":1}]'],
    ["NDJSON", '{"a":1}\n'],
    ["gzip", gzipSync(strToU8("a\n1\n"))],
    ["a workbook", workbook],
    ["Parquet", parquet],
  ])("%s is let through", async (_, content) => {
    await expect(refuse(content)).resolves.toBeUndefined();
  });

  it.each([
    ["nothing", "", "is empty"],
    ["column names alone", "a,b\n", "no rows"],
    ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), "a JPEG image, not a table"],
    ["a zip of other things", zipSync({ "a.txt": strToU8("x") }), "a zip archive, not a table"],
    ["trust 3: half a workbook", workbook.slice(0, workbook.length / 2), "is damaged"],
    ["trust 3: half a Parquet file", parquet.slice(0, parquet.length / 2), "is damaged"],
    ["trust 3: half a gzip file", gzipSync(strToU8("a\n1\n")).slice(0, 20), "is damaged"],
    ["trust 2: a gzip of a picture", gzipSync(Uint8Array.of(0xff, 0xd8, 0xff)), "a JPEG image"],
  ])("%s is refused", async (_, content, said) => {
    await expect(refuse(content)).rejects.toThrow(said);
  });
});
