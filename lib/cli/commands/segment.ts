import { assignRows } from "@/lib/analysis/cluster/assign/assign-rows";
import { editText, outcomeText } from "@/lib/analysis/edit/words";
import { labelsCsv } from "@/lib/analysis/handover/labels/labels-csv";
import { segmentLabels } from "@/lib/analysis/handover/labels/segment-labels";
import { buildModel } from "@/lib/analysis/handover/model/build-model";
import { profileCsv } from "@/lib/analysis/handover/profile/profile-csv";
import { profileWorkbook } from "@/lib/analysis/handover/profile/profile-workbook";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { version } from "@/package.json";
import {
  analysisHelp,
  analysisSpecs,
  editsHelp,
  editsSpecs,
  methodHelp,
  methodSpecs,
  readAnalysisOptions,
  readK,
  readMethod,
} from "../analysis-options";
import type { Command } from "../command";
import { type Found, findSegments } from "../find-segments";
import type { Io } from "../io";
import { withAnalysis } from "../open-analysis";
import { checkPlaces } from "../places";
import { isSet, textOption } from "../read-options";
import { countRows, rowCountsText } from "../row-counts";
import { textTable } from "../text-table";
import { exportHelp, exportSpecs, writeExports } from "../write-exports";
import { writeWhole } from "../write-file";

export const segment: Command = {
  summary: "the segments: who is in which, what sets them apart, a model for new rows",
  usage:
    "FILE [--columns A,B] [--algorithm NAME] [--k N|auto] [--out labels.csv [--with-columns]] [--model model.json] [--profile profile.csv] [--python segments.py] [--pmml segments.pmml] [--package datapackage.json] [--audit audit.json] [--json]",
  help: [
    ...methodHelp,
    ...editsHelp,
    ["--k N|auto", "number of segments; the recommended one unless given"],
    ["--out FILE", "segment list as CSV: identifier, segment, name, silhouette or confidence"],
    ["--with-columns", "the list goes on with all columns of the customers, as they stood"],
    ["--model FILE", "model as JSON, for tessera score"],
    [
      "--profile FILE",
      "features by segments as CSV, or as a workbook where the name ends in .xlsx",
    ],
    ...exportHelp,
    ...analysisHelp,
  ],
  options: {
    ...analysisSpecs,
    ...methodSpecs,
    ...editsSpecs,
    out: { type: "string" },
    "with-columns": { type: "boolean" },
    model: { type: "string" },
    profile: { type: "string" },
    ...exportSpecs,
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const k = readK(values);
    const chosen = {
      options: readAnalysisOptions(values),
      method: readMethod(values),
      edits: textOption(values, "edits"),
      ...(k === undefined ? {} : { maxK: Math.max(k, 12) }),
    };
    const files = {
      out: textOption(values, "out"),
      model: textOption(values, "model"),
      profile: textOption(values, "profile"),
    };
    const exports = {
      python: textOption(values, "python"),
      pmml: textOption(values, "pmml"),
      package: textOption(values, "package"),
      audit: textOption(values, "audit"),
    };
    const withColumns = isSet(values, "with-columns");
    await checkPlaces(io.folder, [path], { ...files, ...exports });
    const found = await withAnalysis(io, path, chosen, async (analysis) => {
      const segments = await findSegments(analysis, k);
      await writeExports(analysis, segments, exports, withColumns, io);
      return segments;
    });
    await writeFiles(found, files, withColumns, io);
    const moved = files.model === undefined ? undefined : movedByModel(found);
    if (moved !== undefined) io.say(moved);
    for (const line of editLines(found)) io.say(line);
    const report = reportOf(found);
    await io.out(isSet(values, "json") ? `${JSON.stringify(report)}\n` : forPeople(report));
    return 0;
  },
};

interface Files {
  readonly out: string | undefined;
  readonly model: string | undefined;
  readonly profile: string | undefined;
}

async function writeFiles(
  found: Found,
  { out, model, profile }: Files,
  includeColumns: boolean,
  io: Io,
): Promise<void> {
  const { prepared, base, scored, segmentation, outcomes, names, understood, settings } = found;
  const { edits } = settings;
  if (out !== undefined) {
    const options = { mode: "machine", includeColumns } as const;
    const labels = segmentLabels(prepared, scored, names);
    await writeWhole(io.folder, out, labelsCsv(labels, options));
  }
  if (profile !== undefined) {
    const pieces = /\.xlsx$/i.test(profile)
      ? profileWorkbook(segmentation, names, Date.now())
      : [profileCsv({ segmentation, names, mode: "machine" })];
    await writeWhole(io.folder, profile, pieces);
  }
  if (model !== undefined) {
    const built = buildModel({
      source: understood.table,
      reading: understood.raw.reading,
      fitted: prepared.fitted,
      clustering: base.clustering,
      matrix: prepared.matrix,
      identities: base.identities,
      edited: { identities: scored.identities, sizes: scored.clustering.sizes, edits, outcomes },
      names,
      parameters: settings.parameters,
      seed: settings.sweep.seed,
      provenance: {
        fileName: found.fileName,
        rows: understood.raw.rows,
        createdAt: new Date().toISOString(),
        tessera: version,
      },
    });
    await writeWhole(io.folder, model, [`${JSON.stringify(built, null, 2)}\n`]);
  }
}

/** What became of the hand edits. */
function editLines({ settings, outcomes, names }: Found): string[] {
  const nameOf = (segment: number) => names.get(segment) ?? `segment ${segment + 1}`;
  return outcomes.map(
    (outcome, i) => `${editText(settings.edits[i]!, nameOf)}. ${outcomeText(outcome, nameOf)}`,
  );
}

const howAssigned = {
  "nearest-center": "the nearest center",
  "nearest-medoid": "the nearest medoid",
  "mixture-posterior": "the likeliest component",
  "nearest-core": "the nearest core point",
} as const;

/** A model assigns new rows, which for some methods is not quite how the segments were made. */
function movedByModel({ prepared, base, settings }: Found): string | undefined {
  const { centers, k, labels, assignment } = base.clustering;
  const rule = assignment ?? { kind: "nearest-center", centers };
  const assigned = assignRows(prepared.matrix, rule, k).labels;
  const moved = labels.reduce((count, label, i) => count + (label === assigned[i] ? 0 : 1), 0);
  if (moved === 0) return undefined;
  return `The model assigns rows by ${howAssigned[rule.kind]}, which is not how ${settings.algorithm} made the segments: score gives another segment to ${moved} of these ${labels.length} rows.`;
}

function reportOf(found: Found) {
  const { understood, prepared, scored, segmentation, verdict, settings, outcomes } = found;
  const { score, clustering } = scored;
  const areCustomers = customersStepOf(recipeOf(prepared.fitted)) !== undefined;
  return {
    rows: prepared.matrix.rows,
    ...countRows(understood.raw, prepared, areCustomers),
    features: prepared.matrix.features.map(({ name }) => name),
    algorithm: settings.algorithm,
    k: clustering.k,
    edits: outcomes.map(({ replay: _, ...outcome }, i) => ({
      kind: settings.edits[i]!.kind,
      ...outcome,
    })),
    noise: clustering.noise,
    inertia: score.inertia,
    silhouette: score.silhouette,
    daviesBouldin: score.daviesBouldin,
    calinskiHarabasz: score.calinskiHarabasz,
    verdict: { kind: verdict.kind, k: verdict.k, sentence: verdict.sentence },
    segments: segmentation.segments.map((summary) => ({
      segment: summary.segment + 1,
      name: summary.suggestedName,
      size: summary.size,
      share: summary.share,
      silhouette: summary.silhouette,
      sentences: summary.sentences,
    })),
  };
}

function forPeople(report: ReturnType<typeof reportOf>) {
  const { rows, customers, k, noise, segments, verdict } = report;
  const lines = segments
    .toSorted((a, b) => a.segment - b.segment)
    .map(({ segment: number, name, size, share, silhouette, sentences }) => [
      number,
      name,
      size,
      `${(100 * share).toFixed(1)}%`,
      silhouette.toFixed(2),
      sentences[0] ?? "",
    ]);
  return [
    rowCountsText(report),
    `${rows} ${customers === null ? "rows" : "customers"} in ${k} segments${noise > 0 ? `, ${noise} of them in none` : ""}`,
    "",
    textTable(["segment", "name", "size", "share", "silhouette", "most of all"], lines),
    `${verdict.sentence}\n`,
  ].join("\n");
}
