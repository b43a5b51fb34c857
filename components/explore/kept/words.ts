import { algorithmNames as algorithms } from "@/lib/analysis/cluster/algorithm-names";
import type { KeptResult } from "@/lib/schema/kept-result";
import { parameters, shortName } from "../method-words";

/** What an adjusted Rand index means. */
function meaningOf(value: number): string {
  if (Number.isNaN(value)) return "not known";
  if (value >= 0.95) return "practically the same segments";
  if (value >= 0.8) return "much the same segments";
  if (value >= 0.5) return "partly the same segments";
  if (value >= 0.15) return "little in common";
  return "hardly more alike than by chance";
}

export const keptWords = {
  title: "Kept results",
  none: "Keep a result to go back to it, or to compare it with another one (under Flow).",
  keep: "Keep this result",
  keepIt: "Keep",
  cancel: "Cancel",
  name: "Name of the result",
  taken: "There is a result of this name already.",
  full: (most: number) => `No more than ${most} results can be kept. Remove one to keep another.`,
  remove: (name: string) => `Remove the kept result "${name}"`,
  suggested: ({ algorithm, k, edits }: Pick<KeptResult, "algorithm" | "k" | "edits">) =>
    `${shortName(algorithm)}, ${k ?? 0}${edits.length > 0 ? ", edited" : ""}`,
  about: ({ algorithm, k, parameters: given, edits }: KeptResult) =>
    [
      `Go back to: ${algorithms[algorithm]}`,
      k === 1 ? "1 segment" : `${k ?? 0} segments`,
      ...Object.entries(given).map(
        ([name, value]) => `${parameters[name] ?? name} ${String(value)}`,
      ),
      ...(edits.length > 0
        ? [`${edits.length} hand ${edits.length === 1 ? "edit" : "edits"}`]
        : []),
    ].join(", "),
  agreements: "How far results agree",
  agreementsCaption:
    "How far results agree (adjusted Rand index): 1 is the same segments, 0 no more alike than by chance",
  agreement: (value: number, text: string) =>
    `Agreement ${text} of 1 (adjusted Rand): ${meaningOf(value)}`,
  meaning: (value: number) => meaningOf(value),
};
