"use client";

import { useEffect, useRef, useState } from "react";
import { Cancelled } from "@/lib/schema/cancelled";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";
import type { DownloadReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import { saveBlob } from "./save-blob";
import type { Computation } from "./use-computation";
import { useSession } from "./workspace-context";

export type DownloadRequest = Extract<
  Request,
  { verb: "segmentList" | "profileCsv" | "model" | "report" | "setAside" | "recipeLog" }
>;

/** A file that was handed to the browser. */
export interface Downloaded {
  readonly fileName: string;
  readonly reply: DownloadReply;
}

export interface Download extends Computation<Downloaded> {
  start(request: DownloadRequest, fileName: string): void;
}

interface State {
  readonly state: Computation<unknown>["state"];
  readonly data: Downloaded | undefined;
  readonly progress: Progress | null;
  readonly error: FailureData | null;
}

const idle: State = { state: "waiting", data: undefined, progress: null, error: null };

/** One kind of file at a time: made by the workspace's worker when asked for, then saved. */
export function useDownload(): Download {
  const session = useSession();
  const [now, setNow] = useState(idle);
  const running = useRef<AbortController>(undefined);
  const asked = useRef<{ readonly request: DownloadRequest; readonly fileName: string }>(undefined);
  const startedAt = useRef(0);

  useEffect(() => () => running.current?.abort(), []);

  async function run(request: DownloadRequest, fileName: string): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    asked.current = { request, fileName };
    startedAt.current = performance.now();
    const put = (next: Partial<State>) => {
      if (running.current === controller) setNow({ ...idle, ...next });
    };
    put({ state: "working" });
    try {
      const onProgress = (progress: Progress) => put({ state: "working", progress });
      const reply = await session.compute.run(request, { signal, onProgress });
      if (signal.aborted) throw new Cancelled();
      saveBlob(reply.blob, fileName);
      put({ state: "done", data: { fileName, reply } });
    } catch (thrown) {
      if (thrown instanceof Cancelled) put({ state: "cancelled" });
      else put({ state: "failed", error: toFailureData(thrown) });
    }
  }

  return {
    state: now.state,
    data: now.data,
    isStale: false,
    running:
      now.progress === null
        ? null
        : {
            progress: now.progress,
            startedAt: startedAt.current,
            remainingMs: null,
            isHeld: false,
          },
    error: now.error,
    start: (request, fileName) => void run(request, fileName),
    cancel: () => running.current?.abort(),
    retry: () => asked.current && void run(asked.current.request, asked.current.fileName),
  };
}
