import { parseArgs } from "node:util";

export interface BenchOptions {
  readonly quick: boolean;
  readonly write: boolean;
  readonly repeats: number;
  readonly only: string | undefined;
}

/** What was asked for, or what is wrong with it. */
export function readOptions(
  parameters: readonly string[],
  names: readonly string[],
): BenchOptions | string {
  const usage = `Usage: npm run bench -- [--quick] [--only ${names.join("|")}] [--repeats N] [--write]`;
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        quick: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        repeats: { type: "string", default: "1" },
        only: { type: "string" },
      },
    });
    const { quick, write, only } = values;
    const repeats = Number(values.repeats);
    if (!Number.isInteger(repeats) || repeats < 1) {
      return `--repeats must be a whole number from 1; it is "${values.repeats}".\n${usage}`;
    }
    if (only !== undefined && !names.includes(only)) {
      return `There is no job "${only}".\n${usage}`;
    }
    if (write && only !== undefined) {
      return `--write replaces the whole table, so it cannot go with --only.\n${usage}`;
    }
    return { quick, write, repeats, only };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${usage}`;
  }
}
