import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import type { Recipe } from "@/lib/schema/recipe";
import { newStep } from "@/lib/schema/steps";
import { canonicalJson, fingerprint } from "./fingerprint";

async function of(text: string, recipe: Recipe | null = null) {
  const bytes = new TextEncoder().encode(text);
  const raw = await readAll(text, { headerRows: 1, delimiter: "," });
  const steps = fingerprint(byteSourceOf(bytes), raw, recipe);
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return step.value;
}

const hashOf = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const cells = (...texts: string[]) =>
  Buffer.concat(
    texts.flatMap((text) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(Buffer.byteLength(text));
      return [length, Buffer.from(text)];
    }),
  );

describe("a fingerprint", () => {
  it("is OpenSSL's hash of the file and of each column's cells as they stood", async () => {
    const text = "a,b\n1,é \n2,\n1,x\n";
    const found = await of(text);
    expect(found.file).toBe(hashOf(text));
    expect(found.columns).toEqual([
      { name: "a", sha256: hashOf(cells("1", "2", "1")) },
      { name: "b", sha256: hashOf(cells("é ", "", "x")) },
    ]);
    expect(found.recipe).toBeNull();
  });

  it("of a column stays when other columns change, and changes with any of its cells or their order", async () => {
    const before = await of("a,b\n1,x\n2,y\n");
    const other = await of("a,b\n1,x\n2,z\n");
    expect(other.file).not.toBe(before.file);
    expect(other.columns[0]).toEqual(before.columns[0]);
    expect(other.columns[1]).not.toEqual(before.columns[1]);
    const turned = await of("a,b\n2,x\n1,y\n");
    expect(turned.columns[0]).not.toEqual(before.columns[0]);
    expect((await of("a,b\n12,x\n,y\n")).columns[0]).not.toEqual(
      (await of("a,b\n1,x\n2,y\n")).columns[0],
    );
  });

  it("of a recipe does not depend on the order of its keys, but on that of its steps", async () => {
    const [log, scale] = [newStep("log", { columns: ["a"] }), newStep("scale")];
    const turned = Object.fromEntries(Object.entries(log).reverse());
    expect(canonicalJson(turned)).toBe(canonicalJson(log));
    const [one, two] = [{ steps: [log, scale] }, { steps: [scale, log] }];
    const text = "a,b\n1,x\n2,y\n";
    expect((await of(text, one)).recipe).toBe(hashOf(canonicalJson(one)));
    expect((await of(text, two)).recipe).not.toBe((await of(text, one)).recipe);
  });
});
