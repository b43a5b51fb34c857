import type { Model } from "@/lib/schema/model";
import type { ColumnKind } from "@/lib/schema/table";

interface DataColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Columns of the recipe, then those of `more` that are none of them. */
export function dataColumns(
  { fittedRecipe, columns }: Model,
  more: readonly string[] = [],
): DataColumn[] {
  const known = new Set(fittedRecipe.columns.map(({ name }) => name));
  const others = [...new Set(more)].filter((name) => !known.has(name));
  return [
    ...fittedRecipe.columns,
    ...others.map((name) => ({
      name,
      kind: columns.find((column) => column.name === name)?.kind ?? ("number" as const),
    })),
  ];
}
