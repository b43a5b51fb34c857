import { countRepairs, countSetAside } from "@/lib/analysis/ingest/count-reasons";
import { typeColumns } from "@/lib/analysis/ingest/types/type-table";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { reasonsOf } from "@/lib/analysis/prepare/set-aside-reasons";
import type { Labeled } from "@/lib/schema/labeling";
import type { Model } from "@/lib/schema/model";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { readForModel } from "./read-for-model";
import { type ScoredTable, scoreTable } from "./score-table";

/** A file labeled by a model: the rows with their segments, and the account of them. */
export interface LabeledFile {
  readonly raw: RawTable;
  readonly scored: ScoredTable;
  readonly account: Omit<Labeled, "preview">;
}

/** Reads a file and labels its customers; see `readForModel` and `scoreTable` for what fails. */
export async function* labelFile(
  source: ByteSource,
  model: Model,
  asOf?: string,
  memoryBytes?: number,
): AsyncSteps<LabeledFile> {
  const raw = yield* readForModel(source, model, {}, memoryBytes);
  const table = yield* typeColumns(raw, model.columns);
  yield { stage: "label", done: 0, total: 1 };
  const scored = scoreTable(model, table, asOf);
  return { raw, scored, account: accountOf(source.name, model, raw, scored) };
}

function accountOf(
  fileName: string,
  model: Model,
  raw: RawTable,
  scored: ScoredTable,
): LabeledFile["account"] {
  const { labels, identities, names, table, unused, asOf, cells, distances } = scored;
  const sizes = identities.map(() => 0);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  const inSegments = sizes.reduce((sum, size) => sum + size, 0);
  const then = model.edits ? (model.edits.sizes ?? null) : model.clustering.sizes;
  const allThen = then?.reduce((sum, size) => sum + size, 0) ?? 0;
  const reach = model.clustering.reach ?? null;
  const areCustomers = customersStepOf(recipeOf(model.fittedRecipe)) !== undefined;
  return {
    model: model.provenance,
    fileName,
    rows: raw.rows,
    unread: countSetAside(raw.setAside),
    repairs: countRepairs(raw.repairs),
    customers: areCustomers ? table.rows : null,
    unused,
    setAside: reasonsOf(scored),
    labeled: labels.length,
    inNone: labels.length - inSegments,
    asOf,
    segments: identities
      .map((segment, label) => ({
        segment,
        name: names[label] ?? "",
        size: sizes[label]!,
        share: labels.length === 0 ? 0 : sizes[label]! / labels.length,
        shareThen: then && allThen > 0 ? then[label]! / allThen : null,
      }))
      .sort((a, b) => a.segment - b.segment),
    columns: cells.filter(({ filled, unreadable, unknown }) => filled + unreadable + unknown > 0),
    farShare:
      reach === null || distances === null
        ? null
        : distances.reduce((far, one) => far + (one > reach * 1.000001 ? 1 : 0), 0) / labels.length,
  };
}
