import { formatCount, formatShare } from "@/components/ui/formats";
import type { TreeLeaf } from "@/lib/schema/description";

export const treeWords = {
  title: "All segments in one tree",
  accuracy: (accuracy: number, heldOut: number) =>
    `questions that tell the segment of ${formatCount(Math.min(accuracy < 1 ? 99 : 100, Math.round(100 * accuracy)))} in 100 customers, measured on ${formatCount(heldOut)} that had no part in finding it (decision tree)`,
  none: "No column tells the segments apart, so there is no tree.",
  leaf: ({ precision, rows }: TreeLeaf) =>
    rows === 0 ? "nobody to measure by" : `${formatShare(precision.value)} of ${formatCount(rows)}`,
  interval: ({ precision }: TreeLeaf) =>
    `${formatShare(precision.low)} to ${formatShare(precision.high)} of those it picks belong there (95% interval)`,
  copy: "Copy the tree as",
  forms: { text: "Text", sql: "SQL", json: "JSON" },
  copied: (form: string) => `${form} copied`,
  refused: "The browser did not let this page copy. Select the text and copy it by hand.",
};
