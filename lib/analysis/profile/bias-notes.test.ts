import { expect, it } from "vitest";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { biasNotes } from "./bias-notes";
import { profileTable } from "./profile-table";

const rows = Array.from({ length: 120 }, (_, i) => {
  const isWoman = i % 2 === 0;
  return `${isWoman ? "female" : "male"},${(isWoman ? 160 : 178) + (i % 7)},${(i * 37) % 11}`;
});

async function notes(used: readonly string[]): Promise<string[]> {
  const raw = await readAll(`gender,height,visits\n${rows.join("\n")}\n`, { headerRows: 1 });
  const table = typeTable(raw, []);
  return biasNotes(table, profileTable(table).columns, new Set(used));
}

it("a trait that is used is named", async () => {
  const [note, ...others] = await notes(["gender", "visits"]);
  expect(note).toMatch(/"gender".*used/);
  expect(others).toEqual([]);
});

it("a trait that is left out is named with the feature that goes along with it, and how closely", async () => {
  expect(await notes(["height", "visits"])).toEqual([
    expect.stringMatching(/"gender".*"height" \(correlation ratio 0\.9\d?\)/),
  ]);
});

it("nothing is said where no trait has a part", async () => {
  expect(await notes(["visits"])).toEqual([]);
});
