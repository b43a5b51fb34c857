import { readFileSync } from "node:fs";
import { startMachine as startMachineAt } from "@/lib/runtime/machine";
import type { Io } from "../io";
import { run } from "../main";

/** Compiled kernels as the checks built them, in this thread. */
const startMachine: Io["startMachine"] = ({ engine }) =>
  startMachineAt(
    {
      loadKernels: async (build) =>
        new WebAssembly.Module(readFileSync(`public/kernels/${build}.wasm`)),
      canShare: false,
      width: 1,
      startMember: () => Promise.reject(new Error("There is no pool in tests of commands.")),
    },
    engine,
  );

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
    startMachine,
  });
  return { exitCode, out, said };
}
