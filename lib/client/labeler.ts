import * as Comlink from "comlink";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import type { Labeled } from "@/lib/schema/labeling";
import type { Progress } from "@/lib/schema/progress";
import type { LabelerApi, LabelFormat, LabelOutcome } from "@/workers/labeler";
import { watchLifeline } from "@/workers/lifeline";
import { randomId } from "@/workers/random-id";

export type { LabelFormat };

/** A worker that labels one file by a model and then makes its lists. Every promise settles, also when it is stopped or dies. */
export interface Labeler {
  label(
    model: File,
    file: File,
    asOf: string | null,
    report: (progress: Progress) => void,
  ): Promise<Labeled>;
  list(format: LabelFormat, includeColumns: boolean): Promise<Blob>;
  stop(): void;
}

export function startLabeler(): Labeler {
  const worker = new Worker(new URL("../../workers/labeler.ts", import.meta.url), {
    type: "module",
  });
  const api = Comlink.wrap<LabelerApi>(worker);
  const lifeline = `tessera-labeler-${randomId()}`;
  let end = (_reason: unknown) => {};
  const gone = new Promise<never>((_, reject) => {
    end = (reason) => {
      worker.terminate();
      reject(reason);
    };
  });
  // Between requests nobody waits for it; the next one sees it.
  gone.catch(() => {});
  const lost = () =>
    end(
      new Failure(
        "worker-lost",
        "The browser stopped the labeling. It may be short of memory. Nothing was changed.",
      ),
    );
  worker.onerror = lost;
  const alive = api.live(lifeline);
  let stopWatching = () => {};
  const ready = Promise.race([
    alive.then(() => {
      stopWatching = watchLifeline(lifeline, lost);
    }),
    gone,
  ]);

  async function ask<T>(question: () => Promise<LabelOutcome<T>>): Promise<T> {
    await ready;
    const outcome = await Promise.race([question(), gone]);
    if (outcome.ok) return outcome.value;
    throw new Failure(outcome.error.code, outcome.error.message);
  }

  return {
    label: (model, file, asOf, report) =>
      ask(() => api.label(model, file, asOf, Comlink.proxy(report))),
    list: (format, includeColumns) => ask(() => api.list(format, includeColumns)),
    stop() {
      stopWatching();
      end(new Cancelled());
    },
  };
}
