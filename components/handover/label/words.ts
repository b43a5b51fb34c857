import { formatCount, formatMoment, formatShare } from "@/components/ui/formats";
import type { Labeled } from "@/lib/schema/labeling";
import type { SetAsideRow } from "@/lib/schema/reading";

const customers = (n: number) => `${formatCount(n)} ${n === 1 ? "customer" : "customers"}`;
const rows = (n: number) => `${formatCount(n)} ${n === 1 ? "row" : "rows"}`;

export const labelWords = {
  title: "Label a new file",
  lead: "A model remembers how your segments were made. Give it a new file with the same columns, and every customer gets the segment they belong to.",
  back: "To the start",
  model: "1. The model",
  modelDetail: "The .json file downloaded from Handover, or written by tessera segment --model.",
  chooseModel: "Choose a model",
  file: "2. The new file",
  fileDetail: "With the columns the model was made from; others do no harm.",
  chooseFile: "Choose a file",
  another: "Choose another",
  needsModel: "Choose the model first, then the file with new customers.",
  needsFile: "Now choose the file with new customers.",
  dropHere: "or drop it here",
  stays: "Both files stay in this browser.",
  asOf: "As of",
  asOfDetail:
    "Customers are counted as of the start of this day; purchases on or after it are not used.",

  what: "The labels",
  labeled: (n: number) => `${customers(n)} labeled`,
  from: ({ fileName, rows: n, createdAt }: Labeled["model"]) =>
    `by the model made from ${fileName} (${rows(n)}) on ${formatMoment(createdAt)}`,

  segments: "Who is where",
  segmentsDetail: "the share now, beside the share when the model was made",
  segment: "Segment",
  size: "Customers",
  now: "Now",
  before: "Then",
  change: "Change",
  points: (difference: number) => {
    const text = Math.abs(100 * difference).toFixed(1);
    if (text === "0.0") return "±0";
    return `${difference < 0 ? "−" : "+"}${text} points`;
  },
  inNone: "In no segment",
  inNoneDetail: "too far from every segment",
  unnamed: (n: number) => `Segment ${n}`,

  fit: "Does the model still fit?",
  fits: "Nothing speaks against it: these customers look like those the model was made from.",
  far: (share: number) =>
    `${formatShare(share)} of these customers are farther from their segment than 99 in 100 of those the model was made from. ${share > 0.05 ? "They are different people: form the segments anew." : "A few are expected."}`,
  notKnown: "The model does not say how far its own customers reach, so this cannot be told.",
  shifted: (name: string, before: number, after: number) =>
    `"${name}" had ${formatShare(before)} of the customers, and has ${formatShare(after)} now.`,
  unknown: (name: string, n: number) =>
    `${formatCount(n)} ${n === 1 ? "cell" : "cells"} of "${name}" ${n === 1 ? "holds" : "hold"} a category the model does not know; it counts as none of its own.`,
  filled: (name: string, n: number) =>
    `${formatCount(n)} ${n === 1 ? "gap" : "gaps"} of "${name}" ${n === 1 ? "was" : "were"} filled as the model does.`,
  unreadable: (name: string, n: number) =>
    `${formatCount(n)} ${n === 1 ? "cell" : "cells"} of "${name}" could not be read and ${n === 1 ? "counts" : "count"} as a gap.`,

  rowsTitle: "Rows in = rows out",
  inFile: "Records in the file",
  unread: {
    blank: "Blank lines",
    "too-many-cells": "More cells than columns",
    "too-few-cells": "Fewer cells than columns",
    unreadable: "Could not be read",
    footer: "Notes below the table",
    total: "Sums of other rows",
    "repeated-header": "The column names again",
    "other-table": "Parts of another table",
  } satisfies Record<SetAsideRow["reason"], string>,
  rowsRead: "Rows read",
  unused: "Of no use to any customer",
  became: "Customers made of them",
  inList: "Labeled",

  take: "Take the list",
  takeDetail: "one line per customer: identifier, segment, name, confidence",
  preview: "The first lines",
  formats: {
    spreadsheet: {
      name: "CSV for spreadsheets",
      detail: "Cells that would run as a formula are made harmless.",
    },
    workbook: { name: "Excel workbook", detail: "Numbers as numbers, text as text." },
    machine: { name: "CSV for machines", detail: "Every cell exactly as it stood." },
  },
  includeColumns: "With all other columns",
  download: "Download the list",
  fileName: "segments",
  saved: (fileName: string) => `Downloaded ${fileName}.`,
  failed: "The list could not be made.",
};
