import { type FileWriter, type Out, textOut } from "./file-writer";

/** A file of lines that are made already, such as NDJSON. */
export function linesFile(out: Out): FileWriter {
  const text = textOut(out);
  return {
    write: (cells) => text.write(`${cells.join("")}\n`),
    size: text.size,
    end: text.flush,
  };
}
