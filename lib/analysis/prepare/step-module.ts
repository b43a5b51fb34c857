import type { Progress, Steps } from "@/lib/schema/progress";
import type { FittedOf, StepKind, StepOf } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import type { Customers } from "./customers/aggregate-customers";
import type { Frame } from "./frame";

/** Something that is there at once, or takes long: then it yields its progress every few milliseconds. */
export type Work<R> = R | Steps<R, never>;

export interface FitContext {
  /** For `counterRandom`. */
  readonly seed: number;
}

/**
 * One kind of step. `fit` learns; `apply` makes the new frame of the old one and of what was learned, and
 * learns nothing: fitting calls it too, so a file gives the same bytes when a fitted recipe is applied to it again.
 * Applied to another file, the frame has only columns that something needs: `apply` passes over columns
 * it learned about that are not there, and makes the same columns, in the same order and with the names it learned.
 */
export interface StepModule<K extends StepKind> {
  fit(frame: Frame, step: StepOf<K>, context: FitContext): Work<FittedOf<K>>;
  apply(frame: Frame, step: StepOf<K>, fitted: FittedOf<K>): Work<Frame>;
  /** Columns of the frame without which `apply` would do something else to the rows or to other columns. */
  reads?(step: StepOf<K>, fitted: FittedOf<K>): readonly string[];
  /** Categories that were there, by column; others count as unknown when a model is applied. */
  knows?(fitted: FittedOf<K>): readonly { column: string; categories: readonly string[] }[];
  why(step: StepOf<K>): string;
  /** What it did when it was fitted; sentences, one for each column where that helps. */
  did(before: Frame, after: Frame, step: StepOf<K>, fitted: FittedOf<K>): readonly string[];
}

/** A table made into another one, and how many of its rows no row of that was made of, and why. */
export type Aggregated = Pick<Customers, "table" | "unused" | "unusedRows">;

/** The step that comes before all others: it makes customers of the rows of the file. */
export interface TableStepModule<K extends StepKind> {
  fit(table: Table, step: StepOf<K>, context: FitContext): Work<FittedOf<K>>;
  apply(table: Table, step: StepOf<K>, fitted: FittedOf<K>): Work<Aggregated>;
  /** Columns of the file it needs. */
  reads(step: StepOf<K>, fitted: FittedOf<K>): readonly string[];
  why(step: StepOf<K>): string;
  did(before: Table, after: Aggregated, step: StepOf<K>, fitted: FittedOf<K>): readonly string[];
}

export type TableStepKind = "customers";
export type FrameStepKind = Exclude<StepKind, TableStepKind>;

export function* finished<R extends object>(work: Work<R>): Generator<Progress<never>, R, void> {
  return isSteps(work) ? yield* work : work;
}

function isSteps<R extends object>(work: Work<R>): work is Steps<R, never> {
  return Symbol.iterator in work && "next" in work;
}
