import type { Job } from "@/lib/analysis/executor";
import { buildModel } from "@/lib/analysis/handover/model/build-model";
import { profileCsv } from "@/lib/analysis/handover/profile/profile-csv";
import { profileWorkbook } from "@/lib/analysis/handover/profile/profile-workbook";
import { setAsideCsv } from "@/lib/analysis/handover/set-aside-csv";
import { unreadCsv } from "@/lib/analysis/handover/unread-csv";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import type { PeoplesSegments, Pipeline } from "@/lib/analysis/pipeline-api";
import { recipeLog } from "@/lib/analysis/prepare/recipe-log";
import type { Persona } from "@/lib/schema/persona";
import type { DownloadReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import type { Settings } from "@/lib/schema/settings";
import packageJson from "@/package.json";

type Asked<V extends Request["verb"]> = Extract<Request, { verb: V }>;

interface Chosen extends PeoplesSegments {
  readonly names: ReadonlyMap<number, string>;
}

export async function downloadProfile(
  pipeline: Pipeline,
  { settings, k, personas, mode, format }: Asked<"profileTable">,
  job: Job,
): Promise<DownloadReply> {
  const { segmentation, names } = await choose(pipeline, settings, k, personas, job);
  const blob =
    format === "xlsx"
      ? new Blob(profileWorkbook(segmentation, names, Date.now()) as Uint8Array<ArrayBuffer>[], {
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        })
      : new Blob([profileCsv({ segmentation, names, mode })], { type: "text/csv" });
  return counted(pipeline, settings, job, blob);
}

export async function downloadRecipeLog(
  pipeline: Pipeline,
  { settings, createdAt }: Asked<"recipeLog">,
  job: Job,
  fileName: string,
): Promise<DownloadReply> {
  const { raw } = await pipeline.understand(settings, job);
  const { prepared } = await pipeline.prepare(settings, job);
  const head = { fileName, rows: raw.rows, createdAt, tessera: packageJson.version };
  const blob = new Blob([recipeLog(prepared, head)], { type: "text/markdown" });
  return counted(pipeline, settings, job, blob);
}

export async function downloadModel(
  pipeline: Pipeline,
  { settings, k, personas, createdAt }: Asked<"model">,
  job: Job,
  fileName: string,
): Promise<DownloadReply> {
  const { raw, table } = await pipeline.understand(settings, job);
  const { prepared } = await pipeline.prepare(settings, job);
  const { base, scored, outcomes, names } = await choose(pipeline, settings, k, personas, job);
  const { edits } = settings;
  const { identities } = scored;
  const model = buildModel({
    source: table,
    reading: raw.reading,
    fitted: prepared.fitted,
    clustering: base.clustering,
    matrix: prepared.matrix,
    identities: base.identities,
    edited: { identities, sizes: scored.clustering.sizes, edits, outcomes },
    names,
    parameters: settings.parameters,
    seed: settings.sweep.seed,
    provenance: { fileName, rows: raw.rows, createdAt, tessera: packageJson.version },
  });
  const blob = new Blob([JSON.stringify(model, null, 2)], { type: "application/json" });
  return counted(pipeline, settings, job, blob);
}

export async function downloadSetAside(
  pipeline: Pipeline,
  { settings, mode, of }: Asked<"setAside">,
  job: Job,
): Promise<DownloadReply> {
  if (of === "reading") {
    const { raw } = await pipeline.understand(settings, job);
    const blob = await collect(unreadCsv(raw, mode), "text/csv", job);
    const rowsSetAside = raw.setAside.length;
    return {
      blob,
      rowsIn: raw.rows + rowsSetAside + (raw.notSampled ?? 0),
      rowsOut: rowsSetAside,
      rowsSetAside,
    };
  }
  const { table, rowsSetAside } = (await pipeline.prepare(settings, job)).prepared;
  const blob = await collect(setAsideCsv({ table, rowsSetAside, mode }), "text/csv", job);
  const count = rowsSetAside.length;
  return { blob, rowsIn: table.rows, rowsOut: count, rowsSetAside: count };
}

async function choose(
  pipeline: Pipeline,
  settings: Settings,
  k: number,
  personas: readonly Persona[],
  job: Job,
): Promise<Chosen> {
  const segments = await pipeline.segments(settings, k, job);
  return { ...segments, names: segmentNames(segments.segmentation.segments, personas) };
}

async function collect(pieces: Iterable<string>, type: string, job: Job): Promise<Blob> {
  const parts: string[] = [];
  for (const piece of pieces) {
    parts.push(piece);
    await job.pause();
  }
  return new Blob(parts, { type: `${type};charset=utf-8` });
}

async function counted(
  pipeline: Pipeline,
  settings: Settings,
  job: Job,
  blob: Blob,
): Promise<DownloadReply> {
  const { table, tableRows, rowsSetAside } = (await pipeline.prepare(settings, job)).prepared;
  return {
    blob,
    rowsIn: table.rows,
    rowsOut: tableRows.length,
    rowsSetAside: rowsSetAside.length,
  };
}
