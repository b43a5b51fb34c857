/**
 * How far a job has come. `done` and `total` share a unit that only the job knows.
 * `partial` carries an intermediate result worth drawing, such as a map that is still moving.
 */
export interface Progress<P = unknown> {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly partial?: P;
}

/** A long computation: yields progress often (every 1-10 ms of work), returns its result. */
export type Steps<R, P = unknown> = Generator<Progress<P>, R, void>;

/** The same for work that has to wait for bytes. */
export type AsyncSteps<R, P = unknown> = AsyncGenerator<Progress<P>, R, void>;
