import { Failure } from "@/lib/schema/failure";
import type { ColumnOverride } from "@/lib/schema/table";
import { splitColumnList } from "./column-list";
import type { OptionSpecs, OptionValues } from "./command";
import { textOption } from "./read-options";

export const roleSpecs: OptionSpecs = {
  outcome: { type: "string" },
  treatment: { type: "string" },
};

export const roleHelp = [
  [
    "--outcome A,B",
    "columns that say what came of it, such as who bought; compared, never clustered on",
  ],
  ["--treatment COLUMN", "column that says who was in a test and who in its control group"],
] as const;

/** Columns by what they are for, as text. */
export type RoleOptions = Readonly<Partial<Record<"outcome" | "treatment", string>>>;

export function readRoles(values: OptionValues): RoleOptions {
  const outcome = textOption(values, "outcome");
  const treatment = textOption(values, "treatment");
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(treatment === undefined ? {} : { treatment }),
  };
}

/** What was decided about columns, with the roles. A column that is not there fails. */
export function withRoles(
  overrides: readonly ColumnOverride[],
  roles: RoleOptions,
  names: readonly string[],
): ColumnOverride[] {
  const decided = new Map(overrides.map((one) => [one.name, one]));
  for (const role of ["outcome", "treatment"] as const) {
    for (const name of splitColumnList(roles[role] ?? "", names)) {
      if (roles[role] === undefined) continue;
      if (!names.includes(name)) {
        throw new Failure(
          "option-invalid",
          `--${role} names a column that is not there: "${name}".`,
        );
      }
      decided.set(name, { ...decided.get(name), name, role });
    }
  }
  return [...decided.values()];
}
