import type { ChildProcess } from "node:child_process";
import type { Measured } from "./measured";
import type { Python } from "./python";

/** What the launcher knows how to do and the jobs need. */
export interface Launch {
  /** The repository's folder. */
  readonly root: string;
  /** Path of a Chromium that runs; installs one where there is none. */
  readonly ensureChromium: () => Promise<string>;
  /** Builds the app if needed and serves it. */
  readonly serveApp: () => Promise<{ readonly address: string; readonly process: ChildProcess }>;
}

export interface Setup {
  readonly launch: Launch;
  /** Missing: the jobs go on without scikit-learn and scipy. */
  readonly python: Python | undefined;
  /** For files that are removed in the end. */
  readonly folder: string;
  /** Tiny sizes, to see that the harness works. */
  readonly quick: boolean;
  /** How often each side runs; the median counts. */
  readonly repeats: number;
}

export interface BenchJob {
  readonly name: string;
  /** Lines come as they are measured. */
  run(setup: Setup): AsyncGenerator<Measured, void, void>;
}
