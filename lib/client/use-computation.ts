"use client";

import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import type { Replies } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";
import {
  allowHolding,
  endRunning,
  holdRunning,
  type Running,
  reportRunning,
  startRunning,
  useRunning,
} from "./progress-store";
import { questionText } from "./question-text";
import { useSession, useWorkspaceState } from "./workspace-context";

/**
 * A result as the page sees it. `data` may be there in every state: an earlier result stays while a
 * new one is computed, after a failure and after a cancel; `isStale` says that it is an earlier one.
 */
export interface Computation<T> {
  readonly state: "waiting" | "working" | "done" | "failed" | "cancelled";
  readonly data: T | undefined;
  readonly isStale: boolean;
  readonly running: Running | null;
  readonly error: FailureData | null;
  cancel(): void;
  retry(): void;
}

/** The result, unless it is an earlier one that only stands in. */
export function currentOf<T>({ data, isStale }: Computation<T>): T | undefined {
  return isStale ? undefined : data;
}

/** One that can be let wait where it is, and go on. */
export interface HoldableComputation<T> extends Computation<T> {
  hold(isHeld: boolean): void;
}

/**
 * Asks the workspace's worker and remembers the answer by the request. null: nothing to ask yet.
 * Answers to requests of the same `kind` stand in for each other until the new one is there. What a
 * person cancelled stays cancelled until they ask again. Each report of how far it is renders the component anew, unless it is not
 * `isWatched`: then `running` is null.
 */
export function useComputation<R extends Request>(
  request: R | null,
  kind: string = request === null ? "" : kindOf(request),
  isWatched = true,
): HoldableComputation<Replies[R["verb"]]> {
  const session = useSession();
  const queryClient = useQueryClient();
  const { id } = useWorkspaceState().workspace;
  const queryKey = ["compute", id, request] as const;
  const runningKey = textOfKey(queryKey);

  const query = useQuery({
    queryKey,
    queryKeyHashFn: textOfKey,
    enabled: request !== null && !session.stopped.has(runningKey),
    queryFn: async ({ signal }): Promise<Replies[R["verb"]]> => {
      if (request === null) throw new Error("a disabled query does not run");
      session.stopped.delete(runningKey);
      const run = startRunning(runningKey);
      try {
        const value = await session.compute.run(request, {
          signal,
          onProgress: (progress) => reportRunning(run, progress),
          onStart: (hold) => allowHolding(run, hold),
        });
        session.earlier.set(kind, value);
        return value;
      } finally {
        endRunning(run);
      }
    },
    placeholderData: keepPreviousData,
  });

  const earlier = session.earlier.get(kind) as Replies[R["verb"]] | undefined;
  const data = query.data ?? earlier;

  const running = useRunning(isWatched ? runningKey : null);
  const cancel = useCallback(() => {
    session.stopped.add(runningKey);
    void queryClient.cancelQueries({ queryKey: ["compute", id, request], exact: true });
  }, [session, runningKey, queryClient, id, request]);

  return {
    state: stateOf(request !== null, query),
    data,
    isStale: data !== undefined && (query.isPlaceholderData || query.data === undefined),
    running,
    error: query.error ? toFailureData(query.error) : null,
    cancel,
    hold: (isHeld) => holdRunning(runningKey, isHeld),
    retry: () => void query.refetch(),
  };
}

function textOfKey([, workspace, request]: QueryKey): string {
  return questionText(workspace as string, request as Request | null);
}

function kindOf(request: Request): string {
  if (request.verb !== "projection") return request.verb;
  const { method, dimensions } = request.options;
  return `${request.verb} ${method} ${dimensions}`;
}

function stateOf(
  isAsked: boolean,
  query: { fetchStatus: string; isError: boolean; isSuccess: boolean; isPlaceholderData: boolean },
): Computation<unknown>["state"] {
  if (!isAsked) return "waiting";
  if (query.fetchStatus !== "idle") return "working";
  if (query.isError) return "failed";
  if (query.isSuccess && !query.isPlaceholderData) return "done";
  return "cancelled";
}
