import { isArmName, namesTreatment, nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { words } from "../words";
import { remedies } from "./remedies";

const mostArms = 10;

/** Columns that may say who was in a test and who in a control group: a question, for it is never taken for that in silence. */
export function treatmentFindings(columns: readonly ColumnProfile[]): Finding[] {
  return columns.flatMap(({ name, role, distinct, examples, top = [] }): Finding[] => {
    if (role !== "ignored" || distinct < 1 || distinct > mostArms) return [];
    const named = namesTreatment(nameWords(name));
    const values = [...top.map(({ value }) => value), ...examples];
    if (!named || (named === "maybe" && !values.some(isArmName))) return [];
    const sentence = words.treatment(name, [...new Set(values)]);
    const choices = [remedies.asTreatment(name), remedies.asFeature(name)];
    return [{ kind: "treatment", severity: "info", column: name, sentence, remedies: choices }];
  });
}
