import { resultWarnings } from "@/lib/analysis/describe/trust/result-warnings";
import { judgeTrust } from "@/lib/analysis/describe/trust/trust";
import { warningText } from "@/lib/analysis/describe/trust/warnings";
import type { Verdict } from "@/lib/schema/clustering";
import type { Description, ProfileDetail, SegmentDescription } from "@/lib/schema/description";
import type { ProfileRow } from "@/lib/schema/segment";
import type { Spread } from "@/lib/schema/stability";
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
import { withAnalysis } from "../open-analysis";
import { isSet, textOption } from "../read-options";
import { readRoles, roleHelp, roleSpecs } from "../role-options";
import { treatmentLines, treatmentOf } from "../treatment-report";

export const describe: Command = {
  summary: "what each segment is like: differences, a rule, how far it can be relied on",
  usage: "FILE [--algorithm NAME] [--k N|auto] [--outcome A,B] [--treatment COLUMN] [--json]",
  help: [
    ["--k N|auto", "number of segments; the recommended one unless given"],
    ...roleHelp,
    ["--control GROUP", "group of a treatment column that the others are compared with"],
    ...methodHelp,
    ...editsHelp,
    ...analysisHelp,
  ],
  options: {
    ...analysisSpecs,
    ...methodSpecs,
    ...editsSpecs,
    ...roleSpecs,
    control: { type: "string" },
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const k = readK(values);
    const chosen = {
      options: readAnalysisOptions(values),
      method: readMethod(values),
      edits: textOption(values, "edits"),
      roles: readRoles(values),
      ...(k === undefined ? {} : { maxK: Math.max(k, 12) }),
    };
    const report = await withAnalysis(io, path, chosen, async (analysis) => {
      const { pipeline, settings, job } = analysis;
      const found = await findSegments(analysis, k);
      const number = found.segmentation.k;
      const description = await pipeline.description(settings, number, job);
      const { byK } = await pipeline.sweepStability(settings, job);
      const held = byK.find((one) => one.k === number)?.jaccard ?? [];
      return reportOf(found, description, held, textOption(values, "control"));
    });
    await io.out(isSet(values, "json") ? `${JSON.stringify(report)}\n` : forPeople(report));
    return 0;
  },
};

function reportOf(
  found: Found,
  description: Description,
  jaccard: readonly Spread[],
  control: string | undefined,
) {
  const { segmentation, names } = found;
  const verdict = found.verdict.kind;
  const nameOf = (segment: number) => names.get(segment) ?? `segment ${segment + 1}`;
  const segments = segmentation.segments.map((summary, cluster) => {
    const told = description.segments[cluster]!;
    const held = found.byHand.includes(told.segment)
      ? null
      : (jaccard[found.base.identities.indexOf(told.segment)]?.mean ?? Number.NaN);
    return { ...segmentOf(told, nameOf), ...trustOf(summary, told, held, verdict) };
  });
  const { tree, treeAccuracy, trainedOn, heldOut, comparisons, outcomes } = description;
  const numbers = found.scored.identities.map((segment) => segment + 1);
  return {
    k: description.k,
    warnings: resultWarnings({
      shares: segmentation.segments.map(({ share }) => share),
      warnings: description.segments.map((one) => one.warnings),
    }),
    comparisons,
    trainedOn,
    heldOut,
    segments: segments.toSorted((a, b) => a.segment - b.segment),
    outcomes: outcomes.map(({ cells, ...row }) => ({
      ...row,
      segments: cells.map((cell, c) => ({ segment: numbers[c]!, ...cell })),
    })),
    outcomesLeftOut: description.outcomesLeftOut,
    treatments: description.treatments.map((one) => treatmentOf(one, numbers, control)),
    profile: profileOf(segmentation.profile, description.details, numbers),
    tree: {
      accuracy: treeAccuracy,
      leaves: tree.map((leaf) => ({
        ...leaf,
        segment: leaf.segment + 1,
        name: nameOf(leaf.segment),
      })),
    },
  };
}

function segmentOf(told: SegmentDescription, nameOf: (segment: number) => string) {
  const { segment, sentences, contrasts, rule, edges, warnings } = told;
  return {
    segment: segment + 1,
    name: nameOf(segment),
    sentences,
    contrasts,
    rule: rule && { ...rule, json: undefined },
    edges: edges.map((edge) => ({ ...edge, toward: edge.toward + 1 })),
    warnings: warnings.map((one) => warningText(one, nameOf)),
  };
}

function trustOf(
  { size, share, silhouette }: Found["segmentation"]["segments"][number],
  { rule }: SegmentDescription,
  /** null: changed by hand. */
  jaccard: number | null,
  verdict: Verdict["kind"],
) {
  const figures = rule && { precision: rule.precision.value, coverage: rule.coverage.value };
  const { trust, reasons } = judgeTrust({ jaccard, silhouette, size, rule: figures, verdict });
  return { size, share, silhouette, jaccard, trust, reasons };
}

const percent = (share: number) => `${(100 * share).toFixed(0)}%`;

/** The profile table: per line and segment value, index and median, the difference from everyone else, and whether it is clear. */
function profileOf(
  profile: readonly ProfileRow[],
  details: readonly ProfileDetail[],
  numbers: readonly number[],
) {
  return profile.map(({ cells, ...row }, line) => {
    const { median, cells: more } = details[line]!;
    const segments = cells.map(({ value, index }, c) => {
      return { segment: numbers[c]!, value, index, ...more[c]! };
    });
    return { ...row, median, segments };
  });
}

function forPeople(report: ReturnType<typeof reportOf>): string {
  const { segments, tree, heldOut, warnings, treatments } = report;
  const lines = segments.flatMap(
    ({ segment, name, size, share, trust, reasons, sentences, rule, warnings }) => [
      `${segment}  ${name} · ${size} customers, ${percent(share)} · ${trust}: ${reasons.join(" ")}`,
      ...warnings.map((warning) => `   ! ${warning}`),
      ...sentences.map((sentence) => `   ${sentence}`),
      rule
        ? `   Rule: ${rule.text} (covers ${percent(rule.coverage.value)}, precision ${percent(rule.precision.value)}, lift ${rule.lift.toFixed(1)})\n   WHERE ${rule.sql.replace(/\p{Cc}+/gu, " ")}`
        : "   No rule was found.",
      "",
    ],
  );
  const leaves = tree.leaves.map(
    ({ text, name, rows, precision }) =>
      `   ${text}: ${name} (${percent(precision.value)} of ${rows})`,
  );
  return [
    ...warnings.map((warning) => `! ${warning}`),
    ...lines,
    `All segments in one tree, right for ${percent(tree.accuracy)} of ${heldOut} held-out customers:`,
    ...leaves,
    "",
    ...treatments.flatMap((one) => treatmentLines(one, segments)),
  ].join("\n");
}
