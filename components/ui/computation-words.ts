/** What a running computation is doing, by the stage it reports. */
const stageWords: Readonly<Record<string, string>> = {
  read: "Reading the file",
  customers: "Making customers of the rows",
  prepare: "Preparing",
  "k-means": "Grouping customers",
  refinement: "Improving each grouping",
  scores: "Scoring each grouping",
  silhouettes: "Measuring how well each customer fits",
  chance: "Comparing with chance",
  groups: "Bundling customers",
  tree: "Growing the tree",
  PCA: "Drawing the map",
  neighbors: "Finding neighbors",
  "t-SNE": "Arranging the map",
};

export const computationWords = {
  working: (stage: string) => stageWords[stage] ?? "Working",
  cancel: "Cancel",
  retry: "Try again",
  again: "Run again",
  failed: "This did not work",
  cancelled: "Cancelled",
  cancelledBody: "You stopped this before it was done.",
  after: {
    waiting: "Waiting.",
    working: "Comes with the segments.",
    failed: "Not known without segments.",
    cancelled: "Stopped before the segments were known.",
    done: "",
  },
  earlier: "Showing the earlier result",
  earlierWorking: "Showing the earlier result while the new one is computed",
};
