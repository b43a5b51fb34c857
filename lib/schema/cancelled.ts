/** Thrown out of a job that was told to stop. Not an error: nothing went wrong, nothing is shown as failed. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("cancelled");
  }
}
