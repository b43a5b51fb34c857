import type { Job } from "@/lib/analysis/executor";
import { analystFile } from "@/lib/analysis/handover/analyst-files";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import type { AnalystFile } from "@/lib/schema/analyst-file";
import type { DownloadReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import packageJson from "@/package.json";

const types: Readonly<Record<AnalystFile, string>> = {
  python: "text/x-python;charset=utf-8",
  pmml: "application/xml;charset=utf-8",
  package: "application/json",
  audit: "application/json",
  "audit-text": "text/markdown;charset=utf-8",
};

export async function downloadAnalystFile(
  pipeline: Pipeline,
  { settings, k, personas, what, history, createdAt }: Extract<Request, { verb: "analystFile" }>,
  job: Job,
  fileName: string,
): Promise<DownloadReply> {
  const { segmentation } = await pipeline.segments(settings, k, job);
  const names = segmentNames(segmentation.segments, personas);
  const tessera = packageJson.version;
  const head = { fileName, names, createdAt, tessera, history, list: "page" as const };
  const { text, notes } = await analystFile(what, pipeline, settings, k, head, job);
  const { table, tableRows, rowsSetAside } = (await pipeline.prepare(settings, job)).prepared;
  return {
    blob: new Blob([text], { type: types[what] }),
    rowsIn: table.rows,
    rowsOut: tableRows.length,
    rowsSetAside: rowsSetAside.length,
    notes,
  };
}
