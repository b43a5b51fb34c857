import { type EngineKind, engineKinds } from "@/lib/analysis/kernels/engine";

/** `?engine=` of the address the app was opened with; later addresses of the same visit do not change it. */
const asked =
  typeof location === "undefined" ? null : new URLSearchParams(location.search).get("engine");

/** The engine that was asked for, for tests and measurements; null for the fastest there is. */
export function askedEngine(): EngineKind | null {
  return engineKinds.find((kind) => kind === asked) ?? null;
}
