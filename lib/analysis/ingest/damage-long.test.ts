import fc from "fast-check";
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import golden from "./golden/files.json";
import { buildWorkbook, rowsOf } from "./testing/build-workbook";
import { readAny } from "./testing/read-all";

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
const rows = Array.from({ length: 40 }, (_, i) => [i, `town ${i % 7}`, i * 1.5]);
const text = `id,town,spent\n${rows.map((cells) => cells.join(",")).join("\n")}\n`;
const { files } = golden.parquet;

const whole: Readonly<Record<string, Uint8Array>> = {
  "a workbook": buildWorkbook({
    sheets: [{ name: "S", rows: rowsOf([["id", "town", "spent"], ...rows]) }],
  }),
  "a workbook of openpyxl's": bytesOf(golden.workbooks["1900"]),
  "a gzip file": gzipSync(strToU8(text)),
  "JSON in gzip": gzipSync(strToU8(JSON.stringify(rows.map(([id, town]) => ({ id, town }))))),
  JSON: strToU8(JSON.stringify(rows.map(([id, town]) => ({ id, p: { town } })))),
  ...Object.fromEntries(
    Object.entries(files).map(([codec, base64]) => [`Parquet, ${codec}`, bytesOf(base64)]),
  ),
};

/** Reads what is left of a file: a table, or a Failure that can be shown as it is. */
async function outcome(bytes: Uint8Array): Promise<void> {
  try {
    const { rows: count, columns } = await readAny(bytes);
    for (const { codes } of columns) expect(codes).toHaveLength(count);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: "Failure", message: expect.stringMatching(/\.$/) });
  }
}

describe("trust 3: a damaged file is read or refused in words, nothing else", () => {
  it.each(Object.keys(whole))("%s with bits turned over", async (what) => {
    const file = whole[what]!;
    const flips = fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (turned) => {
        const bytes = file.slice();
        for (const [at, mask] of turned) bytes[at]! ^= mask;
        await outcome(bytes);
      }),
      { numRuns: 2500 },
    );
  });

  it.each(Object.keys(whole))("%s that breaks off", async (what) => {
    const file = whole[what]!;
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), (length) => outcome(file.slice(0, length))),
      { numRuns: 400 },
    );
  });

  it.each(Object.keys(whole))("%s with a piece taken out", async (what) => {
    const file = whole[what]!;
    const cut = fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 300 }));
    await fc.assert(
      fc.asyncProperty(cut, async ([at, length]) => {
        const bytes = new Uint8Array(Math.max(1, file.length - length));
        bytes.set(file.subarray(0, Math.min(at, bytes.length)));
        if (at + length < file.length) bytes.set(file.subarray(at + length), at);
        await outcome(bytes);
      }),
      { numRuns: 400 },
    );
  });
});
