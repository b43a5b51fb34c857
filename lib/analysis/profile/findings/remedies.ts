import type { Remedy } from "@/lib/schema/profile";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import type { ColumnOverride } from "@/lib/schema/table";
import { remedyWords as words } from "../remedy-words";

function decided(label: string, ...overrides: ColumnOverride[]): Remedy {
  return { label, change: { kind: "columns", overrides } };
}

function added(label: string, step: RecipeStep): Remedy {
  return { label, change: { kind: "step", step } };
}

/** What one click can do about a finding. */
export const remedies = {
  leaveOut: (name: string) => decided(words.leaveOut, { name, role: "ignored" }),
  leaveOutNamed: (name: string) => decided(words.leaveOutNamed(name), { name, role: "ignored" }),
  identify: (name: string) => decided(words.identify, { name, role: "identifier" }),
  asTreatment: (name: string) => decided(words.asTreatment, { name, role: "treatment" }),
  asFeature: (name: string) => decided(words.asFeature, { name, role: "feature" }),
  asNumber: (name: string) => decided(words.asNumber, { name, kind: "number", role: "feature" }),
  asCategory: (name: string) => decided(words.asCategory, { name, kind: "category" }),
  notPersonal: (name: string) => decided(words.notPersonal, { name, meaning: "none" }),
  mergeLookAlikes: (name: string) => decided(words.merge, { name, mergeLookAlikes: true }),
  decimal: (name: string, decimal: "." | ",", label: string) => decided(label, { name, decimal }),
  asExpected: (override: ColumnOverride, label: string) => decided(label, override),
  dateOrder: (name: string, dateOrder: "day-first" | "month-first", label: string) =>
    decided(label, { name, dateOrder }),
  log: (column: string) => added(words.log, newStep("log", { columns: [column] })),
  cap: (column: string) => added(words.cap, newStep("outliers", { columns: [column] })),
  dropRepeats: added(words.dropRepeats, newStep("deduplicate")),
  dropRepeatsOf: (column: string) =>
    added(words.dropRepeatsOf, newStep("deduplicate", { columns: [column] })),
};
