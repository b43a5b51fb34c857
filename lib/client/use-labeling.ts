"use client";

import { useEffect, useRef, useState } from "react";
import { Cancelled } from "@/lib/schema/cancelled";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import type { Labeled } from "@/lib/schema/labeling";
import type { Progress } from "@/lib/schema/progress";
import { downloadName } from "./download-name";
import { type Labeler, type LabelFormat, startLabeler } from "./labeler";
import { saveBlob } from "./save-blob";
import type { Computation } from "./use-computation";

interface State {
  readonly state: Computation<unknown>["state"];
  readonly data: Labeled | undefined;
  readonly isStale: boolean;
  readonly progress: Progress | null;
  readonly error: FailureData | null;
}

export interface Labeling extends Computation<Labeled> {
  start(model: File, file: File, asOf: string | null): void;
  /** Makes the list of what was labeled and saves it; gives the file's name. */
  save(format: LabelFormat, includeColumns: boolean, what: string): Promise<string>;
}

const idle: State = {
  state: "waiting",
  data: undefined,
  isStale: false,
  progress: null,
  error: null,
};

/** Labels a file by a model in a worker of its own. A new run, a cancel and leaving the page stop the one before. */
export function useLabeling(): Labeling {
  const [now, setNow] = useState(idle);
  const running = useRef<Labeler>(undefined);
  const finished = useRef<{ readonly labeler: Labeler; readonly file: File }>(undefined);
  const asked = useRef<readonly [File, File, string | null]>(undefined);
  const startedAt = useRef(0);

  useEffect(
    () => () => {
      running.current?.stop();
      finished.current?.labeler.stop();
    },
    [],
  );

  async function run(model: File, file: File, asOf: string | null): Promise<void> {
    running.current?.stop();
    const labeler = startLabeler();
    running.current = labeler;
    asked.current = [model, file, asOf];
    startedAt.current = performance.now();
    const put = (next: Partial<State>) => {
      if (running.current === labeler) setNow((before) => ({ ...before, error: null, ...next }));
    };
    put({ state: "working", progress: null, isStale: true });
    try {
      const data = await labeler.label(model, file, asOf, (progress) => put({ progress }));
      if (running.current !== labeler) return;
      finished.current?.labeler.stop();
      finished.current = { labeler, file };
      put({ state: "done", data, isStale: false });
      running.current = undefined;
    } catch (thrown) {
      if (thrown instanceof Cancelled) put({ state: "cancelled" });
      else put({ state: "failed", error: toFailureData(thrown) });
      labeler.stop();
    }
  }

  return {
    state: now.state,
    data: now.data,
    isStale: now.isStale && now.data !== undefined,
    running: now.progress && {
      progress: now.progress,
      startedAt: startedAt.current,
      remainingMs: null,
      isHeld: false,
    },
    error: now.error,
    start: (model, file, asOf) => void run(model, file, asOf),
    cancel: () => running.current?.stop(),
    retry: () => asked.current && void run(...asked.current),
    async save(format, includeColumns, what) {
      if (!finished.current) throw new Cancelled();
      const { labeler, file } = finished.current;
      const blob = await labeler.list(format, includeColumns);
      const extension = format === "workbook" ? "xlsx" : "csv";
      const fileName = downloadName(file.name.replace(/\.[^.]+$/u, ""), what, extension);
      saveBlob(blob, fileName);
      return fileName;
    },
  };
}
