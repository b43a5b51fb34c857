import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixturesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const folder = join(fixturesFolder, "models");

it.each([
  ["members-1.json", "members"],
  ["members-2.json", "members"],
  ["orders-2.json", "orders"],
])(
  "trust 36: the model %s of an earlier version still gives the very labels",
  async (model, file) => {
    const { out } = await runCaptured(folder, "score", model, `${file}.csv`);
    expect(out).toBe(await readFile(join(folder, `${file}-labels.csv`), "utf8"));
  },
);
