/** What a running computation is doing, by the stage it reports. */
const stageWords: Readonly<Record<string, string>> = {
  read: "Reading the file",
  kmeans: "Grouping customers",
  silhouette: "Scoring each grouping",
  chance: "Comparing with chance",
  ward: "Growing the tree",
  pca: "Drawing the map",
  neighbors: "Finding neighbors",
  tsne: "Arranging the map",
};

export const computationWords = {
  working: (stage: string) => stageWords[stage] ?? "Working",
  cancel: "Cancel",
  retry: "Try again",
  again: "Run again",
  failed: "This did not work",
  cancelled: "Cancelled",
  cancelledBody: "You stopped this before it was done.",
  earlier: "Showing the earlier result",
  earlierWorking: "Showing the earlier result while the new one is computed",
};
