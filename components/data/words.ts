import { formatCount } from "@/components/ui/formats";
import type { FindingKind } from "@/lib/schema/profile";
import type { ColumnKind, ColumnRole } from "@/lib/schema/table";

export const dataWords = {
  title: "Data",
  fileWhat: "The file",
  changed: {
    kind: (name: string) => `type of ${name}`,
    role: (name: string) => `role of ${name}`,
  },

  columnsTitle: "Columns",
  columnsDetail: "What each one holds and what it is for. Change what is wrong.",
  kind: (name: string) => `Type of ${name}`,
  kinds: {
    number: "number",
    category: "category",
    date: "date",
    boolean: "yes / no",
    text: "text",
  } satisfies Record<ColumnKind, string>,
  role: (name: string) => `Role of ${name}`,
  roles: {
    identifier: "identifier",
    feature: "feature",
    outcome: "outcome",
    treatment: "test or control group",
    label: "known group",
    ignored: "not used",
  } satisfies Record<ColumnRole, string>,
  roleTold: {
    outcome: "What came of it, such as who bought. Segments are compared by it, never found by it.",
    treatment:
      "Who was in a test and who in its control group. With an outcome, Personas shows what the test changed in each segment; segments are never found by it.",
  } as Partial<Record<ColumnRole, string>>,
  missing: (count: number, share: string) => `${formatCount(count)} missing (${share})`,
  noneMissing: "none missing",
  unreadable: (count: number) => `${formatCount(count)} unreadable`,
  distinct: (count: number) => `${formatCount(count)} different`,
  histogram: (name: string) => `How the values of ${name} are spread`,
  bars: (name: string) => `Most frequent values of ${name}`,
  empty: "No values",

  findingsTitle: "Worth knowing",
  findingsNone: "Nothing unusual was found.",
  moreFindings: (count: number) => `${formatCount(count)} more`,
  fewerFindings: "Show fewer",
  severity: { problem: "Problem", warning: "Look at this", info: "Note" },
  warnings: {
    "all-missing": "empty",
    constant: "same in every row",
    "many-missing": "mostly empty",
    "near-unique": "differs in nearly every row",
    "duplicate-identifiers": "repeats",
    "unreadable-cells": "not all readable",
    "ambiguous-dates": "day or month first?",
    outliers: "extreme values",
    "giant-outlier": "one giant value",
    "ambiguous-numbers": "thousands or decimals?",
    "mixed-dates": "two orders of day and month",
    "mixed-units": "several units",
    "unit-mixture": "two units?",
    infinite: "infinite values",
    "look-alikes": "look-alikes",
    personal: "personal, used",
  } as Partial<Record<FindingKind, string>>,

  tableTitle: "The file as it stands",
  tableDetail: "Scroll to see every row and column.",
  tableLabel: "Rows of the file",
  rowNumber: "row",
  loading: "…",
  backToStart: "Open another file",
};
