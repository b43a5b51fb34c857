import type { Algorithm } from "@/lib/schema/algorithm";

/** What each algorithm does in plain words, the field's name for it behind. */
export const algorithmNames: Readonly<Record<Algorithm, string>> = {
  kmeans: "Around centers (k-means)",
  ward: "By merging (Ward)",
  average: "By merging, mean distance (average linkage)",
  complete: "By merging, largest distance (complete linkage)",
  single: "By merging, smallest distance (single linkage)",
  mixture: "Overlapping groups (Gaussian mixture)",
  minibatch: "Around centers, from samples (mini-batch k-means)",
  bisecting: "By splitting (bisecting k-means)",
  kmedoids: "Around typical customers (k-medoids)",
  dbscan: "By density (DBSCAN)",
  hdbscan: "By density, any density (HDBSCAN)",
  genie: "By linking, sizes kept even (Genie)",
};
