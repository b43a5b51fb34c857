/** The files within, in the order in which they stand. The first is how the whole is recognized. */
export const workEntries = {
  mark: "tessera-workspace.txt",
  source: "source",
  workspace: "workspace.json",
  anchor: "anchor",
  manifest: "manifest.json",
} as const;
