"use client";

import { CircleSlash, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Computation } from "@/lib/client/use-computation";
import type { FailureCode } from "@/lib/schema/failure";
import { Button } from "./button";
import { computationWords as words } from "./computation-words";
import { formatRemaining } from "./formats";

/**
 * A panel's content in each of its states. An earlier result stays in sight, marked as such, while a
 * new one is computed and after a failure or a cancel.
 */
export function ComputationFrame<T>({
  computation,
  children,
  what,
  after,
}: {
  readonly computation: Computation<T>;
  readonly children: (data: T) => ReactNode;
  /** What is being made, as in "The map". */
  readonly what: string;
  /** The computation this one waits for; it is shown elsewhere, so here one quiet line is enough. */
  readonly after?: Computation<unknown>;
}) {
  const { state, data } = computation;
  const isSpokenFor = after !== undefined && after.state !== "done";
  if (data === undefined && isSpokenFor) {
    return <p className="px-4 py-3 text-muted">{words.after[after.state]}</p>;
  }
  if (data === undefined) {
    return (
      <div className="flex min-h-40 flex-1 items-center justify-center p-6">
        <ComputationStatus computation={computation} what={what} />
      </div>
    );
  }
  return (
    <>
      {state === "done" || isSpokenFor ? null : (
        <Late key={state} isAtOnce={state !== "working"}>
          <div className="mx-4 mt-2 rounded-md bg-sunken px-3 py-2">
            <ComputationStatus computation={computation} what={what} isCompact />
          </div>
        </Late>
      )}
      {children(data)}
    </>
  );
}

/** What is over sooner is not worth a word that comes and goes. */
const shortMs = 400;

function Late({
  isAtOnce,
  children,
}: {
  readonly isAtOnce: boolean;
  readonly children: ReactNode;
}) {
  const [isThere, setIsThere] = useState(isAtOnce);
  useEffect(() => {
    const timer = setTimeout(() => setIsThere(true), shortMs);
    return () => clearTimeout(timer);
  }, []);
  return isThere ? children : null;
}

/** What can turn out otherwise when it is tried again; the rest is about the data or the choices. */
const canChange: ReadonlySet<FailureCode> = new Set([
  "worker-lost",
  "internal",
  "file-unreadable",
  "storage-full",
  "storage-unavailable",
]);

export function ComputationStatus<T>({
  computation,
  what,
  isCompact = false,
}: {
  readonly computation: Computation<T>;
  readonly what: string;
  readonly isCompact?: boolean;
}) {
  const { state, running, error, cancel, retry, isStale } = computation;
  if (state === "failed") {
    return (
      <div role="alert" className="flex max-w-lg flex-col items-start gap-2">
        <p className="flex items-center gap-2 font-semibold text-danger">
          <TriangleAlert className="size-4" aria-hidden />
          {what}: {words.failed}
        </p>
        <p className="text-ink">{error?.message}</p>
        {isStale ? <p className="text-muted">{words.earlier}</p> : null}
        {error && canChange.has(error.code) ? (
          <Button size="small" onClick={retry}>
            {words.retry}
          </Button>
        ) : null}
      </div>
    );
  }
  if (state === "cancelled") {
    return (
      <div className="flex max-w-lg flex-col items-start gap-2">
        <p className="flex items-center gap-2 font-semibold">
          <CircleSlash className="size-4 text-muted" aria-hidden />
          {what}: {words.cancelled}
        </p>
        <p className="text-muted">{isStale ? words.earlier : words.cancelledBody}</p>
        <Button size="small" onClick={retry}>
          {words.again}
        </Button>
      </div>
    );
  }
  if (state === "waiting") return <p className="text-muted">{words.after.working}</p>;
  const progress = running?.progress;
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
  return (
    <div className={isCompact ? "w-full" : "w-72 max-w-full"}>
      <div className="flex items-baseline justify-between gap-3">
        <p className="font-medium" aria-live="polite">
          {words.working(progress?.stage ?? "")}…
        </p>
        <span className="text-muted text-xs">
          {running?.remainingMs != null ? formatRemaining(running.remainingMs) : null}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { "aria-valuenow": Math.round(share * 100) })}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={
            share === null
              ? "h-full w-1/4 animate-pulse rounded-full bg-accent"
              : "h-full rounded-full bg-accent"
          }
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <div className="mt-2 flex items-center justify-between gap-3">
        <span className="text-muted text-xs">{isStale ? words.earlierWorking : what}</span>
        <Button size="small" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
