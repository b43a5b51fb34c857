import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

export interface Asking {
  readonly environment?: NodeJS.ProcessEnv;
  /** After which the program is ended and counts as failed. */
  readonly limitMs: number;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Runs a program to its end with a question on its standard input; its answer comes on standard output. Both are JSON. */
export async function askProcess<A>(
  command: string,
  parameters: readonly string[],
  question: unknown,
  { environment = process.env, limitMs }: Asking,
): Promise<A> {
  const child = spawn(command, parameters, {
    env: environment,
    timeout: limitMs,
    killSignal: "SIGKILL",
  });
  running.add(child);
  try {
    child.stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(question));
    const [out, problem, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close") as Promise<[code: number | null, signal: string | null]>,
    ]);
    if (code === 0) return JSON.parse(out) as A;
    throw new Error(signal ? `ended by ${signal}` : whatWentWrong(problem));
  } finally {
    running.delete(child);
  }
}

/** The line of a traceback that names the error, else its last line. */
export function whatWentWrong(problem: string): string {
  const lines = problem.trim().split("\n");
  return lines.findLast((line) => /^\w*(Error|Failure)\b.*:/.test(line)) ?? lines.at(-1) ?? "";
}
