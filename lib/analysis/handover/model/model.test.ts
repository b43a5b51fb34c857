import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardSteps } from "@/lib/analysis/prepare/standard-steps";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Model } from "@/lib/schema/model";
import type { Table } from "@/lib/schema/table";
import { labelsCsv } from "../labels/labels-csv";
import { parseCsv } from "../testing/parse-csv";
import { type Clustered, clusteredOf } from "../testing/prepared-of";
import { buildModel } from "./build-model";
import { parseModel } from "./parse-model";
import { scoredLabels, scoreTable } from "./score-table";

const columns = ["spend", "visits", "plan"];
const steps = standardSteps({ columns, log: ["spend"], scale: "zscore" });

function modelOf(source: Table, { prepared, scored }: Clustered): Model {
  return buildModel({
    source,
    reading: {
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      decimal: ".",
      headerRows: 1,
      skipLines: 0,
      missing: ["", "NA"],
    },
    fitted: prepared.fitted,
    clustering: scored.clustering,
    identities: scored.identities,
    names: new Map(scored.identities.map((identity) => [identity, `Name ${identity}`])),
    parameters: {},
    seed: 42,
    provenance: {
      fileName: "customers.csv",
      rows: source.rows,
      createdAt: "2024-01-01T00:00:00Z",
      tessera: "0.1.0",
    },
  });
}

const table = tableOf({
  spend: [1, 2, 100, 110, null, 3],
  visits: [5, 6, 50, 55, 52, 4],
  plan: ["free", "free", "pro", "pro", "pro", "free"],
});
const clustered = clusteredOf(table, { steps }, 2);
const model = modelOf(table, clustered);

describe("a model", () => {
  it("labels the rows it was made of as they were, after a trip through JSON", () => {
    const cents = fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 100);
    const cell = fc.option(cents, { freq: 6 });
    const customer = fc.record({
      spend: cell,
      visits: cell,
      plan: fc.option(fc.constantFrom("free", "pro", "team"), { freq: 6 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(customer, { minLength: 6, maxLength: 40 }),
        fc.integer({ min: 2, max: 4 }),
        (customers, k) => {
          const source = tableOf({
            anchor: customers.map((_, row) => row),
            spend: customers.map(({ spend }) => spend),
            visits: customers.map(({ visits }) => visits),
            plan: customers.map(({ plan }) => plan),
          });
          const all = ["anchor", ...columns];
          const recipe = {
            steps: standardSteps({
              columns: all,
              log: ["spend"],

              scale: "zscore",
            }),
          };
          const result = clusteredOf(source, recipe, k);
          const again = parseModel(JSON.stringify(modelOf(source, result)));
          const { labels, confidence, tableRows } = scoreTable(again, source);
          expect(labels).toEqual(result.scored.clustering.labels);
          expect(tableRows).toEqual(result.prepared.tableRows);
          expect(confidence.every((value) => value >= 0 && value <= 1)).toBe(true);
          compared++;
        },
      ),
    );
    expect(compared).toBe(100);
  });

  it("labels new rows, keeps segments' numbers and names, and lists them", () => {
    const fresh = tableOf({ visits: [51, 5], plan: ["unheard of", "free"], spend: [null, 2] });
    const scored = scoreTable(model, fresh);
    const pro = clustered.scored.clustering.labels[2]!;
    expect([...scored.labels]).toEqual([pro, 1 - pro]);
    const csv = [
      ...labelsCsv(scoredLabels(scored), { mode: "machine", includeColumns: true }),
    ].join("");
    const records = parseCsv(csv);
    expect(records[0]).toEqual(["row", "segment", "name", "confidence", "visits", "plan", "spend"]);
    expect(records[1]!.slice(0, 3)).toEqual([
      "1",
      pro === 0 ? "1" : "3",
      `Name ${pro === 0 ? 0 : 2}`,
    ]);
  });

  it("fails on a table that lacks a column, and names it", () => {
    expect(() => scoreTable(model, tableOf({ spend: [1], plan: ["pro"] }))).toThrowError(
      'There is no column "visits". The columns are: spend, plan.',
    );
  });
});

describe("parseModel", () => {
  const broken = (change: (draft: { clustering: { assignment: object } }) => void) => {
    const draft = JSON.parse(JSON.stringify(model));
    change(draft);
    return draft;
  };

  it("gives back what buildModel made", () => {
    expect(parseModel(JSON.stringify(model))).toEqual(model);
    expect(parseModel(model)).toEqual(model);
  });

  it("reads what version 1 wrote", () => {
    const { parameters: _, sizes: __, assignment, ...clustering } = model.clustering;
    const first = {
      ...model,
      version: 1,
      clustering: { ...clustering, assignment: "nearest-center" },
    };
    if (!("centers" in assignment)) throw new Error("k-means has centers");
    Object.assign(first.clustering, { centers: assignment.centers });
    const without = { ...model, clustering: { ...model.clustering, sizes: null } };
    expect(parseModel(JSON.stringify(first))).toEqual(without);
  });

  it("reads what version 4 wrote of core points, which asked for no density", () => {
    const { clustering, fittedRecipe } = model;
    const points = [fittedRecipe.outputs.map(() => 0)];
    const nearestCore = { kind: "nearest-core", points, labels: [0], radii: [1] };
    const fourth = (assignment: object) =>
      JSON.stringify({ ...model, version: 4, clustering: { ...clustering, assignment } });
    expect(parseModel(fourth(clustering.assignment))).toEqual(model);
    expect(parseModel(fourth(nearestCore)).clustering.assignment).toEqual({
      ...nearestCore,
      density: null,
    });
  });

  it.each([
    ["not JSON", "{", /it is not JSON/],
    ["another file", [], /not marked as "tessera-model"/],
    ["null", null, /not marked/],
    ["a later version", { format: "tessera-model", version: 6 }, /version 6/],
    ["a part of the wrong type", { ...model, columns: 5 }, /at columns: /],
    ["a part too many", { ...model, extra: 1 }, /extra/],
    [
      "a center that is no number",
      broken((draft) => Object.assign(draft.clustering.assignment, { centers: [["x"]] })),
      /at clustering\.assignment\.centers\[0\]\[0\]: /,
    ],
    [
      "too few centers",
      broken((draft) => Object.assign(draft.clustering.assignment, { centers: [] })),
      /0 centers where 2 are needed/,
    ],
    [
      "centers of another width",
      broken((draft) => Object.assign(draft.clustering.assignment, { centers: [[1], [2]] })),
      /centers 1 has 1 numbers where 4 are needed/,
    ],
    ["too few names", { ...model, segments: [] }, /names 0 of 2 segments/],
  ])("refuses %s and says what is wrong", (_, data, message) => {
    expect(() => parseModel(data)).toThrowError(
      expect.objectContaining({ code: "model-invalid", message: expect.stringMatching(message) }),
    );
  });
});
