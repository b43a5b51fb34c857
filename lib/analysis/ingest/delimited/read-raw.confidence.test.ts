import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingConfidenceSchema, readingSchema } from "@/lib/schema/reading";
import { readAll } from "../testing/read-all";

const confidenceOf = async (
  content: string | Uint8Array,
  overrides?: Parameters<typeof readAll>[1],
) => (await readAll(content, overrides)).reading.confidence!;

describe("how sure a guess is", () => {
  const clear = "id,name,age\n1,Ann,34\n2,Bob,41\n3,Eve,29\n";

  it("is full where the file leaves no choice", async () => {
    expect(Object.values(await confidenceOf(clear)).every((share) => share >= 0.95)).toBe(true);
  });

  it("is full for what a person fixed", async () => {
    const raw = await readAll("a;b\nc;d\n", {
      encoding: "windows-1252",
      delimiter: ";",
      quote: '"',
      escape: "backslash",
      decimal: ",",
      headerRows: 1,
      skipLines: 0,
      lastLine: null,
    });
    expect(new Set(Object.values(raw.reading.confidence!))).toEqual(new Set([1]));
    expect(raw.reading.escape).toBe("backslash");
  });

  it("is lower for a header that could be a row", async () => {
    const open = await confidenceOf("Ann,Lima\nBob,Oslo\nEve,Rome\n");
    expect(open.headerRows).toBeLessThanOrEqual(0.6);
    expect((await confidenceOf(clear)).headerRows).toBeGreaterThan(open.headerRows);
  });

  it("is lower for a delimiter that another one rivals", async () => {
    const rivaled = await confidenceOf("a;b|c\nu;v|w\nx;y|z\nq;r|s\n");
    expect(rivaled.delimiter).toBeLessThan(0.8);
  });

  it("is lower for a decimal sign that the cells disagree on", async () => {
    const mixed = await confidenceOf("a;b\n1,5;2.5\n3,5;4,5\n2,25;1.25\n");
    expect(mixed.decimal).toBeLessThan(0.8);
  });

  it("is lower for an encoding without a mark of its own", async () => {
    const western = Uint8Array.from("a,b\nJ\u00fcrg,1\n", (c) => c.charCodeAt(0));
    expect((await confidenceOf(western)).encoding).toBeLessThan(1);
    expect((await confidenceOf("\uFEFFa,b\nJürg,1\n")).encoding).toBe(1);
  });

  it("is lower for quotes that are out of place", async () => {
    const broken = await confidenceOf('id,name\n1,"Ann\n2,"Bob" B\n3,"Eve"\n4,Dan\n');
    expect(broken.quote).toBeLessThan(0.8);
  });

  it("is always a share, and fits the schema with the rest of the reading", async () => {
    const sign = fc.constantFrom("a", "1", ",", ";", "\t", '"', "'", "\\", "\n", "\r\n", " ", "~");
    const content = fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(""));
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        const raw = await readAll(`x,y\n1,2\n${text}`);
        expect(readingConfidenceSchema.safeParse(raw.reading.confidence).success).toBe(true);
        expect(readingSchema.safeParse(raw.reading).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
