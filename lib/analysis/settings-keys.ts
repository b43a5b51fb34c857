import type { Settings } from "@/lib/schema/settings";

/** What of the settings decides each result: equal keys, equal results. Each key holds the one before it. */
export function rawKey({ reading }: Settings): string {
  return JSON.stringify(reading);
}

export function tableKey(settings: Settings): string {
  return JSON.stringify([rawKey(settings), settings.columns]);
}

export function matrixKey(settings: Settings): string {
  return JSON.stringify([tableKey(settings), settings.recipe, settings.sweep.seed]);
}

export function sweepKey(settings: Settings): string {
  const { algorithm, parameters, sweep } = settings;
  return JSON.stringify([matrixKey(settings), algorithm, parameters, sweep]);
}

/** Of the segments that people see where the sweep has k of them. */
export function segmentsKey(settings: Settings, k: number): string {
  return JSON.stringify([sweepKey(settings), k, settings.edits]);
}
