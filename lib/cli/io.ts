import type { Machine } from "@/lib/runtime/machine";
import { type MachineOptions, startNodeMachine } from "./machine";

/** What a command may touch of the outside world besides files. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Writes to standard output; settles when the reader has room for more. */
  readonly out: (text: string) => Promise<void>;
  /** Writes one line to standard error. */
  readonly say: (line: string) => void;
  /** What computes. */
  readonly startMachine: (options: MachineOptions) => Promise<Machine>;
}

/**
 * The terminal's own. npm runs scripts in the package's folder and tells in INIT_CWD where it was
 * called from. A reader that has gone away, as in `tessera … | head`, ends the command quietly.
 */
export function terminalIo(): Io {
  const { stdout, stderr, env } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    folder: (env.npm_lifecycle_event === "tessera" && env.INIT_CWD) || process.cwd(),
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      }),
    say: (line) => void stderr.write(`${line}\n`),
    startMachine: startNodeMachine,
  };
}
