import { createHash } from "node:crypto";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { initialChoices, type Workspace } from "@/lib/schema/workspace";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import { isWorkFile, workFileHead } from "./is-work-file";
import { packed, unpacked } from "./testing/packed";

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);
const csv = bytesOf("customer,spend\nA,1\nB,2\n".repeat(50));

function workOf(source: Uint8Array, change: Partial<Workspace> = {}): Workspace {
  return {
    version: workspaceVersion,
    revision: 9,
    id: "abc",
    name: "Frühling 🌱",
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-02-01T00:00:00.000Z",
    source: { fileName: "../../orders.csv", size: source.length },
    summary: { rows: 2, segments: 3 },
    choices: { ...initialChoices, k: 5, dismissed: ["__proto__", "constructor"] },
    past: [{ label: "5 segments", choices: initialChoices }],
    future: [{ label: "6 segments", choices: { ...initialChoices, k: 6 } }],
    ...change,
  };
}

describe("work as one file", () => {
  it("comes back as it was: source byte by byte, choices, history and anchor", async () => {
    const anchor = Int32Array.of(0, -1, 2, 2 ** 31 - 1, -(2 ** 31));
    const work = await unpacked(await packed(workOf(csv), csv, anchor));
    expect(work.source).toEqual(csv);
    expect(work.anchor).toEqual(anchor);
    expect(work.workspace).toEqual({ ...workOf(csv), id: "-", revision: 0 });
  });

  it("comes back for any source and any choices", async () => {
    const sources = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      fc.integer({ min: 1, max: 400_000 }).map((length) => new Uint8Array(length)),
    );
    const changes = fc.record({
      name: fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }),
      dismissed: fc.array(fc.string({ unit: "grapheme" })),
      k: fc.option(fc.integer({ min: 2, max: 50 })),
    });
    await fc.assert(
      fc.asyncProperty(sources, changes, async (source, { name, ...choices }) => {
        const before = workOf(source, {
          name: [...name].slice(0, 100).join(""),
          choices: { ...initialChoices, ...choices },
        });
        const work = await unpacked(await packed(before, source));
        expect(Buffer.compare(work.source, source)).toBe(0);
        expect(work.workspace).toEqual({ ...before, id: "-", revision: 0 });
        expect(work.anchor).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it("comes back with hand edits about a great many customers in every step of its history", async () => {
    const rows = "A".repeat(65_000);
    const edits = Array.from({ length: 100 }, (_, to) => ({
      kind: "move" as const,
      to,
      members: { by: "rows" as const, rows, of: 1_000_000, signature: "s" },
    }));
    const past = edits.map((_, i) => ({
      label: "moved",
      choices: { ...initialChoices, edits: edits.slice(0, i) },
    }));
    const before = workOf(csv, { choices: { ...initialChoices, edits }, past });
    const { workspace } = await unpacked(await packed(before, csv));
    expect(workspace.past.map(({ choices }) => choices.edits.length)).toEqual([...edits.keys()]);
    expect(workspace.choices).toEqual(before.choices);
  });

  it("is an ordinary zip file without anything that belongs to one browser", async () => {
    const files = unzipSync(await packed(workOf(csv), csv));
    expect(Object.keys(files)).toEqual([
      "tessera-workspace.txt",
      "source",
      "workspace.json",
      "manifest.json",
    ]);
    expect(files.source).toEqual(csv);
    const kept = JSON.parse(new TextDecoder().decode(files["workspace.json"]));
    expect(Object.keys(kept)).not.toContain("id");
    expect(Object.keys(kept)).not.toContain("revision");
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
    expect(manifest.entries[0]).toEqual({
      name: "source",
      bytes: csv.length,
      sha256: createHash("sha256").update(csv).digest("hex"),
    });
  });

  it("is the same bytes for the same work", async () => {
    expect(await packed(workOf(csv), csv)).toEqual(await packed(workOf(csv), csv));
  });

  it("is known by its first bytes, whatever its name", async () => {
    const bytes = await packed(workOf(csv), csv);
    expect(isWorkFile(bytes.subarray(0, workFileHead))).toBe(true);
    for (const other of [csv, zipSync({ "xl/workbook.xml": csv }), new Uint8Array()])
      expect(isWorkFile(other.subarray(0, workFileHead))).toBe(false);
  });

  it("leaves a source as it is that is packed already, or would swell like a bomb", async () => {
    const noise = new Uint8Array(50_000).map(
      (_, i) => createHash("md5").update(`${i}`).digest()[0]!,
    );
    expect((await packed(workOf(noise), noise)).length).toBeGreaterThan(noise.length);
    const zeros = new Uint8Array(1_000_000);
    expect((await packed(workOf(zeros), zeros)).length).toBeGreaterThan(zeros.length);
    const text = bytesOf(
      Array.from({ length: 2000 }, (_, i) => `C${i},${(i * 7919) % 997}\n`).join(""),
    );
    expect((await packed(workOf(text), text)).length).toBeLessThan(text.length);
  });
});

type Files = Record<string, Uint8Array>;

/** Work whose files were changed, with a manifest that vouches for what they are now. */
async function tampered(
  change: (files: Files) => Files,
  manifested: (manifest: Record<string, unknown>) => unknown = (manifest) => manifest,
): Promise<Uint8Array> {
  const files = change(unzipSync(await packed(workOf(csv), csv)));
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  for (const entry of manifest.entries) {
    const bytes = files[entry.name] ?? new Uint8Array();
    entry.bytes = bytes.length;
    entry.sha256 = createHash("sha256").update(bytes).digest("hex");
  }
  return zipSync({ ...files, "manifest.json": bytesOf(JSON.stringify(manifested(manifest))) });
}

const withWorkspace = (edit: (text: string) => string) =>
  tampered((files) => ({
    ...files,
    "workspace.json": bytesOf(edit(new TextDecoder().decode(files["workspace.json"]))),
  }));

describe("a file that calls itself saved work", () => {
  it("is damaged when it breaks off anywhere or any byte of it was changed", async () => {
    const whole = await packed(workOf(csv), csv, Int32Array.of(1, 2));
    const isRefused = async (bytes: Uint8Array) => {
      const failure = await unpacked(bytes).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(failure).toMatchObject({ name: "Failure" });
      return true;
    };
    for (let length = 0; length < whole.length; length += 37)
      await isRefused(whole.subarray(0, length));
    const source = whole.slice();
    const at = Buffer.from(whole).indexOf("source") + "source".length + 10;
    source[at] = source[at]! ^ 1;
    await expect(unpacked(source)).rejects.toMatchObject({ code: "workspace-invalid" });
  });

  it("is never taken for something else when a byte of it was changed", async () => {
    const whole = await packed(workOf(csv), csv, Int32Array.of(1, 2));
    const before = await unpacked(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = whole.slice();
          changed[at] = changed[at]! ^ flip;
          const read = await unpacked(changed).catch((thrown: unknown) => thrown);
          if (read instanceof Error) expect(read).toMatchObject({ name: "Failure" });
          else expect(read).toEqual(before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is damaged when its parts are sound and one is not the one that was vouched for", async () => {
    const files = unzipSync(await packed(workOf(csv), csv, Int32Array.of(1, 2)));
    const text = new TextDecoder().decode(files["workspace.json"]);
    const others = { "workspace.json": bytesOf(text.replace('"k":5', '"k":6')) };
    for (const other of [
      others,
      { anchor: files.anchor!.toReversed() },
      { source: csv.toReversed() },
    ])
      await expect(unpacked(zipSync({ ...files, ...other }))).rejects.toMatchObject({
        code: "workspace-invalid",
        message: expect.stringContaining("checksums"),
      });
  });

  it("is named as newer when its file or its workspace is", async () => {
    const later = (manifest: Record<string, unknown>) => ({ ...manifest, version: 2, more: 1 });
    await expect(unpacked(await tampered((files) => files, later))).rejects.toMatchObject({
      code: "workspace-newer",
    });
    const newer = await withWorkspace((text) =>
      text.replace(`"version":${workspaceVersion}`, '"version":77'),
    );
    await expect(unpacked(newer)).rejects.toMatchObject({ code: "workspace-newer" });
  });

  it.each([
    ["a path that leads out", { "../../etc/passwd": csv }],
    ["an absolute path", { "/source": csv }],
    ["a key of objects", { __proto__x: csv, constructor: csv }],
    ["one file more", { "more.txt": csv }],
  ])("is refused for %s", async (_, more) => {
    const bytes = await tampered((files) => ({ ...files, ...(more as unknown as Files) }));
    await expect(unpacked(bytes)).rejects.toMatchObject({
      code: "workspace-invalid",
      message: expect.stringContaining("never writes"),
    });
  });

  it.each([
    ["a prototype", (text: string) => text.replace("{", '{"__proto__":{"polluted":true},')],
    ["an id of its own", (text: string) => text.replace("{", '{"id":"abc",')],
    ["choices that are none", (text: string) => text.replace('"k":5', '"k":"five"')],
    ["no JSON", () => "{"],
    ["another length of the source", (text: string) => text.replace(/"size":\d+/, '"size":1')],
  ])("is refused for %s", async (_, edit) => {
    await expect(unpacked(await withWorkspace(edit))).rejects.toMatchObject({
      code: "workspace-invalid",
    });
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("brings no prototype along among parameters, which may have any name", async () => {
    const hostile = '"parameters":{"__proto__":{"polluted":true}}';
    const bytes = await withWorkspace((text) => text.replace('"parameters":{}', hostile));
    const { workspace } = await unpacked(bytes);
    expect(workspace.choices.parameters).not.toHaveProperty("polluted");
    expect(Object.getPrototypeOf(workspace.choices.parameters)).toBe(Object.prototype);
  });

  it("is refused before it is unpacked when it would swell", async () => {
    const bomb = zipSync({ source: new Uint8Array(1 << 27) });
    await expect(unpacked(bomb)).rejects.toMatchObject({
      code: "workspace-invalid",
      message: expect.stringContaining("swell"),
    });
    const manifest = zipSync({ "manifest.json": new Uint8Array(1 << 17) });
    await expect(unpacked(manifest)).rejects.toMatchObject({
      message: expect.stringContaining("swell"),
    });
  });

  it("is damaged when it is hardly a zip file at all", async () => {
    for (const bytes of [new Uint8Array(), bytesOf("PK"), zipSync({ a: csv }).subarray(3)])
      await expect(unpacked(bytes)).rejects.toMatchObject({ name: "Failure" });
  });
});
