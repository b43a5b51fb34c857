import { describe, expect, it } from "vitest";
import type { Model, ModelAssignment } from "@/lib/schema/model";
import golden from "../../cluster/golden/mixture-densities.json";
import { attributesOf, pmmlScores } from "../testing/pmml-scores";
import { segmentsPmml } from "./pmml";

const { rows, columns, values } = golden;
const k = golden.weights.length;
const names = Array.from({ length: columns }, (_, j) => `x${j}`);
const inRows = (flat: readonly number[], width: number) =>
  Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));

/** Powers of two, so that preparing loses nothing of what scikit-learn was given. */
const [offset, divisor] = [8, 4];

function modelOf({ covariance, covariances }: (typeof golden.cases)[number]): Model {
  const kind = covariance as Extract<ModelAssignment, { kind: "mixture-posterior" }>["covariance"];
  const width = { full: columns ** 2, tied: columns ** 2, diagonal: columns, spherical: k }[kind];
  return {
    format: "tessera-model",
    version: 5,
    columns: [],
    reading: {
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      decimal: ".",
      headerRows: 1,
      skipLines: 0,
      missing: [""],
    },
    fittedRecipe: {
      steps: [
        {
          step: { id: "s", kind: "scale", enabled: true, columns: names, method: "zscore" },
          fitted: { scales: names.map((column) => ({ column, offset, divisor })) },
        },
      ] as unknown as Model["fittedRecipe"]["steps"],
      columns: names.map((name) => ({ name, kind: "number" })),
      outputs: names.map((name) => ({ name, column: name, offset: 0, weight: 1 })),
    },
    clustering: {
      algorithm: "mixture",
      parameters: {},
      k,
      sizes: null,
      seed: 1,
      assignment: {
        kind: "mixture-posterior",
        covariance: kind,
        weights: golden.weights,
        means: inRows(golden.means, columns),
        covariances: inRows(covariances, width),
      },
    },
    segments: [0, 1, 2].map((segment) => ({ segment, name: "" })),
    edits: null,
    provenance: { fileName: "x.csv", rows, createdAt: "2026-01-01T00:00:00Z", tessera: "0" },
  };
}

const matrix = {
  rows,
  columns,
  values: Float32Array.from(values),
  features: names.map((name) => ({ name, column: name })),
};
const rawRow = (row: number) =>
  Object.fromEntries(names.map((name, j) => [name, values[j * rows + row]! * divisor + offset]));
const likeliest = (posterior: readonly number[]) =>
  Int32Array.from({ length: rows }, (_, row) => {
    const own = posterior.slice(row * k, (row + 1) * k);
    return own.indexOf(Math.max(...own));
  });

describe.each(golden.cases)("a mixture as PMML, $covariance", (given) => {
  const labels = likeliest(given.posterior);
  const { text, notes } = segmentsPmml(modelOf(given), matrix, labels);

  it("gives scikit-learn's predict_proba to customers as they stand in the file", () => {
    for (let row = 0; row < rows; row++) {
      const { shares, segment } = pmmlScores(text, rawRow(row));
      for (let c = 0; c < k; c++) {
        expect(shares.get(`${c + 1}`)).toBeCloseTo(given.posterior[row * k + c]!, 9);
      }
      expect(segment).toBe(`${labels[row]! + 1}`);
    }
    expect(notes).toEqual([]);
  });

  it("tells a segment and the probability of each", () => {
    expect(attributesOf(text, "OutputField").map(({ name, feature }) => [name, feature])).toEqual([
      ["segment", "predictedValue"],
      ["probability of segment 1", "probability"],
      ["probability of segment 2", "probability"],
      ["probability of segment 3", "probability"],
    ]);
  });
});

describe("a mixture as PMML", () => {
  const given = golden.cases[0]!;
  const labels = likeliest(given.posterior);

  it("says how many customers have another segment than their likeliest", () => {
    const moved = labels.map((label, row) => (row < 2 ? (label + 1) % k : label));
    const { notes } = segmentsPmml(modelOf(given), matrix, moved);
    expect(notes).toEqual([expect.stringMatching(/2 customers of the file get another one/u)]);
  });

  it("leaves out a component without weight", () => {
    const model = modelOf(given);
    const assignment = { ...model.clustering.assignment, weights: [0.6, 0, 0.4] };
    const changed = { ...model, clustering: { ...model.clustering, assignment } } as Model;
    const { text } = segmentsPmml(changed, matrix, labels);
    const tables = attributesOf(text, "RegressionTable");
    expect(tables.map(({ targetCategory }) => targetCategory)).toEqual(["1", "3"]);
    expect(attributesOf(text, "OutputField")).toHaveLength(3);
    expect(text).not.toMatch(/Infinity|NaN/u);
  });

  it("follows segments that were merged by hand: their probabilities add up", () => {
    const edits = {
      numbers: [0, 1, 2],
      steps: [{ kind: "merge" as const, segments: [0, 2], into: 60 }],
      leftOut: [],
    };
    const model = {
      ...modelOf(given),
      segments: [
        { segment: 60, name: "Both" },
        { segment: 1, name: "" },
      ],
      edits,
    };
    const after = labels.map((label) => (label === 1 ? 1 : 60));
    const { text, notes } = segmentsPmml(model, matrix, after);
    expect(notes).toEqual([]);
    expect(attributesOf(text, "OutputField").map(({ name }) => name)).toEqual([
      "cluster",
      "segment",
      "probability of cluster 1",
      "probability of cluster 2",
      "probability of cluster 3",
      "probability of segment 61",
      "probability of segment 2",
    ]);
    const { segment, shares, values: told } = pmmlScores(text, rawRow(0));
    expect(segment).toBe(`${after[0]! + 1}`);
    expect(told.get("probability of segment 61")).toBe(shares.get("1")! + shares.get("3")!);
  });
});
