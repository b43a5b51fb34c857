import { formatCount } from "@/components/ui/formats";

export const lineageWords = {
  title: "The next file, and where results come from",
  expected: "Expected schema",
  expectedHint:
    "Save what this file looks like, and check the next one against it: missing, new and changed columns are named among what is worth knowing.",
  save: "Save the schema of this file",
  open: "Check against a schema",
  forget: "Do not check any more",
  schemaFile: "schema",
  checkedAgainst: (file: string, columns: number) =>
    `Checked against ${formatCount(columns)} ${columns === 1 ? "column" : "columns"} saved from ${file}.`,
  fingerprint: "Fingerprint",
  fingerprintHint:
    "Hashes (SHA-256) of the file, its columns and the recipe: the same content always has the same.",
  take: "Take the fingerprint",
  file: "file",
  recipe: "recipe",
  noRecipe: "none yet",
  columns: (count: number) => `${formatCount(count)} ${count === 1 ? "column" : "columns"}`,
  mostColumns: 500,
  changed: { expected: "check against a schema", none: "no check against a schema" },
};
