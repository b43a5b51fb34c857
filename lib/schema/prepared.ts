import type { Matrix } from "./matrix";
import type { FittedRecipe, LeftOut, StepEffect } from "./recipe";
import type { Table } from "./table";

/** A row that cannot be clustered, 0-based in the Table that segments are about, and why. */
export interface RowSetAside {
  readonly row: number;
  readonly reason: string;
}

/** A FittedRecipe's Matrix for one Table, and how their rows belong together. */
export interface Applied {
  /** After the customers step: what segments are about. */
  readonly table: Table;
  readonly matrix: Matrix;
  /** Per row of the Matrix, its row of `table`; ascending. */
  readonly tableRows: Uint32Array;
  /** With `tableRows`, every row of `table` exactly once. */
  readonly rowsSetAside: readonly RowSetAside[];
  /** Rows of the file that the customers step did not use. */
  readonly unused: number;
}

/** A Recipe fitted to a Table: what will be clustered, and what each step did. */
export interface Prepared extends Applied {
  readonly fitted: FittedRecipe;
  /** One per step of the recipe, in its order; a step that is switched off did nothing. */
  readonly effects: readonly StepEffect[];
  readonly leftOut: readonly LeftOut[];
}
