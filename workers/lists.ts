import type { Job } from "@/lib/analysis/executor";
import {
  consentColumns,
  consentValues,
  findConsent,
} from "@/lib/analysis/handover/list/find-consent";
import { leftOutCsv } from "@/lib/analysis/handover/list/left-out-csv";
import type { ListExcuse } from "@/lib/analysis/handover/list/list-account";
import { beginningOf } from "@/lib/analysis/handover/list/list-beginning";
import { confidenceOf, type ListSource, versionOf } from "@/lib/analysis/handover/list/list-source";
import { type MadeList, type MakeOptions, makeList } from "@/lib/analysis/handover/list/make-list";
import { loadTools } from "@/lib/analysis/handover/person/load-tools";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import type { ListCheck, ListChoices, ListPlan } from "@/lib/schema/list-plan";
import type { DownloadReply, ListReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import { openSink } from "./file-sink";

type Asked<V extends Request["verb"]> = Extract<Request, { verb: V }>;
type AnyList = Asked<"listCheck" | "segmentList" | "listLeftOut">;

export async function listChoices(
  pipeline: Pipeline,
  { settings }: Asked<"listChoices">,
  job: Job,
): Promise<ListChoices> {
  const { table } = (await pipeline.prepare(settings, job)).prepared;
  return {
    columns: table.columns.map(({ name, role, meaning }) => ({
      name,
      role,
      meaning: meaning?.meaning ?? null,
    })),
    consent: findConsent(table) ?? null,
    consentColumns: consentColumns(table).map((column) => ({
      name: column.name,
      values: consentValues(column),
    })),
  };
}

export async function checkList(
  pipeline: Pipeline,
  asked: Asked<"listCheck">,
  job: Job,
): Promise<ListCheck> {
  const source = await sourceOf(pipeline, asked, new Date().toISOString(), job);
  const { made } = await runList(source, asked.plan, job, { isDry: true });
  const { summary, columns } = made;
  return {
    summary,
    columns: columns.map(({ header, meaning }) => ({ header, meaning })),
    beginning: beginningOf(made, asked.plan),
  };
}

export async function downloadList(
  pipeline: Pipeline,
  asked: Asked<"segmentList">,
  job: Job,
  place: FileSystemFileHandle | null,
): Promise<ListReply> {
  const sink = await openSink(place);
  try {
    const source = await sourceOf(pipeline, asked, asked.createdAt, job);
    const { made, bytes } = await runList(source, asked.plan, job, {}, sink.write);
    return { blob: await sink.close(""), bytes, summary: made.summary };
  } catch (thrown) {
    await sink.abort().catch(() => {});
    throw thrown;
  }
}

export async function downloadLeftOut(
  pipeline: Pipeline,
  asked: Asked<"listLeftOut">,
  job: Job,
): Promise<DownloadReply> {
  const source = await sourceOf(pipeline, asked, new Date().toISOString(), job);
  const excuses: ListExcuse[] = [];
  const excuse = (one: ListExcuse) => void excuses.push(one);
  await runList(source, asked.plan, job, { isDry: true, excuse });
  const parts: string[] = [];
  for (const piece of leftOutCsv(source.table, excuses)) {
    parts.push(piece);
    await job.pause();
  }
  return {
    blob: new Blob(parts, { type: "text/csv;charset=utf-8" }),
    rowsIn: source.table.rows,
    rowsOut: excuses.length,
    rowsSetAside: source.rowsSetAside,
  };
}

async function sourceOf(
  pipeline: Pipeline,
  { settings, k, personas }: AnyList,
  time: string,
  job: Job,
): Promise<ListSource> {
  const { recipe, prepared } = await pipeline.prepare(settings, job);
  const { scored, segmentation } = await pipeline.segments(settings, k, job);
  const names = segmentNames(segmentation.segments, personas);
  return {
    table: prepared.table,
    tableRows: prepared.tableRows,
    labels: scored.clustering.labels,
    identities: scored.identities,
    names,
    confidence: confidenceOf(prepared.matrix, scored),
    rowsSetAside: prepared.rowsSetAside.length,
    version: versionOf({ ...settings, recipe, k }, scored, names),
    time,
  };
}

async function runList(
  source: ListSource,
  plan: ListPlan,
  job: Job,
  options: MakeOptions,
  write?: (bytes: Uint8Array) => Promise<void>,
): Promise<{ readonly made: MadeList; readonly bytes: number }> {
  const steps = makeList(source, plan, await loadTools(plan), options);
  let written = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { made: step.value, bytes: written };
    for (const bytes of step.value.bytes) {
      written += bytes.length;
      await write?.(bytes);
    }
    job.report({ stage: "list", done: step.value.done, total: step.value.total });
    await job.pause();
  }
}
