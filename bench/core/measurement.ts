import type { EngineKind } from "@/lib/analysis/kernels/engine";

/** Rows as they lie in a file: float32, columns-major. */
export interface DataFile {
  /** Its path. */
  readonly file: string;
  /** Its name, by which a page asks for it. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** One piece of work, asked of Node or of a page. */
export interface Order {
  readonly job: string;
  readonly question: unknown;
  readonly data: DataFile;
  readonly engine: EngineKind;
  /** Warm runs after the first, as far as the patience goes. */
  readonly repeats: number;
  /** A page also asks the browser what it holds, which slows it down. */
  readonly asksMemory: boolean;
  readonly patienceMs: number;
  /** What takes longer is ended and fails. */
  readonly limitMs: number;
}

/** A time that counts: the median of the warm runs, or the first where there are no others. */
export interface Times {
  readonly ms: number;
  readonly firstMs: number;
  readonly runs: number;
}

export interface Measurement extends Times {
  /** What the job's `digest` told. */
  readonly answer: unknown;
  /** Milliseconds of the run that counts, by what the work said it was doing. */
  readonly stages: Readonly<Record<string, number>>;
  /** What the job's `notes` told. */
  readonly notes: Readonly<Record<string, number>>;
  readonly threads: number;
  /** Peak of the WebAssembly memories that the thread in charge made. */
  readonly wasmBytes: number;
  /** Peak of the whole process, where the system tells it. */
  readonly processBytes?: number;
  /** The most that the browser said the page and its workers hold; it is asked only now and then. */
  readonly pageBytes?: number;
}
