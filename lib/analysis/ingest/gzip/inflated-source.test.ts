import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { buildWorkbook, rowsOf } from "../testing/build-workbook";
import { byteSourceOf } from "../testing/byte-source-of";
import { readAny, recordsOf } from "../testing/read-all";
import { crc32 } from "./crc32";
import { inflatePieces } from "./inflate-pieces";
import { inflatedSource } from "./inflated-source";

const lines = Array.from({ length: 40_000 }, (_, i) => `${i},Größe ${(i * 7919) % 40_000}`);
const text = `id,name\n${lines.join("\n")}\n`;

async function inflated(bytes: Uint8Array) {
  const steps = inflatedSource(byteSourceOf(bytes, "people.csv.gz"));
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

describe("a gzip file", () => {
  it("is read as the file that was packed", async () => {
    const raw = await readAny(gzipSync(strToU8(text)), {}, "people.csv.gz");
    expect(raw.rows).toBe(40_000);
    expect(recordsOf(raw)[39_999]).toEqual(["39999", lines[39_999]!.split(",")[1]]);
    expect(raw.file).toEqual({ format: "text", isGzip: true });
  });

  it("of several members is read as one", async () => {
    const members = [text, "40000,last\n", "40001,very last\n"].map((part) =>
      gzipSync(strToU8(part)),
    );
    const bytes = new Uint8Array(members.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const member of members) {
      bytes.set(member, at);
      at += member.length;
    }
    const raw = await readAny(bytes);
    expect(raw.rows).toBe(40_002);
    expect(recordsOf(raw)[40_001]).toEqual(["40001", "very last"]);
  });

  it("around a workbook or JSON is read too", async () => {
    const rows = rowsOf([["id"], [1]]);
    const book = await readAny(gzipSync(buildWorkbook({ sheets: [{ name: "S", rows }] })));
    expect(book.file).toMatchObject({ format: "xlsx", isGzip: true });
    const json = await readAny(gzipSync(strToU8('{"id":1}\n{"id":2}\n')));
    expect(json.file).toMatchObject({ format: "ndjson", isGzip: true });
  });

  it("around another one is refused", async () => {
    await expect(readAny(gzipSync(gzipSync(strToU8(text))))).rejects.toThrow("gzip twice");
  });

  it("gives any of its bytes, in order or going back", async () => {
    const bytes = strToU8(text);
    const source = await inflated(gzipSync(bytes));
    expect(source.size).toBe(bytes.length);
    for (const [start, end] of [
      [0, 10],
      [500_000, 500_010],
      [100, 300_000],
      [bytes.length - 5, bytes.length + 9],
    ] as const)
      expect(await source.slice(start, end)).toEqual(bytes.slice(start, end));
  });

  it("has its name without the ending", async () => {
    expect((await inflated(gzipSync(strToU8("a\n1\n")))).name).toBe("people.csv");
  });
});

describe("a gzip file that is damaged", () => {
  const packed = gzipSync(strToU8(text));

  it("trust 3: is refused wherever it breaks off", async () => {
    for (let length = 3; length < packed.length; length += 4999)
      await expect(readAny(packed.slice(0, length))).rejects.toMatchObject({
        code: "file-unreadable",
      });
  });

  it("trust 3: is refused where its checksum or its length is wrong", async () => {
    for (const back of [8, 1]) {
      const bytes = packed.slice();
      bytes[bytes.length - back]! ^= 1;
      await expect(readAny(bytes)).rejects.toThrow("its checksum is wrong");
    }
  });

  it("trust 4: is given up while it is unpacked, once it swells further than a table can", async () => {
    const bomb = gzipSync(new Uint8Array(1 << 27), { level: 9 });
    await expect(readAny(bomb)).rejects.toThrow("swells from");
  });

  it("trust 4: gives up at the limit, not at the end", async () => {
    const bomb = gzipSync(new Uint8Array(1 << 26), { level: 9 });
    const limits = { most: 2 ** 30, ratio: 10, freely: 1 << 20 };
    let come = 0;
    const drain = async () => {
      for await (const { bytes } of inflatePieces(byteSourceOf(bomb), limits)) come += bytes.length;
    };
    await expect(drain()).rejects.toMatchObject({ code: "file-unreadable" });
    expect(come).toBeLessThan(1 << 21);
  });
});

describe("the checksum", () => {
  it("is that of the standard's own example, also in parts", () => {
    expect(crc32(strToU8("123456789"), 0)).toBe(0xcbf43926);
    expect(crc32(strToU8("56789"), crc32(strToU8("1234"), 0))).toBe(0xcbf43926);
  });
});
