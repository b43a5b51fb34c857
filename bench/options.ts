import { parseArgs } from "node:util";
import { type EngineKind, engineKinds } from "@/lib/analysis/kernels/engine";
import type { Scale } from "./core/core-job";
import { type PlaceName, placeNames } from "./places/place";

export interface BenchOptions {
  readonly scale: Scale;
  readonly growth: boolean;
  readonly verdict: boolean;
  readonly write: boolean;
  readonly repeats: number;
  readonly only: readonly string[];
  readonly where: readonly PlaceName[];
  readonly engine: EngineKind;
}

/** What was asked for, or what is wrong with it. */
export function readOptions(
  parameters: readonly string[],
  names: readonly string[],
): BenchOptions | string {
  const usage = `Usage: npm run bench -- [--quick | --full] [--only NAME,…] [--where chromium|node] [--engine ${engineKinds.join("|")}] [--repeats N] [--growth | --verdict] [--write]
Names: ${names.join(", ")}`;
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        quick: { type: "boolean", default: false },
        full: { type: "boolean", default: false },
        growth: { type: "boolean", default: false },
        verdict: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        repeats: { type: "string", default: "3" },
        only: { type: "string" },
        where: { type: "string" },
        engine: { type: "string", default: "threads" },
      },
    });
    const { quick, full, growth, verdict, write } = values;
    const only = values.only?.split(",") ?? [];
    const where = placeNames.filter(
      (name) => values.where === undefined || name.toLowerCase() === values.where.toLowerCase(),
    );
    const engine = engineKinds.find((kind) => kind === values.engine);
    const unknown = only.find((name) => !names.includes(name));
    const repeats = Number(values.repeats);
    const wrong =
      (quick && full && "Either --quick or --full.") ||
      (unknown !== undefined && `There is no job "${unknown}".`) ||
      (where.length === 0 && `--where must be chromium or node; it is "${values.where}".`) ||
      (!engine && `There is no engine "${values.engine}".`) ||
      ((!Number.isInteger(repeats) || repeats < 0) &&
        `--repeats must be a whole number from 0; it is "${values.repeats}".`) ||
      (write &&
        (only.length > 0 || values.where || engine !== "threads") &&
        "--write replaces all figures, so it cannot go with --only, --where or --engine.");
    if (wrong || !engine) return `${wrong}\n${usage}`;
    const scale = quick ? "quick" : full ? "full" : "usual";
    return { scale, growth, verdict, write, repeats, only, where, engine };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${usage}`;
  }
}
