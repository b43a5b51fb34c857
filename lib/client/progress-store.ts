import { useSyncExternalStore } from "react";
import type { Progress } from "@/lib/schema/progress";

export interface Running {
  readonly progress: Progress;
  readonly startedAt: number;
  /** Milliseconds still to go, guessed from the pace of the current stage; null until it can be told. */
  readonly remainingMs: number | null;
  /** A person let it wait. */
  readonly isHeld: boolean;
}

const running = new Map<string, Running>();
const stageStarts = new Map<string, { stage: string; at: number; done: number }>();
const holds = new Map<string, (isHeld: boolean) => void>();
const listeners = new Set<() => void>();

/** A pace measured over less than this says nothing. */
const paceNeedsMs = 300;

/** A run of a computation; a later run of the same one takes its place. */
export type Run = { readonly key: string };

const current = new Map<string, Run>();

export function startRunning(key: string): Run {
  const run: Run = { key };
  current.set(key, run);
  const now = performance.now();
  running.set(key, {
    progress: { stage: "", done: 0, total: 0 },
    startedAt: now,
    remainingMs: null,
    isHeld: false,
  });
  stageStarts.delete(key);
  tell();
  return run;
}

/** Says how the run can be let wait. */
export function allowHolding(run: Run, hold: (isHeld: boolean) => void): void {
  if (current.get(run.key) === run) holds.set(run.key, hold);
}

/** Lets a computation wait where it is, or go on. */
export function holdRunning(key: string, isHeld: boolean): void {
  const hold = holds.get(key);
  const before = running.get(key);
  if (!hold || !before || before.isHeld === isHeld) return;
  hold(isHeld);
  stageStarts.delete(key);
  running.set(key, { ...before, isHeld, remainingMs: null });
  tell();
}

export function reportRunning(run: Run, progress: Progress): void {
  const { key } = run;
  const before = running.get(key);
  if (!before || current.get(key) !== run) return;
  // A result worth showing stays until a later one, also where progress comes without any.
  const partial = progress.partial ?? before.progress.partial;
  const told = partial === undefined ? progress : { ...progress, partial };
  running.set(key, { ...before, progress: told, remainingMs: remaining(key, progress) });
  tell();
}

export function endRunning(run: Run): void {
  const { key } = run;
  if (current.get(key) !== run) return;
  current.delete(key);
  running.delete(key);
  holds.delete(key);
  stageStarts.delete(key);
  tell();
}

export function useRunning(key: string | null): Running | null {
  const read = () => (key === null ? null : (running.get(key) ?? null));
  return useSyncExternalStore(subscribe, read, () => null);
}

function remaining(key: string, { stage, done, total }: Progress): number | null {
  const now = performance.now();
  const start = stageStarts.get(key);
  if (!start || start.stage !== stage) {
    stageStarts.set(key, { stage, at: now, done });
    return null;
  }
  const elapsed = now - start.at;
  const advanced = done - start.done;
  if (elapsed < paceNeedsMs || advanced <= 0 || total <= 0) return null;
  return (elapsed / advanced) * (total - done);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
