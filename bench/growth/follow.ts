import type { Measurement } from "../core/measurement";
import { dataFile } from "../data";
import type { Place } from "../places/place";
import type { Setup } from "../setup";
import { duration, shape } from "../words";
import { expectNext } from "./expect";
import type { Subject } from "./subjects";

/** What one piece of work took at one size. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
  readonly measured: Measurement;
}

export interface Grown {
  readonly subject: Subject;
  /** More rows, the same columns, ascending. */
  readonly byRows: readonly Step[];
  /** More columns, the same rows, ascending. */
  readonly byColumns: readonly Step[];
  /** Why it was followed no further, where it was not. */
  readonly stopped: readonly string[];
}

type Size = readonly [rows: number, columns: number];

const usual = {
  byRows: [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000],
  byColumns: [2, 5, 10, 20, 50, 100],
  rows: 10_000,
  columns: 10,
  mostMs: 60_000,
};
const quick = {
  byRows: [300, 600, 1200],
  byColumns: [2, 5, 10],
  rows: 500,
  columns: 5,
  mostMs: 5000,
};

/** Measures a subject at ever larger sizes, until the next would take more than a minute. */
export async function follow(subject: Subject, place: Place, setup: Setup): Promise<Grown> {
  const plan = setup.scale === "quick" ? quick : usual;
  const byRows = plan.byRows.map((rows): Size => [rows, plan.columns]);
  const byColumns = plan.byColumns.map((columns): Size => [plan.rows, columns]);
  const stopped: string[] = [];
  const climb = async (sizes: readonly Size[], x: (step: Size) => number) => {
    const steps: Step[] = [];
    for (const [rows, columns] of sizes) {
      const points = steps.map((step) => ({
        x: x([step.rows, step.columns]),
        y: step.measured.ms,
      }));
      const expected = expectNext(points, x([rows, columns]));
      if (expected > plan.mostMs) {
        stopped.push(`${shape(rows, columns)} would take about ${duration(expected)}`);
        break;
      }
      try {
        const measured = await measureAt(subject, place, setup, [rows, columns]);
        steps.push({ rows, columns, measured });
        console.error(`${subject.name} ${shape(rows, columns)}: ${duration(measured.ms)}`);
      } catch (error) {
        stopped.push(`${shape(rows, columns)}: ${error instanceof Error ? error.message : error}`);
        break;
      }
    }
    return steps;
  };
  return {
    subject,
    byRows: await climb(byRows, ([rows]) => rows),
    byColumns: await climb(byColumns, ([, columns]) => columns),
    stopped,
  };
}

async function measureAt(
  subject: Subject,
  place: Place,
  { folder, engine, repeats, patienceMs, limitMs }: Setup,
  [rows, columns]: Size,
): Promise<Measurement> {
  const data = dataFile(folder, rows, columns);
  const patience = { repeats, patienceMs, limitMs };
  const { job, question } = subject;
  return place.measure({ job, question, data, engine, asksMemory: false, ...patience });
}
