import type { ReadingRepair, SetAsideRow } from "./reading";

/** Rows that were set aside for one reason. */
export interface SetAsideCount {
  readonly reason: SetAsideRow["reason"];
  readonly count: number;
  readonly firstLine: number;
}

/** Lines that were repaired in one way. */
export interface RepairCount {
  readonly kind: ReadingRepair["kind"];
  readonly count: number;
  /** The first of them, at most 100. */
  readonly lines: readonly number[];
}
