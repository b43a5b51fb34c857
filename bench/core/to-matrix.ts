import type { Matrix } from "@/lib/schema/matrix";

/** Columns-major values as a Matrix whose columns are x1, x2, … */
export function toMatrix(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  values: Float32Array,
): Matrix {
  const features = Array.from({ length: columns }, (_, j) => ({
    name: `x${j + 1}`,
    column: `x${j + 1}`,
  }));
  return { rows, columns, values, features };
}
