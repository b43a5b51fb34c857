import type { FailureData } from "./failure";
import type { SegmentSummary } from "./segment";

/** The segments of one result, as far as a comparison needs them. */
export interface ComparedPartition {
  readonly k: number;
  /** Per row of the Matrix, which of the segments; −1 for none. */
  readonly labels: Int32Array;
  readonly identities: readonly number[];
  readonly segments: readonly SegmentSummary[];
}

export type ComparedResult =
  | { readonly ok: true; readonly partition: ComparedPartition }
  | { readonly ok: false; readonly error: FailureData };

export interface ComparedResults {
  /** In the order they were asked for. */
  readonly results: readonly ComparedResult[];
  /** Adjusted Rand index of each with each; NaN where one of them failed. */
  readonly agreement: readonly (readonly number[])[];
}
