import type { Stages } from "./stopwatch";

export const noPeer = "not measured: no Python with scikit-learn";

/** A time as people read it: ms below a tenth of a second. */
export function duration(ms: number): string {
  if (ms < 100) return `${ms.toFixed(1)} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

export function shape(rows: number, columns: number): string {
  return `${rows.toLocaleString("en-US")}×${columns}`;
}

export function stagesInWords(stages: Stages): string {
  return [...stages].map(([stage, ms]) => `${stage} ${duration(ms)}`).join(", ");
}
