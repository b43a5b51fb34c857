import { describeSchema } from "@/lib/analysis/profile/expected/describe-schema";
import { readAnalysisOptions, usualMethod } from "../analysis-options";
import type { Command } from "../command";
import { withUnderstood } from "../open-analysis";

export const schema: Command = {
  summary: "the columns of a file as JSON, to check the next file against",
  usage: "FILE > schema.json",
  help: [],
  options: {},
  operands: [1, 1],
  async run([path = ""], _, io) {
    const chosen = { options: readAnalysisOptions({}), method: usualMethod } as const;
    const made = await withUnderstood(io, path, chosen, async ({ fileName, understood }) =>
      describeSchema(understood.table.columns, fileName),
    );
    await io.out(`${JSON.stringify(made, null, 2)}\n`);
    return 0;
  },
};
