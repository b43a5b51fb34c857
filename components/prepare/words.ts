import { formatCount } from "@/components/ui/formats";
import type { ScaleMethod } from "@/lib/schema/steps/scale";
import type { ColumnRole } from "@/lib/schema/table";

export const prepareWords = {
  title: "Prepare",
  what: "The recipe",
  recipeTitle: "Recipe",
  recipeDetail: "Every step says why it is there and what it did.",
  isSuggested: "This is the suggested recipe.",
  suggest: "Back to the suggestion",
  toData: "Look at the columns",

  isOn: (title: string) => `Use the step “${title}”`,
  moreDone: (count: number) => `and ${formatCount(count)} more`,

  identifier: "Customer",
  date: "Date",
  amount: "Amount",
  noAmount: "none",
  asOf: "As of",
  asOfDetail: "Purchases on or after this day are not used.",

  search: "Find a column",
  selected: (chosen: number, all: number) =>
    `${formatCount(chosen)} of ${formatCount(all)} columns`,
  all: "All that suit",
  none: "None",
  cannot: {
    identifier: "says who is who",
    text: "free text",
    constant: "same in every row",
    empty: "empty",
    tooMany: "too many different values",
  },
  notFeature: {
    identifier: "says who is who",
    outcome: "outcome, for comparing segments",
    label: "known group",
    ignored: "not used",
  } satisfies Record<Exclude<ColumnRole, "feature">, string>,

  method: "With",
  impute: {
    median: "the value in the middle (median)",
    mean: "the average (mean)",
    mode: "the most frequent value (mode)",
    constant: "a value of your own (constant)",
  },
  scale: {
    zscore: "same spread around the average (z-score)",
    minmax: "from smallest 0 to largest 1 (min-max)",
    robust: "same middle half, extremes ignored (robust)",
    none: "as they are (none)",
  } satisfies Record<ScaleMethod, string>,
  logColumns: "Columns to take the logarithm of",
  encodeColumns: "Categories to encode",
  moreColumns: (count: number) => `Show ${formatCount(count)} more`,
  noNumbers: "No chosen column holds numbers.",
  noCategories: "No chosen column holds categories.",

  resultTitle: "What will be compared",
  shape: (rows: number, features: number) =>
    `${formatCount(rows)} ${rows === 1 ? "customer" : "customers"} × ${formatCount(features)} ${features === 1 ? "feature" : "features"}`,
  setAside: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "customer is" : "customers are"} set aside: a value is missing.`,
  unused: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "purchase took" : "purchases took"} no part.`,
  features: "Features",
  featuresDetail: "as they will be compared",
  histogram: (name: string, from: string, to: string, peak: string) =>
    `How ${name} is spread: from ${from} to ${to}, most often near ${peak}`,
  moreFeatures: (count: number) => `and ${formatCount(count)} more`,
  leftOut: "Left out",
  correlations: "How features go together",
  correlationsTerm: "correlation",
  correlationsTable: "Strongest pairs as text",
  correlationsNone: "No two features go together closely.",
  correlationsMany: "There are too many features to compare them two by two.",
  correlation: (left: string, right: string, value: string) => `${left} and ${right}: ${value}`,
  together: "together",
  against: "against each other",

  change: {
    step: (title: string, isOn: boolean) => `${isOn ? "use" : "skip"}: ${title.toLowerCase()}`,
    edit: (title: string) => title.toLowerCase(),
    suggest: "the suggested recipe",
  },
};
