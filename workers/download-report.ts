import type { Job } from "@/lib/analysis/executor";
import { gatherReport } from "@/lib/analysis/handover/report/gather-report";
import { reportHtml } from "@/lib/analysis/handover/report/report-html";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { runSteps } from "@/lib/analysis/run-steps";
import type { DownloadReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import packageJson from "@/package.json";

export async function downloadReport(
  pipeline: Pipeline,
  { settings, k, personas, title, createdAt }: Extract<Request, { verb: "report" }>,
  job: Job,
  fileName: string,
): Promise<DownloadReply> {
  const head = { title, fileName, createdAt, tessera: packageJson.version, personas };
  const input = await gatherReport(pipeline, settings, k, head, job);
  const text = await runSteps(reportHtml(input), job);
  const { table, tableRows, rowsSetAside } = input.prepared;
  return {
    blob: new Blob([text], { type: "text/html;charset=utf-8" }),
    rowsIn: table.rows,
    rowsOut: tableRows.length,
    rowsSetAside: rowsSetAside.length,
  };
}
