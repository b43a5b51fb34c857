import { fitPowerLaw, type Point, type PowerLaw } from "./fit";
import type { Grown, Step } from "./follow";

/** One quantity of one subject over one size. */
export interface Curve {
  readonly points: readonly Point[];
  readonly law: PowerLaw | undefined;
}

export interface Curves {
  readonly name: string;
  /** Seconds over rows. */
  readonly timeByRows: Curve;
  /** MB that threads share, over rows; from 1 MB on, where the rooms count and not the page. */
  readonly sharedByRows: Curve;
  /** MB of the whole process, over rows. */
  readonly processByRows: Curve;
  /** Seconds over columns. */
  readonly timeByColumns: Curve;
}

export function curvesOf({ subject, byRows, byColumns }: Grown): Curves {
  const rows = ({ rows }: Step) => rows;
  const columns = ({ columns }: Step) => columns;
  const seconds = ({ measured }: Step) => measured.ms / 1000;
  return {
    name: subject.name,
    timeByRows: curve(byRows, rows, seconds),
    sharedByRows: curve(
      byRows.filter(({ measured }) => measured.wasmBytes >= 1e6),
      rows,
      ({ measured }) => measured.wasmBytes / 1e6,
    ),
    processByRows: curve(byRows, rows, ({ measured }) => (measured.processBytes ?? 0) / 1e6),
    timeByColumns: curve(byColumns, columns, seconds),
  };
}

function curve(
  steps: readonly Step[],
  x: (step: Step) => number,
  y: (step: Step) => number,
): Curve {
  const points = steps.map((step) => ({ x: x(step), y: y(step) })).filter((point) => point.y > 0);
  return { points, law: fitPowerLaw(points) };
}
