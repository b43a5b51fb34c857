import { Cancelled } from "@/lib/schema/cancelled";
import type { Progress } from "@/lib/schema/progress";
import type { Job } from "./executor";

export interface Memo<V> {
  (key: string, compute: (job: Job) => Promise<V>, job: Job): Promise<V>;
  /** Forgets everything but this. */
  keepOnly(key: string): void;
}

interface Entry<V> {
  readonly result: Promise<V>;
  /** Told how far it is, for everyone who waits besides the one who started it. */
  readonly watchers: Set<(progress: Progress) => void>;
  last: Progress | undefined;
}

/**
 * Remembers the last `limit` results by what produced them. Callers that ask for the same key while
 * it is being computed share the one computation and its progress, and can each stop waiting for it; if the
 * caller that started it cancels, the others start it again under their own job.
 */
export function memo<V>(limit: number): Memo<V> {
  const entries = new Map<string, Entry<V>>();

  const remember: Memo<V> = async (key, compute, job) => {
    const known = entries.get(key);
    if (known !== undefined) {
      entries.delete(key);
      entries.set(key, known);
      try {
        return await shared(known, job);
      } catch (thrown) {
        if (!(thrown instanceof Cancelled)) throw thrown;
        await job.pause();
        return remember(key, compute, job);
      }
    }
    const watchers: Entry<V>["watchers"] = new Set();
    const report = (progress: Progress) => {
      job.report(progress);
      started.last = progress;
      for (const watch of watchers) watch(progress);
    };
    const result = Promise.resolve().then(() => compute({ ...job, report }));
    const started: Entry<V> = { result, watchers, last: undefined };
    entries.set(key, started);
    for (const oldest of entries.keys()) {
      if (entries.size <= limit) break;
      entries.delete(oldest);
    }
    try {
      return await started.result;
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

/** Waits for what somebody else computes; whether to go on waiting is asked whenever that tells how far it is. */
function shared<V>({ result, watchers, last }: Entry<V>, job: Job): Promise<V> {
  return new Promise<V>((resolve, reject) => {
    let isAsking = false;
    const watch = async (progress: Progress) => {
      job.report(progress);
      if (isAsking) return;
      isAsking = true;
      await job.pause().catch((thrown) => {
        watchers.delete(watch);
        reject(thrown);
      });
      isAsking = false;
    };
    if (last) void watch(last);
    watchers.add(watch);
    result.then(resolve, reject).finally(() => watchers.delete(watch));
  });
}
