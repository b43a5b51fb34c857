import { Failure } from "@/lib/schema/failure";
import type { ColumnAgreement, SegmentStability, Spread } from "@/lib/schema/stability";
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
import { findSegments } from "../find-segments";
import { withAnalysis } from "../open-analysis";
import { isSet, textOption, wholeOption } from "../read-options";
import { textTable } from "../text-table";

export const stability: Command = {
  summary: "do the segments hold? Found again in resamples, against a known column, over time",
  usage: "FILE [--algorithm NAME] [--k N|auto] [--resamples N] [--against COLUMN] [--json]",
  help: [
    ["--k N|auto", "number of segments; the recommended one unless given"],
    ["--resamples N", "how often customers are drawn anew, 50 unless given"],
    ["--against COLUMN", "a column of groups to compare with, or of dates to look at each quarter"],
    ...methodHelp,
    ...editsHelp,
    ...analysisHelp,
  ],
  options: {
    ...analysisSpecs,
    ...methodSpecs,
    ...editsSpecs,
    resamples: { type: "string" },
    against: { type: "string" },
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const k = readK(values);
    const resamples = wholeOption(values, "resamples", 2, 1000) ?? 50;
    const against = textOption(values, "against");
    const chosen = {
      options: readAnalysisOptions(values),
      method: readMethod(values),
      edits: textOption(values, "edits"),
      ...(k === undefined ? {} : { maxK: Math.max(k, 12) }),
    };
    const report = await withAnalysis(io, path, chosen, async (analysis) => {
      const { pipeline, settings, job } = analysis;
      const { scored, segmentation, names } = await findSegments(analysis, k);
      const found = segmentation.k;
      if (found < 2) {
        throw new Failure(
          "option-invalid",
          `Whether segments hold can be told of two or more; there ${found === 1 ? "is 1" : "are 0"}.`,
        );
      }
      const held = await pipeline.stability(settings, found, resamples, job);
      const agreed =
        against === undefined ? null : await pipeline.agreement(settings, found, against, job);
      const segments = scored.identities.map((identity, cluster) => ({
        segment: identity + 1,
        name: names.get(identity) ?? "",
        size: scored.clustering.sizes[cluster]!,
        jaccard: held.jaccard[cluster]!,
      }));
      return { k: found, held, segments, against: agreed };
    });
    const { held, ...told } = report;
    const { algorithm, resamples: made, draws, adjustedRand } = held;
    const json = { ...told, algorithm, resamples: made, draws, adjustedRand };
    await io.out(isSet(values, "json") ? `${JSON.stringify(json)}\n` : forPeople(report));
    return 0;
  },
};

interface Report {
  readonly held: SegmentStability;
  readonly segments: readonly {
    readonly segment: number;
    readonly name: string;
    readonly size: number;
    readonly jaccard: Spread;
  }[];
  readonly against: ColumnAgreement | null;
}

function forPeople({ held, segments, against }: Report): string {
  const lines = segments
    .toSorted((a, b) => a.segment - b.segment)
    .map(({ segment, name, size, jaccard }) => [segment, name, size, ...spreadCells(jaccard)]);
  const [mean, range] = spreadCells(held.adjustedRand);
  return [
    textTable(["segment", "name", "size", "found again (Jaccard)", "5 % to 95 %"], lines),
    `All segments together: adjusted Rand ${mean} (${range}) over ${held.resamples} resamples of ${held.draws} customers, each segmented by the same method.`,
    ...(against ? againstLines(against) : []),
    "",
  ].join("\n");
}

function againstLines(against: ColumnAgreement): string[] {
  if (against.kind === "groups") {
    const { column, adjustedRand, mutualInformation, purity, rows } = against;
    return [
      `Against "${column}" (${rows} rows): adjusted Rand ${adjustedRand.toFixed(3)}, mutual information ${mutualInformation.toFixed(3)}, purity ${purity.toFixed(3)}.`,
    ];
  }
  const lines = against.slices.map(({ name, rows, adjustedRand }) => [
    name,
    rows,
    adjustedRand.toFixed(3),
  ]);
  return ["", textTable([`quarter of "${against.column}"`, "customers", "adjusted Rand"], lines)];
}

function spreadCells({ mean, low, high }: Spread): [string, string] {
  if (Number.isNaN(mean)) return ["–", "changed by hand"];
  return [mean.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
}
