import { Failure } from "@/lib/schema/failure";

/** What a browser says when it cannot store, as our Failure. */
export function storageFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const name = thrown instanceof Error ? thrown.name : "";
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.name : "";
  if (name === "QuotaExceededError" || inner === "QuotaExceededError") {
    return new Failure(
      "storage-full",
      "This browser's storage is full, so the work cannot be kept.",
    );
  }
  return new Failure("storage-unavailable", "This browser does not let Tessera store anything.");
}

/** Runs a step of storing; whatever it throws becomes a Failure. */
export async function storing<T>(step: () => PromiseLike<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}
