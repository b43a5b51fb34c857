/** Categories of rows: `values[codes[row]]`, code −1 where missing. */
export interface Coded {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** A category with something that was learned about it; in lists, as a category may be called `__proto__`. */
export type Of<T> = readonly (readonly [category: string, known: T])[];

/** A number per row from a number per category; NaN where the category is missing. O(rows + categories). */
export function spread({ codes }: Coded, numbers: ArrayLike<number>): Float64Array {
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : numbers[code]!));
}
