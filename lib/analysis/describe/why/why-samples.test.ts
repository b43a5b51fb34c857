import { describe, expect, it } from "vitest";
import { assignRows } from "@/lib/analysis/cluster/assign/assign-rows";
import { cellText } from "@/lib/analysis/ingest/cell-text";
import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { createPipeline } from "@/lib/analysis/pipeline";
import { applyRecipe } from "@/lib/analysis/prepare/apply-recipe";
import { makeSample, sampleCsv, shippedSamples } from "@/lib/analysis/samples/sample";
import type { Algorithm } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Why } from "@/lib/schema/description";
import type { Prepared } from "@/lib/schema/prepared";
import type { Column, Table } from "@/lib/schema/table";
import { explainRow } from "./explain-row";
import { memberships } from "./memberships";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

type Sample = keyof typeof shippedSamples;
const known = new Map<string, ReturnType<typeof cluster>>();

function clustered(name: Sample, algorithm: Algorithm): ReturnType<typeof cluster> {
  const found = known.get(name + algorithm) ?? cluster(name, algorithm);
  known.set(name + algorithm, found);
  return found;
}

async function cluster(name: Sample, algorithm: Algorithm) {
  const { options, fileName } = shippedSamples[name];
  const source = byteSourceOf(sampleCsv(makeSample(name, options)), fileName);
  const pipeline = createPipeline({ source });
  const base = { reading: {}, columns: [], recipe: null, parameters: {}, edits: [] };
  const sweep = sweepOptionsSchema.parse({ minK: 4, maxK: 4 });
  const settings = { ...base, algorithm, sweep };
  const { prepared } = await pipeline.prepare(settings, job);
  const { entries } = await pipeline.sweep(settings, job);
  return { prepared, scored: entries[0]! };
}

/** The column with one cell as it stands in another row that has this text. */
function withCell(column: Column, row: number, text: string): Column {
  const rows = "codes" in column ? column.codes.length : column.values.length;
  const from = [...Array(rows).keys()].find((one) => cellText(column, one) === text);
  if (from === undefined) throw new Error(`nobody has ${text} in ${column.name}`);
  if ("codes" in column) return { ...column, codes: column.codes.with(row, column.codes[from]!) };
  return { ...column, values: column.values.with(row, column.values[from]!) };
}

/** The table with the changes of an answer made to one customer. */
function changed(table: Table, row: number, change: NonNullable<Why["change"]>): Table {
  const columns = table.columns.map((column) => {
    const part = change.parts.find((one) => one.column === column.name);
    return part ? withCell(column, row, part.to) : column;
  });
  return { ...table, columns };
}

function labelAfter(
  prepared: Prepared,
  scored: Awaited<ReturnType<typeof clustered>>["scored"],
  row: number,
  change: NonNullable<Why["change"]>,
) {
  const { fitted, table, tableRows } = prepared;
  const steps = fitted.steps.filter(({ step }) => step.kind !== "customers");
  const applied = applyRecipe({ ...fitted, steps }, changed(table, tableRows[row]!, change));
  const { k, centers, assignment } = scored.clustering;
  const { labels } = assignRows(
    applied.matrix,
    assignment ?? { kind: "nearest-center", centers },
    k,
  );
  return scored.identities[labels[applied.tableRows.indexOf(tableRows[row]!)]!];
}

describe.each(["shop", "subscription", "bank"] as const)("why a customer of %s", (name) => {
  it.each(["kmeans", "mixture"] as const)(
    "moves to the segment that is told when the cells are changed as told: %s",
    async (algorithm) => {
      const { prepared, scored } = await clustered(name, algorithm);
      const { rows } = prepared.matrix;
      let moved = 0;
      for (let i = 0; i < 24; i++) {
        const row = Math.floor((i * rows) / 24);
        const { change, segment } = explainRow(prepared, scored, row);
        if (!change) continue;
        expect(change.toward).not.toBe(segment);
        expect(labelAfter(prepared, scored, row, change)).toBe(change.toward);
        moved++;
      }
      expect(moved).toBeGreaterThan(6);
    },
  );

  it.each(["kmeans", "mixture"] as const)(
    "belongs to the segments with shares that add up to one, most of all to its own or the next: %s",
    async (algorithm) => {
      const { prepared, scored } = await clustered(name, algorithm);
      const { k } = scored.clustering;
      const { rows } = prepared.matrix;
      const shares = memberships(prepared.matrix, scored.clustering, 0, rows);
      for (let row = 0; row < rows; row++) {
        const own = shares.subarray(row * k, (row + 1) * k);
        expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
      const { probability, runnerUp, segment, byRule } = explainRow(prepared, scored, 0);
      expect(probability + runnerUp!.probability).toBeLessThanOrEqual(1 + 1e-9);
      expect(runnerUp!.segment).not.toBe(segment);
      if (!byRule) expect(probability).toBeGreaterThanOrEqual(runnerUp!.probability);
    },
  );
});
