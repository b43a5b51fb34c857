import { describe, expect, it } from "vitest";
import { cleanTables } from "../testing/clean-tables";
import { pollutionsOf } from "../testing/pollutions";
import { scoreReading } from "../testing/score-reading";
import { surveyWeights } from "../testing/survey-weights";

/** Mean score per kind of pollution, over all tables and places. */
async function scores(): Promise<Map<string, number>> {
  const all = new Map<string, number[]>();
  for (const table of cleanTables) {
    for (const file of pollutionsOf(table)) {
      const of = all.get(file.pollution) ?? [];
      of.push(await scoreReading(file));
      all.set(file.pollution, of);
    }
  }
  return new Map([...all].map(([kind, of]) => [kind, of.reduce((a, b) => a + b) / of.length]));
}

/** Kinds that are not read perfectly, with the score that they must not fall below. */
const imperfect: Readonly<Record<string, number>> = {
  // Refused with a message: there is nothing to cluster.
  "header only": 0,
  // Two names that run together, such as "idname", cannot be told apart.
  "a delimiter less": 9.75,
  "one row delimited by spaces": 9.9,
};

const byKind = await scores();

describe("polluted files", () => {
  it.each([...byKind])("are read as if they were clean: %s", (kind, score) => {
    expect(score).toBeGreaterThanOrEqual(imperfect[kind] ?? 9.99);
  });

  it("score 9.9 of 10 or more, each kind weighted by how often it was met among public files", () => {
    let sum = 0;
    let weights = 0;
    for (const [kind, weight] of Object.entries(surveyWeights)) {
      const score = byKind.get(kind);
      if (score === undefined) expect.unreachable(`no file has the pollution "${kind}"`);
      sum += weight * score;
      weights += weight;
    }
    expect(sum / weights).toBeGreaterThanOrEqual(9.9);
  });

  it("score 9.8 of 10 or more when every kind counts the same", () => {
    const all = [...byKind.values()];
    expect(all.reduce((a, b) => a + b) / all.length).toBeGreaterThanOrEqual(9.8);
  });
});
