"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Cancelled } from "@/lib/schema/cancelled";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import type { RunOptions } from "./compute";
import { endRunning, reportRunning, startRunning, useRunning } from "./progress-store";
import type { Computation } from "./use-computation";

type Perform<T> = (options: RunOptions & { readonly signal: AbortSignal }) => Promise<T>;

/** Work that runs when a person asks for it, and not again by itself. */
export interface AskedJob<T> extends Computation<T> {
  start(perform: Perform<T>): void;
}

interface State<T> {
  readonly state: Computation<T>["state"];
  readonly data: T | undefined;
  readonly error: FailureData | null;
}

/** One at a time: a new start takes the place of what runs, and leaving the page stops it. */
export function useAskedJob<T>(): AskedJob<T> {
  const key = `asked ${useId()}`;
  const [now, setNow] = useState<State<T>>({ state: "waiting", data: undefined, error: null });
  const running = useRef<AbortController>(undefined);
  const asked = useRef<Perform<T>>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  async function run(perform: Perform<T>): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    asked.current = perform;
    const put = (next: Partial<State<T>> & Pick<State<T>, "state">) => {
      if (running.current === controller) setNow({ data: undefined, error: null, ...next });
    };
    put({ state: "working" });
    const shown = startRunning(key);
    try {
      const data = await perform({
        signal: controller.signal,
        onProgress: (progress) => reportRunning(shown, progress),
      });
      if (controller.signal.aborted) throw new Cancelled();
      put({ state: "done", data });
    } catch (thrown) {
      if (thrown instanceof Cancelled) put({ state: "cancelled" });
      else put({ state: "failed", error: toFailureData(thrown) });
    } finally {
      endRunning(shown);
    }
  }

  return {
    ...now,
    isStale: false,
    running: useRunning(key),
    start: (perform) => void run(perform),
    cancel: () => running.current?.abort(),
    retry: () => asked.current && void run(asked.current),
  };
}
