/**
 * A worker that dies says nothing, and promises to it stay pending. So each worker holds a Web Lock
 * for as long as it lives: whoever waits for the lock gets it the moment the worker is gone.
 * Where there are no Web Locks, as over plain http, a death goes unnoticed.
 */
export async function holdLifeline(name: string): Promise<void> {
  if (!("locks" in navigator)) return;
  await new Promise<void>((held, refused) => {
    navigator.locks
      .request(name, () => {
        held();
        return new Promise<never>(() => {});
      })
      .catch(refused);
  });
}

/** Calls `onLost` once when the holder of the lifeline is gone; the returned function stops watching. */
export function watchLifeline(name: string, onLost: () => void): () => void {
  if (!("locks" in navigator)) return () => {};
  const watching = new AbortController();
  navigator.locks.request(name, { signal: watching.signal }, onLost).catch((thrown: unknown) => {
    if (!watching.signal.aborted) throw thrown;
  });
  return () => watching.abort();
}
