import { makeSample, sampleNames, shippedSamples } from "@/lib/analysis/samples/sample";
import { Failure } from "@/lib/schema/failure";
import type { Command } from "../command";
import { textOption, wholeOption } from "../read-options";
import { writeWhole } from "../write-file";

const linesPerPiece = 2000;

export const sample: Command = {
  summary: "a made-up customer file to try things on",
  usage: `${sampleNames.join("|")} [--rows N] [--seed S] [--out FILE]`,
  help: [
    ["--rows N", "records to write"],
    ["--seed S", "the same seed gives the same file, 1 unless given"],
    ["--out FILE", "write to a file and not to standard output"],
  ],
  options: { rows: { type: "string" }, seed: { type: "string" }, out: { type: "string" } },
  operands: [1, 1],
  async run([asked = ""], values, io) {
    const name = sampleNames.find((candidate) => candidate === asked);
    if (name === undefined) {
      throw new Failure(
        "option-invalid",
        `There is no sample "${asked}"; there are ${sampleNames.join(", ")}.`,
      );
    }
    const shipped = shippedSamples[name].options;
    const rows = wholeOption(values, "rows", 1, 5_000_000) ?? shipped.rows;
    const seed = wholeOption(values, "seed", 0, 0xffff_ffff) ?? shipped.seed;
    const out = textOption(values, "out");
    const written = pieces(makeSample(name, { rows, seed }).lines);
    if (out !== undefined) await writeWhole(io.folder, out, written);
    else for (const piece of written) await io.out(piece);
    return 0;
  },
};

function* pieces(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += linesPerPiece) {
    yield `${lines.slice(from, from + linesPerPiece).join("\n")}\n`;
  }
}
