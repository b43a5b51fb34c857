import { identitiesOfRows } from "@/lib/analysis/cluster/row-identities";
import { compareResults } from "@/lib/analysis/compare-results";
import { findCustomers } from "@/lib/analysis/describe/why/find-customers";
import type { Job } from "@/lib/analysis/executor";
import { cellText } from "@/lib/analysis/ingest/cell-text";
import { countRepairs, countSetAside } from "@/lib/analysis/ingest/count-reasons";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { runSteps } from "@/lib/analysis/run-steps";
import { columnValues } from "@/lib/analysis/select/column-values";
import { rowsByRule } from "@/lib/analysis/select/rows-by-rule";
import { Failure } from "@/lib/schema/failure";
import type { Projection } from "@/lib/schema/projection";
import type { Replies } from "@/lib/schema/reply";
import type { Request, Verb } from "@/lib/schema/request";
import { answerCertainty } from "./answer-certainty";
import { answerMembers } from "./answer-members";
import { answerPrepare } from "./answer-prepare";
import { answerRunnersUp } from "./answer-runners-up";
import { answerSegments } from "./answer-segments";
import { answerSelection } from "./answer-selection";
import { downloadAnalystFile } from "./download-analyst-file";
import { downloadReport } from "./download-report";
import { downloadModel, downloadProfile, downloadRecipeLog, downloadSetAside } from "./downloads";
import { checkList, downloadLeftOut, downloadList, listChoices } from "./lists";

/** Asks the pipeline and puts the answer in the form that crosses to the page. `place`: where a file is to be written. */
export async function answer(
  pipeline: Pipeline,
  request: Request,
  job: Job,
  fileName: string,
  place: FileSystemFileHandle | null,
): Promise<Replies[Verb]> {
  const { settings } = request;
  switch (request.verb) {
    case "understand": {
      const { raw, profile } = await pipeline.understand(settings, job);
      return {
        reading: raw.reading,
        lineEnd: raw.lineEnd,
        byteOrderMark: raw.byteOrderMark,
        rows: raw.rows,
        file: raw.file ?? { format: "text", isGzip: false },
        tables: raw.tables ?? [],
        setAside: raw.setAside.length,
        notSampled: raw.notSampled ?? 0,
        setAsideCounts: countSetAside(raw.setAside),
        repairs: raw.repairs.length,
        repairCounts: countRepairs(raw.repairs),
        columns: raw.columns.map(({ name, header }) => ({ name, header })),
        profile,
      };
    }
    case "fileRows": {
      const { table } = await pipeline.understand(settings, job);
      const to = Math.min(request.to, table.rows);
      const cells: string[][] = [];
      for (let row = request.from; row < to; row++) {
        cells.push(table.columns.map((column) => cellText(column, row)));
      }
      return { from: request.from, cells };
    }
    case "fingerprint":
      return pipeline.fingerprint(settings, job);
    case "prepare":
      return answerPrepare(await pipeline.prepare(settings, job));
    case "stepPictures":
      return pipeline.pictures(settings, request.stepId, job);
    case "recipeLog":
      return downloadRecipeLog(pipeline, request, job, fileName);
    case "previewCustomers":
      return pipeline.previewCustomers(settings, request.step, job);
    case "sweep":
      return pipeline.sweep(settings, job);
    case "tree":
      return pipeline.tree(settings, job);
    case "segmentations":
      return pipeline.segmentations(settings, job);
    case "segments":
      return answerSegments(pipeline, request, job);
    case "description":
      return pipeline.description(settings, request.k, job);
    case "why":
      return pipeline.why(settings, request.k, request.row, job);
    case "findCustomers": {
      const { prepared } = await pipeline.prepare(settings, job);
      return runSteps(findCustomers(prepared, request.text), job);
    }
    case "sweepStability":
      return pipeline.sweepStability(settings, job);
    case "columnValues": {
      const { table, tableRows } = (await pipeline.prepare(settings, job)).prepared;
      return columnValues(table, tableRows, request.column);
    }
    case "outlying":
      return pipeline.outlying(settings, job);
    case "certainty":
      return answerCertainty(pipeline, request, job);
    case "runnersUp":
      return answerRunnersUp(pipeline, request, job);
    case "rowsByRule": {
      const { table, tableRows } = (await pipeline.prepare(settings, job)).prepared;
      return rowsByRule(request.rule, table, tableRows);
    }
    case "selection":
      return answerSelection((await pipeline.prepare(settings, job)).prepared, request.rows);
    case "compare":
      return compareResults(pipeline, settings, request.results, job);
    case "advice":
      return pipeline.advice(settings, job);
    case "members": {
      const { prepared } = await pipeline.prepare(settings, job);
      return answerMembers(prepared, request.rows, settings.sweep.seed, job);
    }
    case "search":
      return pipeline.search(settings, job);
    case "projection":
      return project(pipeline, request, job);
    case "customers": {
      const { table, tableRows } = (await pipeline.prepare(settings, job)).prepared;
      return {
        columns: table.columns.map(({ name }) => name),
        meanings: table.columns.map(({ meaning }) => meaning?.meaning ?? null),
        cells: request.rows.map((row) => {
          const tableRow = tableRows[row];
          return table.columns.map((column) =>
            tableRow === undefined ? "" : cellText(column, tableRow),
          );
        }),
        identifier: table.columns.findIndex(({ role }) => role === "identifier"),
      };
    }
    case "anchor":
      return anchor(pipeline, request, job);
    case "listChoices":
      return listChoices(pipeline, request, job);
    case "listCheck":
      return checkList(pipeline, request, job);
    case "segmentList":
      return downloadList(pipeline, request, job, place);
    case "listLeftOut":
      return downloadLeftOut(pipeline, request, job);
    case "profileTable":
      return downloadProfile(pipeline, request, job);
    case "model":
      return downloadModel(pipeline, request, job, fileName);
    case "analystFile":
      return downloadAnalystFile(pipeline, request, job, fileName);
    case "report":
      return downloadReport(pipeline, request, job, fileName);
    case "setAside":
      return downloadSetAside(pipeline, request, job);
  }
}

async function anchor(
  pipeline: Pipeline,
  { settings, k }: Extract<Request, { verb: "anchor" }>,
  job: Job,
): Promise<Int32Array> {
  const { table, tableRows } = (await pipeline.prepare(settings, job)).prepared;
  const { entries } = await pipeline.sweep(settings, job);
  const entry = entries.find(({ clustering }) => clustering.k === k);
  if (!entry) throw new Failure("option-invalid", `There is no result for ${k} segments.`);
  const identities = new Int32Array(table.rows).fill(-1);
  identitiesOfRows(entry).forEach((identity, row) => {
    identities[tableRows[row] as number] = identity;
  });
  pipeline.anchorTo(identities, settings);
  return identities;
}

/** A map that is still moving rides on the progress, so that it is throttled with it. */
function project(
  pipeline: Pipeline,
  { settings, options }: Extract<Request, { verb: "projection" }>,
  job: Job,
): Promise<Projection> {
  let partial: Projection | undefined;
  const drawing: Job = {
    ...job,
    report: (progress) => job.report(partial ? { ...progress, partial } : progress),
  };
  return pipeline.projection(settings, options, drawing, (moving) => {
    partial = moving;
  });
}
