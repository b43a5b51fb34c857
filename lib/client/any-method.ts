import type { Settings } from "@/lib/schema/settings";

/** Where the answer does not depend on how segments are made, the question should not either. */
export const anyMethod: Pick<Settings, "algorithm" | "parameters" | "edits"> = {
  algorithm: "kmeans",
  parameters: {},
  edits: [],
};
