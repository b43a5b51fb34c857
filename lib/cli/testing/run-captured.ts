import { run } from "../main";

export interface Captured {
  readonly exitCode: number;
  readonly out: string;
  /** Lines on standard error. */
  readonly said: readonly string[];
}

/** Runs a command line in this process, from a folder, and keeps what it wrote. */
export async function runCaptured(folder: string, ...argv: readonly string[]): Promise<Captured> {
  const said: string[] = [];
  let out = "";
  const exitCode = await run(argv, {
    folder,
    out: async (text) => {
      out += text;
    },
    say: (line) => said.push(line),
  });
  return { exitCode, out, said };
}
