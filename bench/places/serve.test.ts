import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "./serve";

test("pages get shared memory, their scripts and data, and nothing outside the folders", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tessera-serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "page.js"), "1");
  writeFileSync(join(folder, "rows.f32"), Buffer.alloc(8));
  const served = await serve({ "": folder, data: folder });
  onTestFinished(served.close);
  const get = (path: string) => fetch(new URL(path, served.address));

  const page = await get("/");
  expect(page.headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(page.headers.get("Cross-Origin-Embedder-Policy")).toBe("require-corp");
  expect((await get("/page.js")).headers.get("Content-Type")).toBe("text/javascript");
  expect((await (await get("/data/rows.f32")).arrayBuffer()).byteLength).toBe(8);
  for (const path of [
    "/none.js",
    "/other/page.js",
    "/data/..%2F..%2Fetc%2Fhostname",
    "/constructor/x",
  ]) {
    expect((await get(path)).status).toBe(404);
  }
});
