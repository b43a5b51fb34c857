import type { SetAsideRow } from "@/lib/schema/reading";
import type { ColumnKind, ColumnRole } from "@/lib/schema/table";
import { count, percent, score } from "./figures";

const customers = (n: number) => `${count(n)} ${n === 1 ? "customer" : "customers"}`;
const rows = (n: number) => `${count(n)} ${n === 1 ? "row" : "rows"}`;
const segments = (n: number) => `${count(n)} ${n === 1 ? "segment" : "segments"}`;

export const reportWords = {
  customers,
  rows,
  segments,
  kicker: "Customer segments",
  made: (when: string) => `Made ${when}`,
  from: "from",
  contents: "Contents",

  glance: {
    heading: "At a glance",
    verdict: {
      clear: "Clear segments",
      weak: "Segments, not sharply apart",
      none: "No natural segments",
    },
    otherK: (k: number, recommended: number) =>
      `This report is about ${segments(k)}, which a person chose; the figures above recommend ${count(recommended)}.`,
    evidence: "What this rests on",
    doubt: "What speaks against it",
    noDoubt: "Nothing was found that speaks against it.",
    facts: {
      customers: "customers",
      segments: "segments",
      features: "features compared",
      silhouette: "silhouette",
    },
    good: {
      silhouette: "1 is best, 0 is overlapping",
      customers: (setAside: number) => (setAside > 0 ? `${count(setAside)} set aside` : "everyone"),
      segments: (noise: number) => (noise > 0 ? `${count(noise)} in none` : "everyone is in one"),
      features: (columns: number) =>
        `from ${count(columns)} ${columns === 1 ? "column" : "columns"}`,
    },
    segmentsTitle: "The segments",
    empty: "This method found no segment in these customers.",
  },

  trust: { solid: "solid", fair: "fair", shaky: "shaky" },

  map: {
    heading: "The map",
    intro:
      "Every customer is a mark; the nearer two of them stand, the more alike they are in what was compared. A map flattens many features into two directions, so groups that touch here may still be apart.",
    axis: (axis: number, share: number) =>
      `direction ${axis} · ${percent(share)} of all differences`,
    all: (n: number) => `All ${customers(n)}, projected by principal components (PCA).`,
    thinned: (marks: number, n: number) =>
      `${count(marks)} marks stand for ${customers(n)}, projected by principal components (PCA): where customers lie close together one mark stands for several, and is larger.`,
    alt: (n: number, names: string) => `Map of ${customers(n)} in segments: ${names}`,
    none: "in no segment",
    howMany: "How many segments?",
    howManyIntro:
      "How alike inside and different outside (silhouette) for each number of segments, beside what customers without any segments would score.",
    chosen: (k: number) => `${segments(k)}`,
    byChance: "by chance",
    kAxis: "number of segments",
  },

  profile: {
    heading: "What tells the segments apart",
    intro:
      "Averages, and shares of customers, in the units of the file; strongest differences first. Shaded where a segment lies clearly above or below everyone.",
    feature: "Feature",
    everyone: "Everyone",
    size: "Customers",
    above: "above everyone",
    below: "below everyone",
    notCompared: "not compared: shown for what it tells",
    cut: (left: number) =>
      `${count(left)} more ${left === 1 ? "line" : "lines"} with weaker differences are in the profile table (CSV).`,
  },

  personas: {
    heading: "The segments, one by one",
    against: "Against everyone else",
    againstTerm:
      "Who they are, a rule that picks them out, and how they differ from everyone else: a dot far to the right means that a customer of this segment nearly always has more (Cliff's delta, or the difference of shares; the band is the 95% interval).",
    less: "less",
    more: "more",
    same: "no difference",
    rest: (own: string, rest: string) => `${own} · others ${rest}`,
    careful: "Be careful",
    nothingClear: "Nothing sets it clearly apart from everyone else.",
  },

  outcomes: {
    heading: "Outcomes",
    intro:
      "Columns that were not used to form the segments. A bar is the 95% interval: where two of them overlap widely, the difference may be chance.",
    everyone: (value: string) => `everyone ${value}`,
    heldOut: {
      holds: "holds in the other half of the customers",
      fades: "fades in the other half of the customers",
      none: "",
    },
    caution:
      "A segment with a better outcome is not proof that treating others like it would bring the same outcome.",
  },

  data: {
    heading: "The data",
    understood: "How the file was read",
    formats: {
      text: "text with one row a line",
      xlsx: "Excel workbook",
      parquet: "Parquet",
      json: "JSON",
      ndjson: "JSON, one object a line",
    },
    reading: {
      format: "Format",
      encoding: "Characters",
      delimiter: "Separator",
      decimal: "Decimal sign",
      header: "Header",
      header_: (n: number) => (n === 0 ? "none" : `${count(n)} ${n === 1 ? "record" : "records"}`),
      tab: "tab",
      sheet: "Table",
    },
    rowsTitle: "Where every row went",
    inFile: "Records in the file",
    unread: "could not be read",
    notSampled: "not in the sample",
    read: "Rows read",
    unused: "of no use to any customer",
    became: "Customers made of them",
    compared: "Customers compared",
    setAside: "set aside",
    inSegments: "In segments",
    inNone: "in no segment",
    reasons: {
      blank: "blank lines",
      "too-many-cells": "more cells than columns",
      "too-few-cells": "fewer cells than columns",
      unreadable: "records that could not be read",
      footer: "notes below the table",
      total: "sums of the other rows",
      "repeated-header": "the column names again",
      "other-table": "parts of another table",
    } satisfies Record<SetAsideRow["reason"], string>,
    columns: "Columns",
    column: "Column",
    kind: "Holds",
    role: "Used as",
    filled: "Filled",
    range: "Values",
    kinds: {
      number: "number",
      category: "category",
      date: "date",
      boolean: "yes / no",
      text: "text",
    } satisfies Record<ColumnKind, string>,
    roles: {
      identifier: "identifier",
      feature: "feature",
      outcome: "outcome",
      treatment: "test or control group",
      label: "known group",
      ignored: "not used",
    } satisfies Record<ColumnRole, string>,
    different: (n: number) => `${count(n)} different`,
    to: (low: string, high: string) => `${low} to ${high}`,
    masked: "personal data, not shown",
    more: (n: number) => `and ${count(n)} more columns`,
  },

  recipe: {
    heading: "What was done to the data",
    intro: "The steps in their order: why each is there, and what it did.",
    off: "switched off",
    leftOut: "Columns that could not take part",
    touched: (n: number) => (n === 0 ? "No row changed." : `${rows(n)} changed.`),
    none: "The columns were compared as they are.",
  },

  method: {
    heading: "Method",
    algorithm: "Method",
    k: "Segments",
    tried: (from: number, to: number) => `tried from ${from} to ${to}`,
    found: "found by the method itself",
    features: "Compared on",
    parameters: "Settings",
    adapted: "Adapted to the data",
    start: "Starts, seed",
    starts: (restarts: number, seed: number) => `best of ${count(restarts)} starts, seed ${seed}`,
    approximation: "Approximation",
    byHand: "Changed by hand",
    scores: "Every number of segments",
    k_: "segments",
    silhouette: "silhouette",
    chance: "by chance",
    daviesBouldin: "Davies-Bouldin",
    calinskiHarabasz: "Calinski-Harabasz",
    smallest: "smallest",
    stable: "found again",
    good: "Higher is better, but for Davies-Bouldin. “Found again” is the adjusted Rand index over resamples: 1 means the same segments every time, 0 is chance.",
    stability: "Does each segment come back?",
    stabilityIntro:
      "Customers were drawn again and segments formed anew. The overlap with the segment found again (Jaccard), its mean and the middle 90%: solid from 0.85, fair from 0.75.",
    noStability: "Whether these segments come back could not be told.",
    tests: (comparisons: number, trained: number, held: number) =>
      `${count(comparisons)} differences were tested, and their p-values corrected for so many comparisons. Rules were found on ${customers(trained)} and measured on ${count(held)} others.`,
    tree: (accuracy: number) =>
      `A tree of simple rules alone tells the segment of ${percent(accuracy)} of held-out customers.`,
  },

  limits: {
    heading: "Limits",
    day: "The segments describe the customers of this file, as they were then. New customers can be labeled with the model; when they come to look different, form the segments anew.",
    cause:
      "A difference between segments is not a cause. What a segment has in common may follow from something that is not in the file.",
    edges:
      "Every segment has customers at its edge who could as well be in another. The list says for each one how well they fit.",
    none: "These customers vary smoothly, without gaps between groups. The split is useful for addressing them, not a fact about them.",
    weak: "The segments run into each other. Their centers differ clearly, their edges do not.",
    noise: (n: number) =>
      `${customers(n)} ${n === 1 ? "is" : "are"} in no segment and in no figure of one.`,
    sampled: (left: number) => `The file was read as a random sample; ${rows(left)} are not in it.`,
    approximation: (text: string) => `The method worked approximately: ${text}`,
    silhouette: (error: number) =>
      `The silhouette was estimated from a sample, within ± ${score(error)}.`,
    setAside: (n: number) => `${customers(n)} could not be compared and are in no figure.`,
    shaky: (names: string) => `Not to be relied on: ${names}.`,
    privacy:
      "This report holds figures about groups and the words written about them. It has no customer's identifier or row; figures of very small segments may still tell something about single persons.",
  },

  reproduce: {
    heading: "How to get this again",
    intro:
      "The same file, recipe, method and seed give the same segments, on any computer and whatever the number of processors.",
    file: "File",
    fileHash: "SHA-256 of the file",
    recipeHash: "SHA-256 of the recipe",
    version: "Tessera",
    seed: "Seed",
    command: "On the command line, with the recipe saved as recipe.json",
    model: "The model (JSON) holds the fitted recipe and labels new customers without this file.",
  },
};
