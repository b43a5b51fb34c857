import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import golden from "../golden/files.json";
import { readAny, recordsOf } from "../testing/read-all";

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
const cells: Record<string, string[]> = golden.parquet.cells;

describe("a Parquet file of pyarrow's", () => {
  it.each(Object.entries(golden.parquet.files))("is read exactly: %s", async (what, base64) => {
    const raw = await readAny(bytesOf(base64), {}, "people.csv");
    const has96 = what.includes("96");
    const read = Object.fromEntries(
      raw.columns.map((column, c) => [column.header, recordsOf(raw).map((row) => row[c])]),
    );
    const { nano, ...others } = cells;
    expect(read).toMatchObject(others);
    if (!has96) expect(read.nano).toEqual(nano);
    expect(raw.columns.map(({ header }) => header)).toEqual(Object.keys(cells));
    expect(raw.file?.nested).toEqual(["place", "tags"]);
    expect(raw.file?.format).toBe("parquet");
  });

  const whole = bytesOf(golden.parquet.files.zstd);

  it("is read by the columns that a person chose, in the file's order", async () => {
    const raw = await readAny(whole, { columns: ["place", "id", "no such"] });
    expect(raw.columns.map(({ header }) => header)).toEqual(["id", "place.town", "place.zip"]);
    expect(raw.reading.columns).toEqual(["id", "place"]);
    expect(raw.file?.columnSizes?.filter(({ isRead }) => isRead)).toHaveLength(2);
  });

  it("trust 3: is refused wherever it breaks off", async () => {
    for (let length = 5; length < whole.length; length += 211)
      await expect(readAny(whole.slice(0, length))).rejects.toMatchObject({ name: "Failure" });
  });

  it("trust 3: is refused when it is encrypted", async () => {
    const bytes = whole.slice();
    bytes.set(Buffer.from("PARE"), bytes.length - 4);
    await expect(readAny(bytes)).rejects.toThrow("encrypted");
  });
});

describe("trust 5: a Parquet file that declares more than can be held", () => {
  const column = (name: string, bytes: bigint) => ({ name, bytes });

  /** A small file whose footer declares other sizes. */
  async function declaring(sizes: readonly { name: string; bytes: bigint }[]) {
    const { parquetMetadata } = await import("hyparquet/src/metadata.js");
    const { chooseColumns } = await import("./choose-columns");
    const columnData = sizes.map(({ name }) => ({ name, data: ["a", "b"] }));
    const metadata = parquetMetadata(parquetWriteBuffer({ columnData }));
    const [group] = metadata.row_groups;
    sizes.forEach(({ bytes }, c) => {
      group!.columns[c]!.meta_data!.total_uncompressed_size = bytes;
    });
    return (wanted?: string[]) => chooseColumns(metadata, wanted, "people.parquet");
  }

  it("is read without its largest columns, which are named", async () => {
    const choose = await declaring([column("id", 100n), column("essay", 900_000_000n)]);
    const { chosen, sizes } = choose();
    expect(chosen.map(({ element }) => element.name)).toEqual(["id"]);
    expect(sizes).toMatchObject([
      { name: "id", isRead: true },
      { name: "essay", isRead: false },
    ]);
  });

  it("is refused with the names of the largest where what was chosen does not fit", async () => {
    const choose = await declaring([column("id", 100n), column("essay", 3_000_000_000n)]);
    expect(() => choose(["id", "essay"])).toThrow(
      '"people.parquet" declares 3,000 MB once it is unpacked, more than the 1,500 MB that can be held. Its largest columns are "essay" (3,000 MB)',
    );
  });

  it("is refused where not one column fits", async () => {
    const choose = await declaring([column("essay", 3_000_000_000n)]);
    expect(() => choose()).toThrow("choose fewer columns");
  });
});
