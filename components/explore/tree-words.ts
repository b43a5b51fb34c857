import { formatCount, formatShare } from "@/components/ui/formats";

export const treeWords = {
  linkage: "Merged by",
  nothing: "All customers are the same here, so there is nothing to merge.",
  asTable: "The tree in figures",
  gaps: "Numbers of segments and the gap in height at each",
  branches: "Branches under the cut",
  gap: ({ k, gap, isGood }: { k: number; gap: number; isGood: boolean }) =>
    `${k} segments: ${isGood ? "large gap" : "gap"}, ${formatShare(gap)} of the height`,
  branch: (rows: number, parts: readonly { readonly name: string; readonly share: number }[]) =>
    `Branch of ${formatCount(rows)} ${rows === 1 ? "customer" : "customers"}: ${parts.map(({ name, share }) => `${formatShare(share)} ${name}`).join(", ")}`,
};
