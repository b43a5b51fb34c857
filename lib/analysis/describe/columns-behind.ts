import type { Matrix } from "@/lib/schema/matrix";

/** The columns of the table that the features of a Matrix are made of, each once. */
export function columnsBehind({ features }: Matrix): string[] {
  return [...new Set(features.flatMap(({ sources, column }) => sources ?? column))];
}
