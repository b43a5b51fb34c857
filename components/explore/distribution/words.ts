import { formatCount, formatShare } from "@/components/ui/formats";

export const distributionWords = {
  title: "Distribution",
  of: "Distribution of",
  label: (column: string) => `Distribution of ${column}; a bar selects its customers`,
  nothing: "No customer has a value here.",
  gray: "Gray: everyone",
  some: (name: string, count: number) =>
    `in color: ${name}, ${formatCount(count)} ${count === 1 ? "customer" : "customers"}`,
  missing: (count: number) => `${formatCount(count)} without a value`,
  others: (groups: number) => `${formatCount(groups)} others`,
  below: (to: string) => `below ${to}`,
  above: (from: string) => `${from} and above`,
  range: (from: string, to: string) => `${from} – ${to}`,
  bar: (label: string, count: number, everyone: number, some: number | null) =>
    `${label}: ${formatCount(count)} ${count === 1 ? "customer" : "customers"}, ${formatShare(everyone)} of everyone${some === null ? "" : `, ${formatShare(some)} of those in color`}`,
};
