import type { Column, ColumnKind, ColumnOverride, ColumnRole } from "@/lib/schema/table";

/**
 * What another file's column of this name has to be read as to mean the same: kind, role and meaning as they
 * are here, the order of day and month, the decimal sign where the texts leave it open, and what a person decided.
 */
export function overrideOf({
  name,
  kind,
  role,
  meaning,
  reading,
}: Pick<Column, "name" | "kind" | "role" | "meaning" | "reading">): ColumnOverride & {
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
} {
  const { numbers, dates, chosen } = reading ?? {};
  const isNumeric = dates?.forms.some(({ form }) => form === "numeric") === true;
  return {
    name,
    kind,
    role,
    ...(meaning && { meaning: meaning.meaning }),
    ...(numbers?.ambiguous !== undefined && { decimal: numbers.decimal }),
    ...(isNumeric && { dateOrder: dates.order }),
    ...chosen,
  };
}
