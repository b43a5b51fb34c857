import { leftOutCsv } from "@/lib/analysis/handover/list/left-out-csv";
import type { ListExcuse } from "@/lib/analysis/handover/list/list-account";
import { extensionOf } from "@/lib/analysis/handover/list/list-files";
import { confidenceOf, type ListSource, versionOf } from "@/lib/analysis/handover/list/list-source";
import { type MadeList, makeList } from "@/lib/analysis/handover/list/make-list";
import { loadTools } from "@/lib/analysis/handover/person/load-tools";
import { presets } from "@/lib/analysis/handover/presets/registry";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { Failure } from "@/lib/schema/failure";
import type { ListPlan } from "@/lib/schema/list-plan";
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
import { exportReport, sayExport } from "../export-report";
import { type Found, findSegments } from "../find-segments";
import { listHelp, listSpecs, planOf, readListOptions } from "../list-options";
import { withAnalysis } from "../open-analysis";
import { checkPlaces } from "../places";
import { isSet, textOption } from "../read-options";
import { countRows } from "../row-counts";
import { writeWhole } from "../write-file";

export const exportList: Command = {
  summary: "the segment list in the form another program takes",
  usage:
    "FILE --to TARGET --out FILE [--segments 1,3] [--each] [--with A,B|--with-all] [--field NAME=COLUMN] [--country DE] [--consent COLUMN=VALUE] [--left-out FILE] [--json]",
  help: [
    ...listHelp,
    ...methodHelp,
    ["--k N|auto", "number of segments"],
    ...editsHelp,
    ...analysisHelp,
  ],
  options: { ...analysisSpecs, ...methodSpecs, ...editsSpecs, ...listSpecs },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const k = readK(values);
    const chosen = {
      options: readAnalysisOptions(values),
      method: readMethod(values),
      edits: textOption(values, "edits"),
      ...(k === undefined ? {} : { maxK: Math.max(k, 12) }),
    };
    const asked = readListOptions(values);
    const leftOut = textOption(values, "left-out");
    await checkPlaces(io.folder, [path], { out: asked.out, "left-out": leftOut });
    const found = await withAnalysis(io, path, chosen, (analysis) => findSegments(analysis, k));
    const plan = planOf(asked, found);
    checkEnding(asked.out, plan, plan.segments?.length ?? found.scored.identities.length);
    const excuses: ListExcuse[] = [];
    const made: { list?: MadeList } = {};
    const source = sourceOf(found, asked.time ?? new Date().toISOString());
    const excuse = leftOut === undefined ? undefined : (one: ListExcuse) => void excuses.push(one);
    await writeWhole(io.folder, asked.out, await bytesOf(source, plan, made, excuse));
    if (leftOut !== undefined) {
      await writeWhole(io.folder, leftOut, leftOutCsv(source.table, excuses));
    }
    if (!made.list) throw new Failure("internal", "The list ended before its sum was known.");
    const { understood, prepared } = found;
    const areCustomers = customersStepOf(recipeOf(prepared.fitted)) !== undefined;
    const rows = countRows(understood.raw, prepared, areCustomers);
    const report = exportReport(plan, made.list.summary, rows, found.names);
    if (isSet(values, "json")) await io.out(`${JSON.stringify(report)}\n`);
    else await sayExport(io, report);
    return 0;
  },
};

/** Several files come as an archive, so the place they are written to should say so. */
function checkEnding(out: string, plan: ListPlan, segments: number): void {
  if (!plan.onePerSegment || segments < 2 || /\.zip$/i.test(out)) return;
  throw new Failure(
    "option-invalid",
    `One ${extensionOf(plan, presets[plan.target]).toUpperCase()} file per segment comes as an archive; end --out in .zip, or ask for one list with --one. It is "${out}".`,
  );
}

function sourceOf({ settings, prepared, scored, names }: Found, time: string): ListSource {
  return {
    table: prepared.table,
    tableRows: prepared.tableRows,
    labels: scored.clustering.labels,
    identities: scored.identities,
    names,
    confidence: confidenceOf(prepared.matrix, scored),
    rowsSetAside: prepared.rowsSetAside.length,
    version: versionOf({ ...settings, k: scored.clustering.k }, scored, names),
    time,
  };
}

async function bytesOf(
  source: ListSource,
  plan: ListPlan,
  made: { list?: MadeList },
  excuse: ((one: ListExcuse) => void) | undefined,
): Promise<Iterable<Uint8Array>> {
  const tools = await loadTools(plan);
  return (function* () {
    const steps = makeList(source, plan, tools, excuse ? { excuse } : {});
    for (;;) {
      const step = steps.next();
      if (step.done) {
        made.list = step.value;
        return;
      }
      yield* step.value.bytes;
    }
  })();
}
