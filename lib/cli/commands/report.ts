import { gatherReport } from "@/lib/analysis/handover/report/gather-report";
import { reportHtml } from "@/lib/analysis/handover/report/report-html";
import { runSteps } from "@/lib/analysis/run-steps";
import { Failure } from "@/lib/schema/failure";
import { version } from "@/package.json";
import {
  analysisHelp,
  analysisSpecs,
  methodHelp,
  methodSpecs,
  readAnalysisOptions,
  readK,
  readMethod,
} from "../analysis-options";
import type { Command } from "../command";
import { findSegments } from "../find-segments";
import { withAnalysis } from "../open-analysis";
import { checkPlaces } from "../places";
import { textOption } from "../read-options";
import { writeWhole } from "../write-file";

export const report: Command = {
  summary: "a report to read and print: one HTML file with verdict, map, segments, recipe, limits",
  usage: "FILE --out report.html [--title TEXT] [--algorithm NAME] [--k N|auto]",
  help: [
    ["--out FILE", "where the report goes"],
    ["--title TEXT", "what stands above it; the name of the file unless given"],
    ["--k N|auto", "number of segments; the recommended one unless given"],
    ...methodHelp,
    ...analysisHelp,
  ],
  options: {
    ...analysisSpecs,
    ...methodSpecs,
    out: { type: "string" },
    title: { type: "string" },
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const out = textOption(values, "out");
    if (out === undefined) {
      throw new Failure("option-invalid", "--out must say where the report goes.");
    }
    const k = readK(values);
    const chosen = {
      options: readAnalysisOptions(values),
      method: readMethod(values),
      ...(k === undefined ? {} : { maxK: Math.max(k, 12) }),
    };
    await checkPlaces(io.folder, [path], { out });
    const made = await withAnalysis(io, path, chosen, async (analysis) => {
      const { pipeline, settings, job, fileName } = analysis;
      const { scored, verdict } = await findSegments(analysis, k);
      const title = textOption(values, "title") ?? fileName.replace(/\.[^.]+$/u, "");
      const createdAt = new Date().toISOString();
      const head = { title, fileName, createdAt, tessera: version, personas: [] };
      const { clustering } = scored;
      const input = await gatherReport(pipeline, settings, clustering.k, head, job);
      return { verdict, html: await runSteps(reportHtml(input), job) };
    });
    await writeWhole(io.folder, out, [made.html]);
    await io.out(`${made.verdict.sentence}\n`);
    return 0;
  },
};
