import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { byteSourceOf } from "../testing/byte-source-of";
import { readAny } from "../testing/read-all";
import { workbookEntries } from "./workbook-entries";

const bare = { "xl/workbook.xml": strToU8("<workbook/>") };

/** The archive with the declared size of an entry changed in the directory at its end. */
function declaring(archive: Uint8Array, entry: string, size: number): Uint8Array {
  const bytes = archive.slice();
  const name = strToU8(entry);
  const at = bytes.findLastIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte));
  new DataView(bytes.buffer).setUint32(at - 46 + 24, size, true);
  return bytes;
}

describe("trust 4: the directory of a workbook", () => {
  it("is refused when it declares more than a sheet may have, before anything is unpacked", async () => {
    const archive = declaring(zipSync(bare), "xl/workbook.xml", 500e6);
    await expect(workbookEntries(byteSourceOf(archive))).rejects.toThrow("swells from");
  });

  it("is refused when an entry would swell more than three hundredfold", async () => {
    const zeros = new Uint8Array(100e6);
    const archive = zipSync({ ...bare, "xl/worksheets/sheet1.xml": zeros });
    expect(archive.length).toBeLessThan(200_000);
    await expect(workbookEntries(byteSourceOf(archive))).rejects.toThrow("swells from");
  });

  it("is refused when it has more files than a workbook", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, i) => [`xl/f${i}.xml`, new Uint8Array(0)]),
    );
    const archive = zipSync({ ...bare, ...files }, { level: 0 });
    await expect(workbookEntries(byteSourceOf(archive))).rejects.toThrow("at most 10,000");
  });

  it("is read with sizes beyond 32 bits in the extra field", async () => {
    const archive = zipSync({
      "xl/workbook.xml": [strToU8("<workbook/>"), { level: 0, extra: { 1: new Uint8Array(8) } }],
    });
    const bytes = declaring(archive, "xl/workbook.xml", 0xffffffff);
    const view = new DataView(bytes.buffer);
    const at = bytes.findLastIndex(
      (_, i) => view.byteLength - i > 4 && view.getUint32(i, true) === 0x00080001,
    );
    view.setBigUint64(at + 4, 11n, true);
    const entries = await workbookEntries(byteSourceOf(bytes));
    expect(entries.get("xl/workbook.xml")).toMatchObject({ size: 11 });
  });
});

describe("trust 4: an entry that lies about its size", () => {
  it("is given up as soon as more comes out than it declares", async () => {
    const sheet = strToU8(`<worksheet>${" ".repeat(50_000)}</worksheet>`);
    const archive = zipSync({
      "xl/workbook.xml": strToU8(
        '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": sheet,
    });
    const bytes = declaring(archive, "xl/worksheets/sheet1.xml", 100);
    await expect(readAny(bytes)).rejects.toThrow("do not match its directory");
  });
});
