import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findViolations, importsOf } from "./boundaries.mjs";

function violations(files: Record<string, string>): readonly string[] {
  return findViolations(new Map(Object.entries(files)));
}

describe("boundaries", () => {
  it("let a layer import itself and what stands below it", () => {
    expect(
      violations({
        "app/page.tsx": 'import { A } from "@/components/start/a";\nimport "./globals.css";',
        "components/start/a.tsx": 'import { B } from "../ui/b";\nimport c from "@/lib/client/c";',
        "lib/client/c.ts": 'new Worker(new URL("../../workers/w.ts", import.meta.url));',
        "workers/w.ts": 'import { p } from "@/lib/analysis/pipeline";',
        "lib/analysis/pipeline.ts": 'import type { T } from "@/lib/schema/table";',
        "lib/cli/main.ts": 'import { readFile } from "node:fs/promises";',
      }),
    ).toEqual([]);
  });

  it.each([
    ["lib/analysis/a.ts", 'import { x } from "@/lib/client/x";', "analysis must not know client"],
    ["lib/analysis/a.ts", 'import type { X } from "../client/x";', "analysis must not know client"],
    ["lib/analysis/a.ts", 'import fs from "node:fs";', "imports the package node:fs"],
    ["lib/analysis/a.ts", 'const d = await import("d3");', "imports the package d3"],
    ["lib/schema/s.ts", 'export * from "@/lib/analysis/a";', "schema must not know analysis"],
    ["workers/w.ts", 'import {\n  c,\n} from "@/lib/client/c";', "workers must not know client"],
    ["lib/client/c.ts", 'import "@/components/ui/b";', "client must not know ui"],
    [
      "components/charts/c.tsx",
      'import { q } from "@/lib/client/q";',
      "charts must not know client",
    ],
    [
      "components/data/d.tsx",
      'import { e } from "@/components/explore/e";',
      "never import each other",
    ],
    [
      "components/data/d.tsx",
      'import type { W } from "@/workers/w";',
      "stages must not know workers",
    ],
    ["lib/cli/main.ts", 'import { b } from "@/bench/b";', "belongs to no layer"],
  ])("refuse an import upwards or sideways: %s %s", (path, text, sentence) => {
    const found = violations({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  it("refuse a chart that reaches the store through another file", () => {
    expect(
      violations({
        "components/charts/bars.tsx": 'import { Frame } from "@/components/ui/frame";',
        "components/ui/frame.tsx": 'import { useStore } from "@/lib/client/store";',
        "lib/client/store.ts": "",
      }),
    ).toEqual([
      "charts must not reach lib/client/store.ts: components/charts/bars.tsx → components/ui/frame.tsx → lib/client/store.ts",
    ]);
  });

  it("let tests import test libraries and data", () => {
    const text = 'import { it } from "vitest";\nnew URL("../../public/a.csv", import.meta.url);';
    expect(violations({ "lib/cli/a.test.ts": text, "lib/analysis/testing/b.ts": text })).toEqual(
      [],
    );
  });

  it("refuse a cycle of values but not one of types alone", () => {
    const files = {
      "lib/schema/a.ts": 'import { b } from "./b";',
      "lib/schema/b.ts": 'import { c } from "./c";',
      "lib/schema/c.ts": 'import { a } from "./a";',
    };
    expect(violations(files)).toEqual([
      "import cycle: lib/schema/a.ts → lib/schema/b.ts → lib/schema/c.ts → lib/schema/a.ts",
    ]);
    expect(violations({ ...files, "lib/schema/c.ts": 'import type { a } from "./a";' })).toEqual(
      [],
    );
  });

  it("refuse a file that belongs to no layer", () => {
    expect(violations({ "lib/shared/x.ts": "" })).toEqual(["lib/shared/x.ts belongs to no layer"]);
  });

  it("see every import of a real file", () => {
    const text = readFileSync(new URL("boundaries.test.ts", import.meta.url), "utf8");
    const targets = importsOf(text.split("\n").slice(0, 4).join("\n")).map(({ target }) => target);
    expect(targets.toSorted()).toEqual(["./boundaries.mjs", "node:fs", "vitest"]);
  });
});
