import type { Algorithm } from "@/lib/schema/algorithm";
import type { Case, CoreJob, Scale } from "./core-job";
import {
  type Finding,
  type Found,
  findPartition,
  inertiaOf,
  labelsOfRows,
} from "./find-partitions";

interface Inertia {
  readonly inertia: number;
}

type InertiaJob<A extends Algorithm> = CoreJob<Finding<A>, Found, Inertia, Inertia>;

/** An algorithm that lowers the sum of squares within segments, for one k and without scores; it may reach so many times the peer's. */
export function inertiaJob<A extends Algorithm>(
  algorithm: A,
  mayReach: number,
  cases: (scale: Scale) => readonly Case<Finding<A>>[],
): InertiaJob<A> {
  return {
    name: algorithm,
    cases,
    run: findPartition,
    digest: (found, matrix) => ({ inertia: inertiaOf(matrix, labelsOfRows(found)) }),
    compare: (ours, theirs) => {
      const ratio = ours.inertia / theirs.inertia;
      return { text: `inertia ${ratio.toFixed(5)} × theirs`, holds: ratio <= mayReach };
    },
  };
}
