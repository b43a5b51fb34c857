import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** A Python with scikit-learn, asked through bench/peers.py. */
export interface Python {
  readonly versions: Readonly<Record<string, string>>;
  /** Runs one peer to its end; it times itself, without starting up and reading the data. */
  ask<A>(peer: string, question: Readonly<Record<string, unknown>>): A;
}

export const missingPython = `No Python with scikit-learn was found, so scikit-learn and scipy are not measured. To add them:
  python3 -m venv SOME_FOLDER
  SOME_FOLDER/bin/pip install scikit-learn
  PYTHON=SOME_FOLDER/bin/python npm run bench`;

/** PYTHON where it is set, else the first of python3 and python that has scikit-learn. */
export function findPython(root: string): Python | undefined {
  const chosen = process.env.PYTHON;
  const script = join(root, "bench/peers.py");
  for (const command of chosen ? [chosen] : ["python3", "python"]) {
    const { status, stdout } = spawnSync(command, [script, "versions"], {
      input: "{}",
      encoding: "utf8",
    });
    if (status !== 0) continue;
    const versions = JSON.parse(stdout) as Record<string, string>;
    return { versions, ask: (peer, question) => ask(command, script, peer, question) };
  }
  return undefined;
}

function ask<A>(command: string, script: string, peer: string, question: unknown): A {
  const { status, stdout, stderr } = spawnSync(command, [script, peer], {
    input: JSON.stringify(question),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`bench/peers.py ${peer} failed: ${stderr.trim()}`);
  return JSON.parse(stdout) as A;
}
