import { nativeTrees, treeCase, treeJob } from "./tree-job";

/** The other linkages. Average and complete keep half of all distances, in float32; the rows themselves come on top. */
export const linkage = treeJob("linkage", (scale) => {
  const rows = scale === "quick" ? 500 : 20_000;
  const withinSharedBytes = (4 * rows ** 2) / 2 + 400 * rows;
  return [
    { ...treeCase("average", rows, nativeTrees("average", 5)), withinSharedBytes },
    { ...treeCase("complete", rows, nativeTrees("complete", 5)), withinSharedBytes },
    treeCase("single", rows, nativeTrees("single")),
  ];
});
