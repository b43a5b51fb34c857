import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixturesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const folder = join(fixturesFolder, "models");

it.each([
  ["members-1.json", "members", "members-labels.csv"],
  ["members-2.json", "members", "members-labels.csv"],
  ["members-3.json", "members", "members-3-labels.csv"],
  ["orders-2.json", "orders", "orders-labels.csv"],
])(
  "trust 36: the model %s of an earlier version still gives the very labels",
  async (model, file, labels) => {
    const { out } = await runCaptured(folder, "score", model, `${file}.csv`);
    expect(out).toBe(await readFile(join(folder, labels), "utf8"));
  },
);
