import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";

const fewestRows = 3;

/** Throws a Failure unless there are at least 3 rows, a column, and finite values only. O(rows · columns). */
export function checkMatrix({ rows, columns, values, features }: Matrix): void {
  if (columns === 0) {
    throw new Failure("no-features", "No column takes part, so there is nothing to compare.");
  }
  if (rows < fewestRows) {
    const customers = rows === 1 ? "is 1 customer" : `are ${rows} customers`;
    throw new Failure(
      "too-few-rows",
      `There ${customers} to compare; segments need at least ${fewestRows}.`,
    );
  }
  let bad = 0;
  while (bad < values.length && Number.isFinite(values[bad])) bad++;
  if (bad === values.length) return;
  const name = features[Math.floor(bad / rows)]?.name ?? `column ${Math.floor(bad / rows) + 1}`;
  throw new Failure(
    "value-not-finite",
    `"${name}" has the value ${values[bad]} in row ${(bad % rows) + 1}; every value must be a finite number.`,
  );
}
