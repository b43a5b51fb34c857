import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import { readRaw } from "./read-raw";

const header = "id,city,amount\n";
const line = (i: number) => `${String(1_000_000 + (i % 1_000_000))},Bonn,${(i % 997) / 4}\n`;
const block = new TextEncoder().encode(Array.from({ length: 50_000 }, (_, i) => line(i)).join(""));
const start = new TextEncoder().encode(header);

/** A file of the given size that is made as it is read. */
function madeUpFile(blocks: number) {
  const asked: number[] = [];
  const size = start.length + blocks * block.length;
  const source: ByteSource = {
    name: "large.csv",
    size,
    slice: (from, to) => {
      asked.push(to - from);
      const bytes = new Uint8Array(Math.min(to, size) - from);
      if (from < start.length) bytes.set(start.subarray(from));
      for (let at = Math.max(from, start.length); at < from + bytes.length; ) {
        const inBlock = (at - start.length) % block.length;
        const part = block.subarray(inBlock, inBlock + from + bytes.length - at);
        bytes.set(part, at - from);
        at += part.length;
      }
      return Promise.resolve(bytes);
    },
  };
  return { source, asked };
}

async function read(source: ByteSource, overrides: ReadingOverrides, memoryBytes: number) {
  const steps = readRaw(source, overrides, memoryBytes);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

describe("trust 30: a file larger than memory", () => {
  it("is refused before it is read, with what it would take and a sample that would fit", async () => {
    const { source, asked } = madeUpFile(40_000);
    const refused = await read(source, {}, 8e9).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Failure);
    const { code, message, sampleRows } = refused as Failure;
    expect(code).toBe("file-too-large");
    expect(message).toMatch(
      /^"large\.csv" is too large .* about 2,000,000,000, .* 4 GB may be used/,
    );
    expect(sampleRows).toBe(1_000_000);
    expect(asked.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(3e6);
  });

  it("is read as a sample of that many rows, or whole where a person says so", async () => {
    const { source } = madeUpFile(40);
    const memory = 1e8;
    const refused = (await read(source, {}, memory).catch((error: unknown) => error)) as Failure;
    expect(refused.code).toBe("file-too-large");
    const rows = refused.sampleRows!;
    const sample = await read(source, { sample: { rows, seed: 1 } }, memory);
    expect([sample.rows, sample.rows + sample.notSampled!]).toEqual([rows, 2_000_000]);
    expect((await read(source, { sample: null }, memory)).rows).toBe(2_000_000);
  });

  it("is read without a question where it fits", async () => {
    const steps = readRaw(madeUpFile(40).source, {}, 16e9);
    await steps.next();
    expect((await steps.next()).value).toMatchObject({ stage: "read" });
    await steps.return(undefined as never);
  });
});
