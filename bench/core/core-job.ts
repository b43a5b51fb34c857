import type { Job } from "@/lib/analysis/executor";
import type { Matrix } from "@/lib/schema/matrix";
import type { Library } from "../peers/library";

/** "quick": does the harness work? "full": also what takes peers minutes. */
export type Scale = "quick" | "usual" | "full";

/** What the same work is measured against. */
export interface PeerChoice {
  readonly library: Library;
  /** Its name among the works of bench/peers.py or bench/peers/npm-works.ts. */
  readonly work: string;
  /** What it is told besides the question of the case. */
  readonly told?: Readonly<Record<string, unknown>>;
  /** The target: how many times faster than this peer we are to be, in Chromium. */
  readonly atLeast?: number;
}

/** One line of the table. The question is plain JSON. */
export interface Case<Q> {
  readonly what: string;
  readonly rows: number;
  readonly columns: number;
  readonly question: Q;
  readonly peers: readonly PeerChoice[];
  /** Stages of ours that no peer has the like of; the ratio without them is told too, but not judged. */
  readonly beyondPeers?: readonly string[];
  /** The target where it is a time of our own. */
  readonly withinMs?: number;
  /** Targets for what the job's `notes` tell, in milliseconds. */
  readonly withinNotes?: Readonly<Record<string, number>>;
  /** The target for the memory that our threads share. */
  readonly withinSharedBytes?: number;
  /** The target for all that a tab holds. */
  readonly withinProcessBytes?: number;
}

/** How our result compares with a peer's. */
export interface Agreement {
  readonly text: string;
  /** Whether it is as good as it has to be for the times to count. */
  readonly holds: boolean;
}

/**
 * One piece of the compute core's work: what is run, and what is compared. It is run in Node and in a browser, so
 * nothing here may know either. A new one is one file and one line in core-jobs.ts.
 */
export interface CoreJob<Q, R, A, P> {
  /** For --only. */
  readonly name: string;
  cases(scale: Scale): readonly Case<Q>[];
  /** The work on the clock. */
  run(matrix: Matrix, question: Q, job: Job): Promise<R>;
  /** What is told of the result, as plain JSON; not on the clock. */
  digest(result: R, matrix: Matrix, question: Q): A;
  compare(ours: A, theirs: P, matrix: Matrix, question: Q): Agreement;
  /** Milliseconds worth telling besides the stages. */
  notes?(result: R): Readonly<Record<string, number>>;
  /** What is worth saying of our own result alone. */
  remark?(ours: A, matrix: Matrix, question: Q): string;
}

export type AnyCoreJob = CoreJob<unknown, unknown, unknown, unknown>;
