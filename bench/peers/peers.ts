import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askProcess } from "../places/ask-process";
import { type Library, libraries, type PeerAnswer, type PeerQuestion } from "./library";

/** Other people's implementations, as far as they are installed here. */
export interface Peers {
  /** Versions of what is there, and of what stands under it. */
  readonly versions: Readonly<Record<string, string>>;
  /** Why nothing of this library can be measured; undefined where it can. */
  missing(library: Library): string | undefined;
  /** Runs one work of a library to its end, in a process of its own. */
  ask(work: string, question: PeerQuestion, limitMs: number): Promise<PeerAnswer>;
}

export const noPython = `No Python with scikit-learn was found, so scikit-learn, scipy and others are not measured. To add them:
  python3 -m venv SOME_FOLDER
  SOME_FOLDER/bin/pip install scikit-learn fastcluster hdbscan genieclust openTSNE pandas
  PYTHON=SOME_FOLDER/bin/python npm run bench`;

/** PYTHON where it is set, else the first of python3 and python that has scikit-learn. `npmProgram` is the bundle of npm-process.ts. */
export function findPeers(root: string, npmProgram: string): Peers {
  const script = join(root, "bench/peers.py");
  const python = findPython(script);
  const versions = { ...python?.versions, ...npmVersions(root) };
  return {
    versions,
    missing(library) {
      if (libraries[library] === "python" && !python) return "no Python with scikit-learn";
      return versions[library] ? undefined : "not installed";
    },
    ask(work, question, limitMs) {
      const isPython = libraries[question.library] === "python";
      if (!isPython) return askProcess(process.execPath, [npmProgram, work], question, { limitMs });
      if (!python) throw new Error(noPython);
      const environment = { ...process.env, ...threadLimits(question.threads) };
      return askProcess(python.command, [script, work], question, { environment, limitMs });
    },
  };
}

function findPython(script: string) {
  const chosen = process.env.PYTHON;
  for (const command of chosen ? [chosen] : ["python3", "python"]) {
    const { status, stdout } = spawnSync(command, [script, "versions"], {
      input: "{}",
      encoding: "utf8",
    });
    if (status !== 0) continue;
    const versions = JSON.parse(stdout) as Record<string, string>;
    if (versions["scikit-learn"]) return { command, versions };
  }
  return undefined;
}

function npmVersions(root: string): Record<string, string> {
  const versions: Record<string, string> = {};
  for (const [name, by] of Object.entries(libraries)) {
    if (by !== "npm") continue;
    try {
      const path = join(root, "node_modules", name, "package.json");
      versions[name] = (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
    } catch {
      // Not installed: the peer is not measured.
    }
  }
  return versions;
}

/** As many threads as we take, for every library underneath that has some. */
function threadLimits(threads: number): Record<string, string> {
  const names = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];
  return Object.fromEntries(names.map((name) => [name, String(threads)]));
}
