import { describe, expect, it } from "vitest";
import { twinEngine } from "@/lib/analysis/kernels/twin-engine";
import { standardSteps } from "@/lib/analysis/prepare/standard-steps";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Model } from "@/lib/schema/model";
import type { Table } from "@/lib/schema/table";
import { clusteredOf } from "../testing/prepared-of";
import { buildModel } from "./build-model";
import { continueModel } from "./continue-model";
import { parseModel } from "./parse-model";

const steps = standardSteps({ columns: ["spend"], log: [], scale: "none" });
const first = tableOf({ spend: [0, 2, 100, 104] });

function modelOf(source: Table): Model {
  const { prepared, scored } = clusteredOf(source, { steps }, 2);
  return buildModel({
    source,
    reading: {
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      decimal: ".",
      headerRows: 1,
      skipLines: 0,
      missing: [""],
    },
    fitted: prepared.fitted,
    clustering: scored.clustering,
    identities: scored.identities,
    names: new Map(),
    parameters: {},
    seed: 42,
    provenance: { fileName: "a.csv", rows: 4, createdAt: "2024-01-01T00:00:00Z", tessera: "0" },
  });
}

function centersOf({ clustering: { assignment } }: Model): number[] {
  if (!("centers" in assignment)) throw new Error("k-means has centers");
  return assignment.centers.flat().sort((a, b) => a - b);
}

describe("continueModel", () => {
  const model = modelOf(first);

  it("moves every center to the mean of all rows that ever joined it", () => {
    const { model: learned, rows } = continueModel(
      model,
      tableOf({ spend: [4, 108] }),
      twinEngine(),
    );
    expect(rows).toBe(2);
    expect(learned.clustering.sizes).toEqual([3, 3]);
    const [low, high] = centersOf(learned);
    const [lowBefore, highBefore] = centersOf(model);
    expect([low! - lowBefore!, high! - highBefore!]).toEqual([1, 2]);
    expect(learned.provenance.rows).toBe(6);
    expect(learned.fittedRecipe).toEqual(model.fittedRecipe);
  });

  it("gives a model that can be read and go on learning", () => {
    const again = parseModel(
      JSON.stringify(continueModel(model, tableOf({ spend: [4] }), twinEngine()).model),
    );
    expect(
      continueModel(again, tableOf({ spend: [6] }), twinEngine()).model.clustering.sizes,
    ).toEqual(expect.arrayContaining([4, 2]));
  });

  it("refuses models whose segments are not means, or of unknown size, and files without a row", () => {
    const ward = { ...model, clustering: { ...model.clustering, algorithm: "ward" as const } };
    expect(() => continueModel(ward, first, twinEngine())).toThrowError(/ward/);
    const old = { ...model, clustering: { ...model.clustering, sizes: null } };
    expect(() => continueModel(old, first, twinEngine())).toThrowError(/how large/);
    expect(() => continueModel(model, tableOf({ spend: [null] }), twinEngine())).toThrow();
  });
});
