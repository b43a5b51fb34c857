import { formatCount, formatScore } from "@/components/ui/formats";

export const silhouetteWords = {
  what: "The silhouettes",
  tooFew: "There is only one segment, or none: nobody can be compared with another one.",
  description: (rows: number, k: number) =>
    `How well each of ${formatCount(rows)} customers sits in one of ${k} segments. The table below says the same in figures.`,
  mean: (value: number) => `mean ${formatScore(value)}`,
  note: "How alike inside, how different outside (silhouette) · 1 sits well · below 0 is closer to another segment",
  table: "Silhouettes as a table",
  keys: "Customers by how well they fit",
  value: (value: number) => `Fits by ${formatScore(value)} (silhouette, 1 is best)`,
  bar: (at: number, of: number, name: string, value: number) =>
    `${formatCount(at)} of ${formatCount(of)} in ${name}, silhouette ${formatScore(value)}`,
  segment: "Segment",
  meanHeading: "mean",
  closer: "closer to another segment",
  strangers: (count: string, name: string) => `${count} closer to ${name}`,
  another: "another segment",
  nobody: "nobody",
};
