import { Cancelled } from "@/lib/schema/cancelled";

export interface Memo<V> {
  (key: string, compute: () => Promise<V>): Promise<V>;
  /** Forgets everything but this. */
  keepOnly(key: string): void;
}

/**
 * Remembers the last `limit` results by what produced them. Callers that ask for the same key while
 * it is being computed share the one computation; if the caller that started it cancels, the others
 * start it again under their own job.
 */
export function memo<V>(limit: number): Memo<V> {
  const entries = new Map<string, Promise<V>>();

  const remember: Memo<V> = async (key, compute) => {
    const pending = entries.get(key);
    if (pending !== undefined) {
      entries.delete(key);
      entries.set(key, pending);
      try {
        return await pending;
      } catch (thrown) {
        if (!(thrown instanceof Cancelled)) throw thrown;
        return remember(key, compute);
      }
    }
    const started = compute();
    entries.set(key, started);
    for (const oldest of entries.keys()) {
      if (entries.size <= limit) break;
      entries.delete(oldest);
    }
    try {
      return await started;
    } catch (thrown) {
      if (entries.get(key) === started) entries.delete(key);
      throw thrown;
    }
  };
  remember.keepOnly = (kept) => {
    for (const key of [...entries.keys()]) if (key !== kept) entries.delete(key);
  };
  return remember;
}
