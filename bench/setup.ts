import type { ChildProcess } from "node:child_process";
import type { EngineKind } from "@/lib/analysis/kernels/engine";
import type { Scale } from "./core/core-job";
import type { Measured } from "./measured";
import type { Peers } from "./peers/peers";
import type { Place } from "./places/place";

/** What the launcher knows how to do and the jobs need. */
export interface Launch {
  /** The repository's folder. */
  readonly root: string;
  /** Bundles of places/node-process.ts and peers/npm-process.ts. */
  readonly nodeProgram: string;
  readonly npmProgram: string;
  /** Folder with the bundles of places/page.ts, places/worker.ts and the pool's worker. */
  readonly scripts: string;
  readonly kernels: string;
  /** Path of a Chromium that runs; installs one where there is none. */
  readonly ensureChromium: () => Promise<string>;
  /** Builds the app if needed and serves it. */
  readonly serveApp: () => Promise<{ readonly address: string; readonly process: ChildProcess }>;
}

export interface Setup {
  readonly launch: Launch;
  readonly places: readonly Place[];
  readonly peers: Peers;
  /** How many processes wanted a core in the minute before, as the system tells; 0 where it does not. */
  readonly loadBefore: number;
  /** For files that are removed in the end. */
  readonly folder: string;
  readonly scale: Scale;
  readonly engine: EngineKind;
  /** What ours takes, and what peers may. */
  readonly threads: number;
  /** Warm runs of each side after its first; the median counts. */
  readonly repeats: number;
  /** No further warm run is begun that would end after this. */
  readonly patienceMs: number;
  /** What takes longer is ended and counts as failed. */
  readonly limitMs: number;
}

export interface BenchJob {
  readonly name: string;
  /** Lines come as they are measured. */
  run(setup: Setup): AsyncGenerator<Measured, void, void>;
}
